# SPDX-License-Identifier: MIT
"""Label positions for tables/countries.csv: fills the rows that have none, from the country polygons.

The position is deep inside the largest part of the country: of the points with at least 70 % of the
greatest distance to its border, the one nearest to its centroid. Positions written by hand stay; empty
the two cells of a row to have it computed anew.
"""
import csv
import math
import os
import sys

import geo
import make_countries

STEPS = 48
DEEP_ENOUGH = 0.7


def label_point(polygons):
    """(lon, lat) to write a country's name at."""
    largest = max(polygons, key=geo.area_km2)
    west, east, south, north = largest.GetEnvelope()
    shrink = math.cos(math.radians((south + north) / 2))   # degrees of longitude as degrees of latitude
    flat = geo.polygon_from_rings([[(x * shrink, y) for x, y in geo.ring_points(largest.GetGeometryRef(i))]
                                   for i in range(largest.GetGeometryCount())])
    border, prepared, centre = flat.Boundary(), flat.CreatePreparedGeometry(), flat.Centroid()
    inside = []
    for i in range(STEPS):
        for k in range(STEPS):
            where = make_countries.point((west + (i + 0.5) * (east - west) / STEPS) * shrink,
                                         south + (k + 0.5) * (north - south) / STEPS)
            if prepared.Contains(where):
                inside.append((border.Distance(where), where))
    deepest = max((depth for depth, _ in inside), default=0)
    good = [where for depth, where in inside if depth >= DEEP_ENOUGH * deepest] or [flat.PointOnSurface()]
    best = min(good, key=centre.Distance)
    return best.GetX() / shrink, best.GetY()


def fill(table_path, base):
    polygons = {}
    for scale in ("50m", "10m"):
        for feature, geometry in geo.features(os.path.join(base, f"countries_{scale}.fgb")):
            polygons.setdefault(feature["iso_a3"], geo.polygons_of(geometry))
    with open(table_path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns, rows = reader.fieldnames, list(reader)
    for row in rows:
        if not row["label_lon"] and row["iso_a3"] in polygons:
            lon, lat = label_point(polygons[row["iso_a3"]])
            row["label_lon"], row["label_lat"] = f"{lon:.1f}", f"{lat:.1f}"
    with open(table_path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    fill(sys.argv[1], sys.argv[2])
