#!/usr/bin/env bash
# Copies pictures over their baselines after you have looked at them: approve.sh build/release [NAME…]; without names, all.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
pictures=$1/pictures
shift
if [ $# -eq 0 ]; then
    for picture in "$pictures"/*.png; do set -- "$@" "$(basename "$picture" .png)"; done
fi
for name in "$@"; do cp -v "$pictures/$name.png" "$here/baselines/$name.png"; done
