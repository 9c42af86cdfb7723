# SPDX-License-Identifier: MIT
"""Country polygons countries_{110m,50m,10m}.fgb, cut from the land by the boundary lines.

The packaged country polygons are quantised, joined across 180 degrees (so Russia, Fiji and Antarctica
are no plain polygons) and of another version than the land. Cutting our own land by our own boundary
lines gives polygons whose edges are the coast and the borders that are drawn; the packaged polygons
only say which country a piece belongs to.

Which country: the state whose territory the United Nations holds a place to be; where they take no
side, the one that administers it. DECISIONS lists where that differs from Natural Earth, and where
Natural Earth has a territory without an ISO 3166 code.
"""
import collections
import csv
import math
import os
import sys

from osgeo import ogr

import geo

# A point of a piece -> its country, and how large (km2) the piece may be: a piece that the lines of a
# scale do not cut off is larger and stays with its country.
DECISIONS = {
    (34.3, 45.3): ("UKR", 700_000),     # Crimea: General Assembly resolution 68/262
    (-13.5, 25.5): ("ESH", 300_000),    # Western Sahara west of the berm: a Non-Self-Governing Territory
    (35.77, 33.0): ("SYR", 2_500),      # Golan Heights: Security Council resolution 497
    (12.453, 41.903): ("VAT", 2),       # too small for the packaged 10m polygons
}
# Names of the packaged polygons that carry no ISO 3166 number.
NAMES_WITHOUT_CODE = {
    "Kosovo": "XKX",        # user-assigned code in general use
    "Somaliland": "SOM", "N. Cyprus": "CYP", "Cyprus U.N. Buffer Zone": "CYP",
    "Akrotiri": "CYP", "Dhekelia": "CYP",   # British sovereign bases, no code of their own
    "Baikonur": "KAZ", "USNB Guantanamo Bay": "CUB", "Siachen Glacier": "IND",
    "Coral Sea Is.": "AUS", "Clipperton I.": "FRA",
    "Indian Ocean Ter.": "CXR",             # split below
    "Bajo Nuevo Bank": "COL", "Serranilla Bank": "COL",
    "Spratly Is.": None, "Scarborough Reef": None,   # claimed by several; left without a country
}
# Territories with an ISO code of their own that Natural Earth counts with their state:
# west, south, east, north of a box that holds all their land.
OWN_CODE = {
    "FRA": [("GUF", -55, 2, -51, 6), ("GLP", -62, 15.8, -60.9, 16.6), ("MTQ", -61.3, 14.3, -60.7, 15),
            ("REU", 55, -21.5, 56, -20.8), ("MYT", 44.9, -13.1, 45.4, -12.5)],
    "NOR": [("SJM", 9, 74, 36, 81.5), ("SJM", -10, 70, -7, 72), ("BVT", 3, -55, 4, -54)],
    "NLD": [("BES", -69, 11.9, -68, 12.4), ("BES", -63.4, 17.3, -62.9, 17.8)],
    "NZL": [("TKL", -173, -10, -171, -8)],
    "CXR": [("CCK", 96, -13, 98, -11)],
    "AUS": [("CXR", 105, -11, 106, -10), ("CCK", 96, -13, 98, -11)],
}
# How far (degrees) a boundary line may stop short of the coast, and of the next line, in the data; it
# is led there.
REACH = {"110m": (0.9, 0.2), "50m": (0.15, 0.1), "10m": (0.12, 0.03)}
# Borders that the lines of a scale lack.
MISSING_LINES = {"50m": [[(77.0486, 35.1099), (76.80, 35.62), (76.6, 35.9)]]}  # west of the Siachen Glacier
NEAREST_DEGREES = 1.0   # an island off the packaged polygons takes the nearest country within this


def read_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {row["iso_a3"]: row for row in csv.DictReader(file)}


def unwrapped(points):
    """The ring with longitudes continuous across 180 degrees."""
    result = [points[0]]
    for (x0, _), (x1, y1) in zip(points, points[1:]):
        jump = round((x1 - x0) / 360) * 360
        result.append((result[-1][0] + (x1 - x0 - jump), y1))
    return result


def cut_at_antimeridian(polygon):
    """A polygon of the packaged data, which crosses 180 degrees, as plain polygons."""
    rings = [unwrapped(geo.ring_points(polygon.GetGeometryRef(i))) for i in range(polygon.GetGeometryCount())]
    if abs(rings[0][-1][0] - rings[0][0][0]) > 180:  # it goes round a pole: Antarctica
        (x0, _), (x1, _) = rings[0][0], rings[0][-1]
        rings[0] += [(x1, -90), (x0, -90)]
    pieces = []
    for turn in (-360, 0, 360):
        moved = geo.polygon_from_rings([[(x + turn, y) for x, y in ring] for ring in rings])
        west, east, _, _ = moved.GetEnvelope()
        if east > -180 and west < 180:
            pieces += geo.polygons_of(geo.made_valid(moved).Intersection(geo.box(-180, -90, 180, 90)))
    return pieces


def packaged_countries(path, table):
    """(iso_a3, polygon, its prepared form, its envelope) for every packaged polygon."""
    by_number = {row["iso_n3"]: code for code, row in table.items() if row["iso_n3"]}
    result = []
    for feature, geometry in geo.features(path, "countries"):
        name, number = feature["name"], feature["id"]
        code = by_number[number] if number else NAMES_WITHOUT_CODE[name]
        for polygon in geo.polygons_of(geometry):
            for piece in cut_at_antimeridian(polygon):
                result.append((code, piece, piece.CreatePreparedGeometry(), piece.GetEnvelope()))
    return result


def point(x, y):
    result = ogr.Geometry(ogr.wkbPoint)
    result.AddPoint_2D(x, y)
    return result


def samples(polygon):
    """Points inside a polygon, evenly spread: enough to tell whose most of it is."""
    west, east, south, north = polygon.GetEnvelope()
    prepared = polygon.CreatePreparedGeometry()
    inside = [polygon.PointOnSurface()]
    steps = 40
    for i in range(steps):
        for k in range(steps):
            candidate = point(west + (i + 0.5) * (east - west) / steps, south + (k + 0.5) * (north - south) / steps)
            if prepared.Contains(candidate):
                inside.append(candidate)
    return inside


def country_at(where, countries):
    x, y = where.GetX(), where.GetY()
    for code, _, prepared, (west, east, south, north) in countries:
        if west <= x <= east and south <= y <= north and prepared.Contains(where):
            return code
    return False


def nearest_country(polygon, countries):
    west, east, south, north = polygon.GetEnvelope()
    best = (NEAREST_DEGREES, False)
    for code, other, _, (w, e, s, n) in countries:
        gap = max(w - east, west - e, s - north, south - n, 0)
        if gap < best[0]:
            best = min(best, (polygon.Distance(other), code), key=lambda pair: pair[0])
    return best[1]


def country_of(polygon, countries, cut, label):
    """The country most of a piece lies in, or the nearest one; False if none is near."""
    votes = collections.Counter(country_at(s, countries)
                                for s in (samples(polygon) if cut else [polygon.PointOnSurface()]))
    water = votes.pop(False, 0)
    if not votes:
        return nearest_country(polygon, countries)
    (code, most), *rest = votes.most_common()
    if rest and rest[0][1] > 0.04 * most and geo.area_km2(polygon) > 1000:
        print(f"  {label}: a piece of {code} also holds {rest[0][1] / most:.0%} of {rest[0][0]}")
    return code


def foot_on_edge(where, edge):
    """The point of an edge nearest to a point."""
    (x, y), ((x0, y0), (x1, y1)) = where, edge
    dx, dy = x1 - x0, y1 - y0
    size = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((x - x0) * dx + (y - y0) * dy) / size)) if size else 0.0
    return x0 + t * dx, y0 + t * dy


class Edges:
    """The edges of rings and lines in cells of one degree, to find what lies near a point."""

    def __init__(self, paths):
        self.cells = collections.defaultdict(list)
        for number, path in enumerate(paths):
            for edge in zip(path, path[1:]):
                columns, rows = ([math.floor(c) for c in sorted(pair)] for pair in zip(*edge))
                for i in range(columns[0], columns[1] + 1):
                    for k in range(rows[0], rows[1] + 1):
                        self.cells[i, k].append((number, edge))

    def nearest(self, where, reach):
        """{path number: its nearest point} for the paths within reach."""
        span = range(-math.ceil(reach), math.ceil(reach) + 1)
        best = {}
        for cell in ((math.floor(where[0]) + i, math.floor(where[1]) + k) for i in span for k in span):
            for number, edge in self.cells.get(cell, ()):
                foot = foot_on_edge(where, edge)
                gap = math.dist(where, foot)
                if gap < best.get(number, (reach,))[0]:
                    best[number] = (gap, foot)
        return best


def beyond(start, end, extra):
    """The point that lies extra degrees beyond end, seen from start."""
    size = math.dist(start, end)
    return end if size == 0 else tuple(e + (e - s) / size * extra for s, e in zip(start, end))


def bridges(lines, rings, coast_reach, join_reach):
    """Short lines that lead each loose end of a boundary to the coast and to the boundaries near it."""
    ends = collections.Counter(end for line in lines for end in (line[0], line[-1]))
    coast, borders = Edges(rings), Edges(lines)
    for number, line in enumerate(lines):
        for end in (line[0], line[-1]):
            feet = [foot for other, (_, foot) in borders.nearest(end, join_reach).items() if other != number]
            if ends[end] == 1:
                feet += [foot for _, foot in coast.nearest(end, coast_reach).values()]
            for foot in feet:
                if foot != end:
                    yield [end, foot, beyond(end, foot, 1e-6)]


def pieces_of(land, boundaries, scale):
    """Land polygons cut by the boundary lines: (polygon, was it cut)."""
    lines = [geo.ring_points(line) for line in boundaries] + MISSING_LINES.get(scale, [])
    rings = [geo.ring_points(p.GetGeometryRef(i)) for p in land for i in range(p.GetGeometryCount())]
    points = [p for line in lines for p in line]
    cutters = ogr.Geometry(ogr.wkbMultiLineString)
    for line in lines + list(bridges(lines, rings, *REACH[scale])):
        cutters.AddGeometry(geo.line_from_points(line))
    for polygon in land:
        west, east, south, north = polygon.GetEnvelope()
        inside = cutters.Intersection(polygon) if any(
            west <= x <= east and south <= y <= north for x, y in points) else None
        if inside is None or not geo.lines_of(inside):
            yield polygon, False
            continue
        noded = polygon.Boundary().Union(cutters)
        prepared = polygon.CreatePreparedGeometry()
        for piece in geo.polygons_of(noded.Polygonize()):
            if prepared.Contains(piece.PointOnSurface()):
                yield piece, True


def own_code(code, polygon):
    """The code of the territory if the polygon is in one of OWN_CODE, else the state's."""
    west, east, south, north = polygon.GetEnvelope()
    for territory, w, s, e, n in OWN_CODE.get(code, []):
        if w <= west and east <= e and s <= south and north <= n:
            return territory
    return code


def closes_a_territory(claim):
    """Whether a claim line is the border of Western Sahara or of the Golan Heights."""
    west, east, south, north = claim.GetEnvelope()
    return (-13.5 < west and east < -8 and 27 < south and north < 28) or \
        (35.5 < west and east < 35.7 and 32.6 < south and north < 33.4)


def make(base, atlas, table, scale):
    land = [g.Clone() for _, g in geo.features(os.path.join(base, f"land_{scale}.fgb"))]
    boundaries = [g.Clone() for feature, g in geo.features(os.path.join(base, f"boundaries_{scale}.fgb"))
                  if feature["featurecla"] != "claim" or closes_a_territory(g)]
    countries = packaged_countries(f"{atlas}/countries-{scale}.json", table)
    found = collections.defaultdict(list)
    lost = []
    for polygon, cut in pieces_of(land, boundaries, scale):
        code = country_of(polygon, countries, cut, scale)
        for where, (holder, limit) in DECISIONS.items():
            if code != holder and polygon.Contains(point(*where)) and geo.area_km2(polygon) < limit:
                print(f"  {scale}: {geo.area_km2(polygon):.0f} km2 around {where} from {code} to {holder}")
                code = holder
        if not code:
            lost.append(polygon)
            continue
        found[own_code(code, polygon)].append(polygon)
    print(f"  {scale}: {len(lost)} islands without a country, {sum(map(geo.area_km2, lost)):.0f} km2")
    rows = []
    for code in sorted(found):
        row = table[code]
        merged = geo.polygons_of(geo.multi(found[code]).UnionCascaded())
        merged.sort(key=lambda p: -geo.area_km2(p))
        rows.append((geo.multi(merged), {"iso_a3": code, "name": row["name"], "iso_n3": row["iso_n3"]}))
    geo.write_fgb(os.path.join(base, f"countries_{scale}.fgb"), ogr.wkbMultiPolygon,
                  {"iso_a3": ogr.OFTString, "name": ogr.OFTString, "iso_n3": ogr.OFTString}, rows)
    return rows


if __name__ == "__main__":
    table = read_table(sys.argv[3])
    for scale in sys.argv[4:] or ("110m", "50m", "10m"):
        make(sys.argv[1], sys.argv[2], table, scale)
