#!/usr/bin/env bash
# Usage: window_double_click.sh OREWAY. Opens the window on the whole world, double-clicks Lynas Malaysia, where the
# details that the first click opens come to lie, and prints what the window says.
source "$(dirname "$0")/window_talk.sh"
site="103.40 3.99"
open_window "$1" --print-selection --print-route --print-place $site --exit-after 60 --layers plants
read -r _ x y < <(settled '^place')
point_at "$x" "$y"
xdotool click --repeat 2 --delay 60 1
wait_for '^selected'
sleep 1
cat "$told"
