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

# says_soon PATTERN: whether a line matches it within some seconds.
says_soon() {
    for _ in $(seq 80); do
        grep -q -- "$1" "$told" && return
        sleep 0.1
    done
    return 1
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

# settled PATTERN: the last line that matches it, once no further one has come for a while: what the window is about to
# move has moved.
settled() {
    local before=-1 now
    wait_for "$1"
    while now=$(grep -c -- "$1" "$told") && [ "$now" != "$before" ]; do
        before=$now
        sleep 0.8
    done
    grep -- "$1" "$told" | tail -n 1
}

# point_at X Y: lets the pointer rest there, so that the window takes notice.
point_at() {
    xdotool mousemove --window "$handle" "$1" "$2"
    sleep 0.5
}

point_at_middle_of_map() {
    point_at $((map_x + map_width / 2)) $((map_y + map_height / 2))
}
