#!/usr/bin/env bash
# Usage: window_route.sh OREWAY. Opens the window, asks for the way by sea from Kuantan to Rotterdam with mouse and keys,
# then closes the Suez Canal by a click on the map, and prints what the window says. Needs a display and xdotool.
set -euo pipefail
oreway=$1
told=$(mktemp)
suez="32.38 30.32" # on the gate in the Great Bitter Lake
"$oreway" --print-route --print-place $suez --exit-after 120 --hide deposits,plants >"$told" &
window=$!
trap 'kill "$window" 2>/dev/null || true; rm -f "$told"' EXIT

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

# click_at X Y, click_item NAME: an item may still move after it appears, so its last place counts.
click_at() {
    xdotool mousemove --window "$handle" "$1" "$2"
    sleep 0.3
    xdotool click 1
    sleep 0.3
}
click_item() {
    wait_for "^item .* $1\$"
    sleep 0.3
    read -r _ x y _ < <(grep "^item .* $1\$" "$told" | tail -n 1)
    click_at "$x" "$y"
}

# choose_end FIELD TYPED PORT
choose_end() {
    click_item "Routes/$1"
    xdotool type --delay 40 "$2"
    click_item "Routes/candidate/$3"
}

wait_for ready
handle=$(xdotool search --name '^Oreway$' | head -n 1)
read -r _ x y width height < <(grep '^ready' "$told")
xdotool mousemove --window "$handle" $((x + width / 2)) $((y + height / 2))
xdotool key r
choose_end From Kuantan MYKUA
choose_end To Rotterdam NLRTM
click_item Routes/sea
wait_for '^way .* nm'
wait_for 'oreway route MYKUA NLRTM --mode sea'
click_item 'Routes/click closes'
sleep 0.5
read -r _ x y < <(grep '^place' "$told" | tail -n 1)
click_at "$x" "$y"
wait_for '^against the open network'
wait_for '--avoid suez'
cat "$told"
