# SPDX-License-Identifier: MIT
"""Reference layers, off by default: rivers_{110m,50m,10m}.fgb and state borders states_10m.fgb."""
import collections
import os
import re
import sys

from osgeo import gdal, ogr

import geo
import make_countries

# Words of the source for which there is a better name.
RIVER_NAMES = {"Mahäna Nadï": "Mahanadi", "Godävari": "Godavari"}
# What the text of each file is in; the dbf headers are wrong or silent.
RIVER_ENCODING = {"110m": "CP1252", "50m": "UTF-8", "10m": "CP1252"}
# Natural Earth's codes that are not ISO 3166.
ISO = {"SDS": "SSD", "KOS": "XKX", "PSX": "PSE", "SOL": "SOM", "SAH": "ESH", "CYN": "CYP", "ALD": "ALA"}
STATE_KINDS = {"Admin-1 boundary", "Admin-1 region boundary", "Admin-1 statistical boundary"}
TOLERANCE = 0.003         # degrees, about 300 m: invisible at 1:10 million
STATE_MAX_ZOOM = 8.0      # finer lines (municipalities of small countries) are left out


def make_rivers(magics, target, scale):
    path = f"{magics}/{scale}/ne_{scale}_rivers_lake_centerlines.shp"
    source = gdal.OpenEx(path, gdal.OF_VECTOR, open_options=["ENCODING=" + RIVER_ENCODING[scale]])
    found = collections.defaultdict(list)
    for feature in source.GetLayer():
        geometry = feature.GetGeometryRef()
        if geometry is None:
            print(f"  dropped {os.path.basename(path)} feature {feature.GetFID()}: no geometry")
            continue
        name = re.sub(r"\s+", " ", feature["name"] or "").strip(" ’")
        kind = "river" if feature["featurecla"] != "Lake Centerline" else "lake centre line"
        key = (RIVER_NAMES.get(name, name), kind, int(feature["scalerank"]))
        found[key] += [geo.ring_points(line) for line in geo.lines_of(geometry)]
    tolerance = TOLERANCE if scale == "10m" else 0
    rows = [(geo.line_from_points(points).SimplifyPreserveTopology(tolerance), {"name": name or None, "kind": kind, "rank": rank})
            for (name, kind, rank), lines in found.items() for points in geo.joined(lines)]
    rows.sort(key=lambda row: row[1]["rank"])
    geo.write_fgb(os.path.join(target, f"rivers_{scale}.fgb"), ogr.wkbLineString,
                  {"name": ogr.OFTString, "kind": ogr.OFTString, "rank": ogr.OFTInteger}, rows)


def make_states(magics, target, table):
    found = collections.defaultdict(list)
    codes = collections.Counter()
    for feature, geometry in geo.features(f"{magics}/10m/ne_10m_admin_1_states_provinces_lines.shp"):
        if feature["featurecla"] not in STATE_KINDS or feature["min_zoom"] > STATE_MAX_ZOOM:
            continue
        code = ISO.get(feature["adm0_a3"], feature["adm0_a3"])
        codes[code] += code not in table
        found[code, feature["scalerank"]] += [geo.ring_points(line) for line in geo.lines_of(geometry)]
    print("  codes that are not ISO 3166:", sorted(c for c, n in codes.items() if n))
    rows = []
    for (code, rank), lines in sorted(found.items()):
        for points in geo.joined(lines):
            line = geo.line_from_points(points).SimplifyPreserveTopology(TOLERANCE)
            rows.append((line, {"iso_a3": code, "rank": rank}))
    geo.write_fgb(os.path.join(target, "states_10m.fgb"), ogr.wkbLineString,
                  {"iso_a3": ogr.OFTString, "rank": ogr.OFTInteger}, rows)


if __name__ == "__main__":
    for scale in ("110m", "50m", "10m"):
        make_rivers(sys.argv[1], sys.argv[2], scale)
    make_states(sys.argv[1], sys.argv[2], make_countries.read_table(sys.argv[3]))
