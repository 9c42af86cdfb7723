# SPDX-License-Identifier: MIT
"""Polygon helpers shared by the base map scripts. Needs Debian's python3-gdal.

Coordinates are longitude, latitude in degrees (EPSG:4326), longitude first.
"""
import collections
import math
import os

from osgeo import gdal, ogr, osr

gdal.UseExceptions()
EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG


def polygons_of(geometry):
    """The single polygons of a polygon, multipolygon or collection, copied."""
    if geometry is None or geometry.IsEmpty():
        return []
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon:
        polygon = geometry.Clone()
        polygon.FlattenTo2D()
        return [polygon]
    if geometry.GetGeometryCount() == 0:
        return []
    return [p for i in range(geometry.GetGeometryCount())
            for p in polygons_of(geometry.GetGeometryRef(i))]


def lines_of(geometry):
    """The single lines of a line, multiline or collection, copied."""
    if geometry is None or geometry.IsEmpty():
        return []
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbLineString:
        line = geometry.Clone()
        line.FlattenTo2D()
        return [line]
    return [p for i in range(geometry.GetGeometryCount())
            for p in lines_of(geometry.GetGeometryRef(i))]


def multi(polygons):
    """One multipolygon of the given polygons."""
    result = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in polygons:
        result.AddGeometry(polygon)
    return result


def polygon_from_rings(rings):
    """A polygon from lists of (lon, lat), the outer ring first; rings are closed here."""
    polygon = ogr.Geometry(ogr.wkbPolygon)
    for points in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for lon, lat in points:
            ring.AddPoint_2D(lon, lat)
        ring.CloseRings()
        polygon.AddGeometry(ring)
    return polygon


def box(west, south, east, north):
    """The rectangle as a polygon."""
    return polygon_from_rings([[(west, south), (east, south), (east, north), (west, north)]])


def ring_points(ring):
    """The (lon, lat) pairs of a ring, the last equal to the first."""
    return [p[:2] for p in ring.GetPoints()]


def ring_area_km2(points):
    """Signed area of a ring on the sphere, straight in longitude and latitude."""
    total = 0.0
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        total += math.radians(x1 - x0) * (math.sin(math.radians(y0)) + math.sin(math.radians(y1)))
    return total * EARTH_RADIUS_KM ** 2 / 2


def area_km2(polygon):
    """Area of a polygon on the sphere, its holes taken off."""
    areas = [abs(ring_area_km2(ring_points(polygon.GetGeometryRef(i))))
             for i in range(polygon.GetGeometryCount())]
    return areas[0] - sum(areas[1:])


def made_valid(geometry):
    """The geometry, or what GEOS makes of it if its rings cross or repeat."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return geometry if geometry.IsValid() else geometry.MakeValid()
    finally:
        gdal.PopErrorHandler()


def repaired(polygon, what):
    """Valid polygons that cover the same ground; says on stdout what was repaired."""
    fixed = made_valid(polygon)
    if fixed is polygon:
        return [polygon]
    parts = [p for p in polygons_of(fixed) if p.GetArea() > 0]
    print(f"  repaired {what}: {len(parts)} polygon(s), "
          f"area {area_km2(polygon):.1f} -> {sum(map(area_km2, parts)):.1f} km2")
    return parts


def joined(lines):
    """Lines (lists of points) joined end to end wherever exactly two of them meet."""
    lines = [list(line) for line in lines]
    ends = collections.defaultdict(list)
    for i, line in enumerate(lines):
        ends[line[0]].append(i)
        ends[line[-1]].append(i)
    used = [False] * len(lines)

    def grow(points, current):
        while True:
            here = [i for i in ends[points[-1]]]
            following = [i for i in here if i != current and not used[i]]
            if len(here) != 2 or len(following) != 1:
                return
            current = following[0]
            used[current] = True
            part = lines[current]
            points.extend(part[1:] if part[0] == points[-1] else part[-2::-1])

    result = []
    for i, line in enumerate(lines):
        if used[i]:
            continue
        used[i] = True
        points = list(line)
        grow(points, i)
        points.reverse()
        grow(points, i)
        result.append(points[::-1])
    return result


def line_from_points(points):
    """A line of (lon, lat) pairs."""
    line = ogr.Geometry(ogr.wkbLineString)
    for lon, lat in points:
        line.AddPoint_2D(lon, lat)
    return line


def clamp_longitudes(polygon):
    """Moves coordinates that stray beyond 180 degrees (rounding in the source) back to it."""
    for i in range(polygon.GetGeometryCount()):
        ring = polygon.GetGeometryRef(i)
        for k in range(ring.GetPointCount()):
            x, y = ring.GetX(k), ring.GetY(k)
            if abs(x) > 180 or abs(y) > 90:
                ring.SetPoint_2D(k, max(-180.0, min(180.0, x)), max(-90.0, min(90.0, y)))
    return polygon


def features(path, layer=None):
    """(feature, geometry) of a layer; a null geometry is reported and skipped."""
    source = gdal.OpenEx(path, gdal.OF_VECTOR)
    data = source.GetLayerByName(layer) if layer else source.GetLayer(0)
    for feature in data:
        geometry = feature.GetGeometryRef()
        if geometry is None or geometry.IsEmpty():
            print(f"  dropped {os.path.basename(path)} feature {feature.GetFID()}: no geometry")
            continue
        yield feature, geometry


def write_fgb(path, geometry_type, fields, rows):
    """Writes rows of (geometry, {field: value}) as FlatGeobuf; over 1000 rows get a spatial index.

    fields maps a name to an OGR field type, e.g. ogr.OFTString.
    """
    rows = list(rows)
    if os.path.exists(path):
        os.remove(path)
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    target = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(path)
    name = os.path.splitext(os.path.basename(path))[0]
    layer = target.CreateLayer(name, wgs84, geometry_type,
                               ["SPATIAL_INDEX=" + ("YES" if len(rows) > 1000 else "NO")])
    for field, kind in fields.items():
        layer.CreateField(ogr.FieldDefn(field, kind))
    for geometry, values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for field, value in values.items():
            if value is not None:
                feature.SetField(field, value)
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    layer = None
    target = None
    print(f"{os.path.basename(path)}: {len(rows)} features, {os.path.getsize(path) / 1e6:.2f} MB")
