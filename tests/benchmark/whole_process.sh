#!/usr/bin/env bash
# Times whole commands, five runs each after one that is not counted: whole_process.sh build/release/oreway
set -euo pipefail
oreway=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
measure() {
    local name=$1
    shift
    "$@" >/dev/null 2>&1
    for _ in 1 2 3 4 5; do
        local start end
        start=$(date +%s%N)
        "$@" >/dev/null 2>&1
        end=$(date +%s%N)
        echo $(((end - start) / 1000000))
    done | sort -n | sed -n 3p | sed "s/^/$name: median ms /"
}
measure "world snapshot 1920x1080" "$oreway" snapshot -o "$folder/world.png" --size 1920x1080
measure "snapshot of South Greenland 1200x800" "$oreway" snapshot -o "$folder/g.png" --size 1200x800 --bbox -50 59 -42 63
measure "details" "$oreway" details tanbreez
measure "identify" "$oreway" identify --at -45.83 60.87
measure "route Tianjin to Rotterdam" "$oreway" route 117.8,38.95 4.0,51.98 --mode sea
