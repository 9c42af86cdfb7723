#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""network/world_ports.csv: ports of the world by UN/LOCODE and name, to begin and end routes at.

    geodata/scripts/make_world_ports.py PACKAGE

PACKAGE is the unpacked npm package sea-ports 0.0.9 (`npm pack sea-ports@0.0.9`, MIT). Left out, and counted: entries
without a place, farther than 0.6 degree from the coast, in another country than their code says, and second codes of a
port. Needs Debian's python3-gdal.
"""
import csv
import json
import os
import sys

from osgeo import ogr

import geo

COAST_DEGREES = 0.6
OFF_SHORE_DEGREES = 0.3   # a port may lie this far off the generalised land of its country
SAME_PORT_DEGREES = 0.5
GEODATA = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def iso_codes():
    with open(f"{GEODATA}/tables/countries.csv", encoding="utf-8", newline="") as file:
        return {row["iso_a2"]: row["iso_a3"] for row in csv.DictReader(file)}


def is_coastal(where, coasts):
    x, y = where.GetX(), where.GetY()
    return any(w - COAST_DEGREES < x < e + COAST_DEGREES and s - COAST_DEGREES < y < n + COAST_DEGREES
               and where.Distance(coast) < COAST_DEGREES for coast, (w, e, s, n) in coasts)


def coast_pieces():
    """The shores in pieces of some hundred places, so that most are told far off by their boxes."""
    pieces = []
    for _, geometry in geo.features(f"{GEODATA}/base/land_50m.fgb"):
        for polygon in geo.polygons_of(geometry):
            points = polygon.GetGeometryRef(0).GetPoints()
            for start in range(0, len(points) - 1, 200):
                line = ogr.Geometry(ogr.wkbLineString)
                for point in points[start:start + 201]:
                    line.AddPoint_2D(*point[:2])
                pieces.append((line, line.GetEnvelope()))
    return pieces


def main(package):
    with open(f"{package}/lib/ports.json", encoding="utf-8") as file:
        ports = json.load(file)
    alpha3 = iso_codes()
    by_country = {}
    for feature, geometry in geo.features(f"{GEODATA}/base/countries_10m.fgb"):
        by_country.setdefault(feature["iso_a3"], []).extend(geo.polygons_of(geometry))
    coasts = coast_pieces()
    kept, dropped = [], {"without a place": 0, "inland": 0, "in another country": 0, "a second code": 0}
    for code, port in sorted(ports.items()):
        country = alpha3.get(code[:2])
        if "coordinates" not in port or country not in by_country:
            dropped["without a place"] += 1
            continue
        lon, lat = (round(float(value), 3) for value in port["coordinates"])
        where = ogr.CreateGeometryFromWkt(f"POINT ({lon} {lat})")
        name = port["name"].strip()
        if not any(where.Distance(polygon) < OFF_SHORE_DEGREES for polygon in by_country[country]):
            dropped["in another country"] += 1
        elif not is_coastal(where, coasts):
            dropped["inland"] += 1
        elif any(other[1] == name and abs(other[3] - lon) + abs(other[4] - lat) < SAME_PORT_DEGREES for other in kept):
            dropped["a second code"] += 1
        else:
            kept.append((code, name, country, lon, lat))
    with open(f"{GEODATA}/network/world_ports.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["locode", "name", "country_iso3", "lon", "lat"])
        writer.writerows(kept)
    print(f"{len(kept)} ports; left out: " + ", ".join(f"{count} {why}" for why, count in dropped.items()))


if __name__ == "__main__":
    main(sys.argv[1])
