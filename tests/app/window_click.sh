#!/usr/bin/env bash
# Usage: window_click.sh OREWAY SITE [OPTION…]. Opens the window with the site in the middle of the map, presses the
# mouse there, and prints what the window says is selected.
source "$(dirname "$0")/window_talk.sh"
oreway=$1
site=$2
shift 2
open_window "$oreway" --fit "$site" --hide plants --print-selection --exit-after 60 "$@"
point_at_middle_of_map
xdotool click 1
wait_for '^selected'
cat "$told"
