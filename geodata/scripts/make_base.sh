#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Makes geodata/base and geodata/reference anew from packages. See geodata/README.md.
#   geodata/scripts/make_base.sh [DIRECTORY WITH THE UNPACKED PACKAGES]
# Without an argument the packages are downloaded to a temporary directory. Needs Debian's python3-gdal,
# python3-numpy and npm. Takes about five minutes.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
geodata=$(dirname "$here")
debian_packages="libmagics++-data qgis-common ferret-datasets"
world_atlas=world-atlas@2.0.2

/usr/bin/python3 -c 'import numpy; from osgeo import gdal' 2>/dev/null || {
    echo "make_base.sh: needs python3-gdal and python3-numpy: apt-get install python3-gdal" >&2
    exit 1
}

if [ $# -ge 1 ]; then
    packages=$(cd "$1" && pwd)
else
    packages=$(mktemp -d)
    trap 'rm -rf "$packages"' EXIT
    (
        cd "$packages"
        # shellcheck disable=SC2086
        apt-get -q download $debian_packages
        for file in *.deb; do dpkg -x "$file" .; done
        npm pack --silent "$world_atlas" > /dev/null
        tar xzf world-atlas-*.tgz
    )
fi
magics=$packages/usr/share/magics
world_map=$packages/usr/share/qgis/resources/data/world_map.gpkg
atlas=$packages/package
etopo5=$packages/usr/share/ferret-vis/data/etopo5.cdf
for file in "$magics/10m/ne_10m_land.shp" "$world_map" "$atlas/countries-10m.json" "$etopo5"; do
    [ -e "$file" ] || { echo "make_base.sh: $file is missing: has a package changed?" >&2; exit 3; }
done

base=$geodata/base reference=$geodata/reference countries=$geodata/tables/countries.csv
mkdir -p "$base" "$reference"
run() { echo "== $1"; /usr/bin/python3 "$here/$1" "${@:2}"; }
run make_land.py "$magics" "$base"
run make_boundaries.py "$magics" "$world_map" "$base"
run make_countries.py "$base" "$atlas" "$countries"
run make_lakes.py "$magics" "$base"
run make_places.py "$magics" "$base"
run make_reference.py "$magics" "$reference" "$countries"
run make_relief.py "$etopo5" "$base" "$reference"
run suggest_labels.py "$countries" "$base"
run check_base.py
