# SPDX-License-Identifier: MIT
"""Natural Earth populated places as places.fgb, most important first.

place_names.csv beside this script holds corrections by hand: today's English name, the name in the
local script, and whether a place is the capital of its country or territory where the source (of 2012)
does not say so.
"""
import csv
import os
import sys

from osgeo import gdal, ogr

import geo
import make_countries

SHORE_DEGREES = 0.3   # a place may lie this far off the generalised land of its country
LEFT_OUT = {"Historic place"}


def corrections(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {(row["source_name"], row["iso_a3"]): row for row in csv.DictReader(file)}


def country_pieces(path):
    pieces = [(feature["iso_a3"], polygon, polygon.CreatePreparedGeometry(), polygon.GetEnvelope())
              for feature, geometry in geo.features(path) for polygon in geo.polygons_of(geometry)]
    return sorted(pieces, key=lambda piece: -piece[1].GetArea())


def country_of(where, pieces):
    """The country a place is in, or the nearest one within SHORE_DEGREES."""
    inside = make_countries.country_at(where, pieces)
    if inside:
        return inside
    x, y = where.GetX(), where.GetY()
    gaps = [(where.Distance(polygon), code) for code, polygon, _, (w, e, s, n) in pieces
            if w - SHORE_DEGREES < x < e + SHORE_DEGREES and s - SHORE_DEGREES < y < n + SHORE_DEGREES]
    return min(gaps)[1] if gaps and min(gaps)[0] < SHORE_DEGREES else None


def make(magics, base, names):
    fixes, used = corrections(names), set()
    pieces = country_pieces(os.path.join(base, "countries_10m.fgb"))
    # The dbf says ISO-8859-1, which its curly quotes show to be Windows-1252.
    source = gdal.OpenEx(f"{magics}/10m/ne_10m_populated_places_simple.shp", gdal.OF_VECTOR,
                         open_options=["ENCODING=CP1252"])
    rows = []
    for feature in source.GetLayer():
        if feature["featurecla"] in LEFT_OUT:
            continue
        geometry = feature.GetGeometryRef().Clone()
        code = country_of(geometry, pieces)
        name = feature["name"].strip()
        fix = fixes.get((name, code), {})
        if fix:
            used.add((name, code))
        capital = fix.get("capital") or ("1" if feature["featurecla"] == "Admin-0 capital" else "0")
        rows.append((geometry, {"name": fix.get("name") or name, "name_local": fix.get("name_local") or None,
                                "iso_a3": code, "population": max(feature["pop_max"], 0),
                                "rank": feature["scalerank"], "capital": int(capital)}))
    for key in sorted(set(fixes) - used):
        print(f"  place_names.csv: no place {key}")
    print(f"  {sum(row[1]['iso_a3'] is None for row in rows)} places in no country")
    rows.sort(key=lambda row: (row[1]["rank"], -row[1]["capital"], -row[1]["population"]))
    geo.write_fgb(os.path.join(base, "places.fgb"), ogr.wkbPoint,
                  {"name": ogr.OFTString, "name_local": ogr.OFTString, "iso_a3": ogr.OFTString,
                   "population": ogr.OFTInteger, "rank": ogr.OFTInteger, "capital": ogr.OFTInteger}, rows)


if __name__ == "__main__":
    make(sys.argv[1], sys.argv[2], os.path.join(os.path.dirname(os.path.abspath(__file__)), "place_names.csv"))
