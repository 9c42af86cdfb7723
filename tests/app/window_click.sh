#!/usr/bin/env bash
# Usage: window_click.sh OREWAY SITE [OPTION…]. Opens the window with the site in the middle of the map, presses the
# mouse there, and prints what the window says is selected. Needs a display and xdotool.
set -euo pipefail
oreway=$1
site=$2
shift 2
told=$(mktemp)
"$oreway" --fit "$site" --hide plants --print-selection --exit-after 60 "$@" >"$told" &
window=$!
trap 'kill "$window" 2>/dev/null || true; rm -f "$told"' EXIT

# wait_for WORD: until a line begins with it.
wait_for() {
    for _ in $(seq 600); do
        grep -q "^$1" "$told" && return
        kill -0 "$window" 2>/dev/null || break
        sleep 0.1
    done
    echo "the window never said '$1'; it said:" >&2
    cat "$told" >&2
    exit 1
}

wait_for ready
read -r _ x y width height < <(grep '^ready' "$told")
handle=$(xdotool search --name '^Oreway$' | head -n 1)
xdotool mousemove --window "$handle" $((x + width / 2)) $((y + height / 2))
sleep 0.3
xdotool click 1
wait_for selected
cat "$told"
