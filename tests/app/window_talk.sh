#!/usr/bin/env bash
# To be sourced by scripts that work a window with xdotool and read what it says of itself: `open_window OREWAY OPTION…`
# first. Needs a display and xdotool.
set -euo pipefail
told=$(mktemp)
window=

open_window() {
    "$@" >"$told" &
    window=$!
    trap 'kill "$window" 2>/dev/null || true; rm -f "$told"' EXIT
    wait_for '^ready'
    handle=$(xdotool search --name '^Oreway$' | head -n 1)
    read -r _ map_x map_y map_width map_height < <(grep '^ready' "$told")
}

# wait_for PATTERN: until a line matches it.
wait_for() {
    for _ in $(seq 600); do
        grep -q -- "$1" "$told" && return
        kill -0 "$window" 2>/dev/null || break
        sleep 0.1
    done
    echo "the window never said '$1'; it said:" >&2
    cat "$told" >&2
    exit 1
}

# point_at X Y: lets the pointer rest there, so that the window takes notice.
point_at() {
    xdotool mousemove --window "$handle" "$1" "$2"
    sleep 0.3
}

point_at_middle_of_map() {
    point_at $((map_x + map_width / 2)) $((map_y + map_height / 2))
}
