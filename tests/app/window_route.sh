#!/usr/bin/env bash
# Usage: window_route.sh OREWAY. Opens the window, asks for the way by sea from Kuantan to Rotterdam with mouse and keys,
# then closes the Suez Canal by a click on the map, and prints what the window says.
source "$(dirname "$0")/window_talk.sh"
suez="32.38 30.32" # on the gate in the Great Bitter Lake

# click_at X Y, click_item NAME. The button stays down for longer than a frame of a slow machine, which would miss it.
click_at() {
    point_at "$1" "$2"
    xdotool mousedown 1
    sleep 0.4
    xdotool mouseup 1
    sleep 0.4
}
click_item() {
    read -r _ x y _ < <(settled "^item .* $1\$")
    click_at "$x" "$y"
}

open_window "$1" --print-route --print-place $suez --exit-after 120 --hide deposits,plants
point_at_middle_of_map
xdotool key r
# After From the keys go to To.
click_item Routes/From
xdotool type --delay 40 Kuantan
click_item Routes/candidate/MYKUA
sleep 0.5
xdotool type --delay 40 Rotterdam
click_item Routes/candidate/NLRTM
click_item Routes/sea
wait_for '^way .* nm'
wait_for 'oreway route MYKUA NLRTM --mode sea'
click_item 'Routes/click closes'
read -r _ x y < <(settled '^place')
# On a slow machine the passages are still being read, and the click meets open water.
for _ in 1 2 3 4; do
    click_at "$x" "$y"
    says_soon '^against the open network' && break
done
wait_for '^against the open network'
wait_for '--avoid suez'
cat "$told"
