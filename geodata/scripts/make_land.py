# SPDX-License-Identifier: MIT
"""Natural Earth land as the single polygons of land_{110m,50m,10m}.fgb.

The packaged land has the lakes cut out of it. They are filled here, since the lakes are a layer of
their own; the Caspian Sea stays a hole (it is water on every map, and Natural Earth counts it as sea).
"""
import collections
import os
import sys

from osgeo import ogr

import geo

CASPIAN = (51.0, 42.0)
# Minami-Torishima is in the 10m data twice; the true island is at 153.979 E 24.288 N.
MISPLACED_MINAMI_TORISHIMA = (153.9407, 24.2925, 153.9663, 24.3159)
# "Null Island", a joke of one square metre where the equator meets the prime meridian.
NULL_ISLAND = (-0.0001, -0.0001, 0.0001, 0.0001)
SLIVER_KM2 = 0.0005   # rings folded onto themselves, without ground


def lies_in(box, polygon):
    """Whether the polygon lies in the box (west, south, east, north), give or take 0.001 degrees."""
    west, east, south, north = polygon.GetEnvelope()
    return west > box[0] - 1e-3 and east < box[2] + 1e-3 and south > box[1] - 1e-3 and north < box[3] + 1e-3


def without_lakes(polygon):
    """The polygon with its holes filled, the Caspian Sea excepted."""
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(*CASPIAN)
    rings = [geo.ring_points(polygon.GetGeometryRef(0))]
    for i in range(1, polygon.GetGeometryCount()):
        hole = geo.ring_points(polygon.GetGeometryRef(i))
        if geo.polygon_from_rings([hole]).Contains(point):
            rings.append(hole)
    return geo.polygon_from_rings(rings)


def without_repeats(polygons):
    """Drops polygons that repeat another or lie inside another (islands of the filled lakes)."""
    unique = {}
    for polygon in polygons:
        key = tuple(round(c, 5) for c in polygon.GetEnvelope()) + (round(polygon.GetArea(), 7),)
        unique.setdefault(key, polygon)
    print(f"  dropped {len(polygons) - len(unique)} repeated polygons")
    by_size = sorted(unique.values(), key=lambda p: -p.GetArea())
    kept, inside = [], 0
    cells = collections.defaultdict(list)  # 1 degree cells, for the small; the large are few
    large = []
    for polygon in by_size:
        west, east, south, north = polygon.GetEnvelope()
        point = polygon.PointOnSurface()
        home = (int(west // 1), int(south // 1))
        near = [c for c in large if c[1][0] <= west and c[1][1] >= east and c[1][2] <= south and c[1][3] >= north]
        near += cells[home]
        if any(prepared.Contains(point) for prepared, _, _ in near):
            inside += 1
            continue
        kept.append(polygon)
        entry = (polygon.CreatePreparedGeometry(), polygon.GetEnvelope(), polygon)
        if (east - west) * (north - south) > 4:
            large.append(entry)
        else:
            for x in range(int(west // 1), int(east // 1) + 1):
                for y in range(int(south // 1), int(north // 1) + 1):
                    cells[x, y].append(entry)
    print(f"  dropped {inside} polygons inside another")
    return kept


def make(source, target, scale):
    polygons = []
    for feature, geometry in geo.features(f"{source}/{scale}/ne_{scale}_land.shp"):
        for polygon in geo.polygons_of(geometry):
            if scale == "10m" and (lies_in(MISPLACED_MINAMI_TORISHIMA, polygon) or lies_in(NULL_ISLAND, polygon)):
                print(f"  dropped an island that is not there, at {polygon.Centroid().ExportToWkt()}")
                continue
            filled = geo.clamp_longitudes(without_lakes(polygon))
            polygons += geo.repaired(filled, f"land {scale} feature {feature.GetFID()}")
    solid = [p for p in polygons if geo.area_km2(p) >= SLIVER_KM2]
    print(f"  dropped {len(polygons) - len(solid)} slivers without area")
    kept = without_repeats(solid)
    geo.write_fgb(os.path.join(target, f"land_{scale}.fgb"), ogr.wkbPolygon, {"area_km2": ogr.OFTReal},
                  [(p, {"area_km2": round(geo.area_km2(p), 3)}) for p in kept])


if __name__ == "__main__":
    for scale in ("110m", "50m", "10m"):
        make(sys.argv[1], sys.argv[2], scale)
