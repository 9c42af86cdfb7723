# SPDX-License-Identifier: MIT
"""Checks what make_base.sh made: facts about the world that the files must tell. Exit 4 if one fails."""
import collections
import csv
import os
import sys

from osgeo import gdal

import geo
import make_countries

SCALES = ("110m", "50m", "10m")
LAND = {"110m": [(65, 50)], "50m": [(65, 50), (-45.5, 61.6)], "10m": [(153.979, 24.288), (-45.5, 61.6), (-179.5, 68.5)]}
SEA = {"110m": [(51, 42), (0, 0)], "50m": [(51, 42), (0, 0)], "10m": [(153.953, 24.309), (51, 42), (0, 0)]}
COUNTRY = [(-46, 65, "GRL"), (-53, 4, "GUF"), (16, 78.7, "SJM"), (34.3, 45.2, "UKR"), (21, 42.6, "XKX"), (45, 9.7, "SOM"),
           (33.4, 35.25, "CYP"), (-13, 25, "ESH"), (2.4, 46.7, "FRA"), (10, 61.5, "NOR"), (63.4, 46, "KAZ"),
           (179, 67.5, "RUS"), (-175, 66.8, "RUS"), (0, -80, "ATA"), (121, 23.8, "TWN"), (12, 43, "ITA")]
CAPITALS = {"Nuuk": "GRL", "Astana": "KAZ", "Naypyidaw": "MMR", "Tokyo": "JPN", "Dakar": "SEN", "Copenhagen": "DNK"}
AREA_LAND_KM2 = (1.44e8, 1.50e8)   # with Antarctica; without ice shelves, lakes counted in

failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)
        print("  FAILED:", what)


def check_shapes(folder):
    """Valid, within the world, nothing empty."""
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".fgb"):
            continue
        count = 0
        for feature, geometry in geo.features(os.path.join(folder, name)):
            count += 1
            west, east, south, north = geometry.GetEnvelope()
            expect(west >= -180 and east <= 180 and south >= -90 and north <= 90, f"{name} {feature.GetFID()} lies in the world")
            expect(geo.made_valid(geometry) is geometry, f"{name} {feature.GetFID()} is valid")
        expect(count > 0, f"{name} holds features")


def pieces(path, field=None):
    return [(feature[field] if field else True, p, p.CreatePreparedGeometry(), p.GetEnvelope())
            for feature, geometry in geo.features(path) for p in geo.polygons_of(geometry)]


def check_land(base):
    for scale in SCALES:
        land = pieces(os.path.join(base, f"land_{scale}.fgb"))
        for where in LAND[scale]:
            expect(make_countries.country_at(make_countries.point(*where), land), f"{where} is land at {scale}")
        for where in SEA[scale]:
            expect(not make_countries.country_at(make_countries.point(*where), land), f"{where} is water at {scale}")
        total = sum(geo.area_km2(p) for _, p, _, _ in land)
        expect(AREA_LAND_KM2[0] < total < AREA_LAND_KM2[1], f"land at {scale} measures {total:.4g} km2")


def check_countries(base, table):
    for scale in SCALES:
        countries = pieces(os.path.join(base, f"countries_{scale}.fgb"), "iso_a3")
        for code in {c for c, *_ in countries}:
            expect(code in table, f"{code} at {scale} is in countries.csv")
        for x, y, code in COUNTRY:
            if scale == "110m" and code in ("GUF", "SJM"):
                continue
            found = make_countries.country_at(make_countries.point(x, y), countries)
            expect(found == code, f"({x}, {y}) is in {code} at {scale}, not {found}")


def check_tables(tables, table):
    for code, row in table.items():
        expect(-180 <= float(row["label_lon"]) <= 180 and 0 <= int(row["label_rank"]) <= 6, f"{code} has a label")
        expect(row["sovereign_a3"] in table, f"the sovereign of {code} is in the table")
    for column in ("iso_a2", "name"):
        twice = [v for v, n in collections.Counter(row[column] for row in table.values()).items() if n > 1]
        expect(not twice, f"{column} {twice} is given once")
    with open(os.path.join(tables, "seas.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            expect(abs(float(row["lon"])) <= 180 and abs(float(row["lat"])) <= 90 and 1 <= int(row["rank"]) <= 5,
                   f"{row['name']} has a place and a rank")


def check_places(base, table):
    found = {}
    for feature, _ in geo.features(os.path.join(base, "places.fgb")):
        expect(feature["iso_a3"] in table, f"{feature['name']} lies in a country")
        found.setdefault(feature["name"], feature["iso_a3"] if feature["capital"] else None)
    for name, code in CAPITALS.items():
        expect(found.get(name) == code, f"{name} is the capital of {code}")
    expect("São Paulo" in found and "Malmö" in found, "accents of place names are kept")


def check_relief(base, reference):
    for name, width in (("relief_small", 2160), ("relief_large", 4320)):
        raster = gdal.Open(os.path.join(base, name + ".tif"))
        codes, scale = raster.ReadAsArray(), width / 360
        def at(lon, lat, codes=codes, scale=scale):
            return codes[int((90 - lat) * scale), int((lon + 180) * scale)]
        expect(raster.RasterXSize == width and raster.RasterYSize == width // 2, f"{name} covers the world")
        expect(at(142.4, 11.3) < 28, f"{name}: the Mariana Trench is deeper than 6000 m")
        expect(at(87, 29.5) > 236, f"{name}: Tibet is higher than 4000 m")
        expect(124 <= at(4, 55) < 140, f"{name}: the North Sea is shallower than 200 m")
        expect(at(-30, 45) < 92, f"{name}: the Atlantic is deeper than 2000 m")
    shade = gdal.Open(os.path.join(reference, "shade_large.tif")).ReadAsArray()
    south_slope = shade[int((90 - 27.6) * 12), int((85 + 180) * 12):int((88 + 180) * 12)].mean()
    expect(south_slope < 110, "the south slope of the Himalaya lies in shadow")


if __name__ == "__main__":
    geodata = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    base, reference, tables = (os.path.join(geodata, n) for n in ("base", "reference", "tables"))
    countries = make_countries.read_table(os.path.join(tables, "countries.csv"))
    check_shapes(base)
    check_shapes(reference)
    check_land(base)
    check_countries(base, countries)
    check_tables(tables, countries)
    check_places(base, countries)
    check_relief(base, reference)
    print("check_base.py:", f"{len(failures)} failed" if failures else "all facts hold")
    sys.exit(4 if failures else 0)
