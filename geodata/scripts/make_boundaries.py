# SPDX-License-Identifier: MIT
"""Natural Earth country boundary lines as boundaries_{110m,50m,10m}.fgb.

The lines are of versions 2.0 and 3.0 (2009 to 2013, South Sudan included). The 10m file also gets
the claims of version 4.1 that they lack, kind 'claim'.
"""
import collections
import os
import sys

from osgeo import ogr

import geo

# The words of the source, in ours. The package calls the berm in Western Sahara a line not to draw
# and the line between Morocco and Algeria its replacement; here both are what they are in Natural Earth.
KINDS = {
    "International boundary (verify)": ("international boundary", 0),
    "International boundary (Magics)": ("international boundary", 0),
    "Disputed (please verify)": ("disputed", 1),
    "Indefinite (please verify)": ("indefinite", 1),
    "Indeterminant frontier": ("indefinite", 1),
    "Line of control (please verify)": ("line of control", 1),
    "ForgetMagics": ("line of control", 1),
    "Lease limit": (None, 0),    # Baikonur, Guantanamo Bay: no country boundary
    "Overlay limit": (None, 0),  # outlines of buffer zones
}
# Left out: lines that events or treaties have settled or moved since version 4.1.
STALE_CLAIMS = {"Former USSR oblast in 1991", "Ceasefire Line 1994", "Ukrainian claim", "Bolivian claim"}
# Claims without which a territory has no border on one side, with the tolerance (degrees) they are
# simplified to at each scale; absent where the territory is too small to show.
CLOSING_CLAIMS = {
    "Western Saharan claim": {"110m": 0.2, "50m": 0.02, "10m": 0},
    "Syrian claim": {"50m": 0.02, "10m": 0},
}
SAME_LINE_DEGREES = 0.012  # a claim this near a drawn line repeats it


def lines_by_kind(source, scale):
    """The points of every line, under (kind, disputed)."""
    found = collections.defaultdict(list)
    for feature, geometry in geo.features(f"{source}/{scale}/ne_{scale}_admin_0_boundary_lines_land.shp"):
        kind, disputed = KINDS[feature["featurecla"]]
        if kind:
            found[kind, disputed] += [geo.ring_points(line) for line in geo.lines_of(geometry)]
    return found


def claims(world_map, scale, drawn):
    """The points of the claim lines that are not drawn yet."""
    near = ogr.Geometry(ogr.wkbMultiLineString)
    for points in drawn:
        near.AddGeometry(geo.line_from_points(points))
    near = near.Buffer(SAME_LINE_DEGREES)
    for feature, geometry in geo.features(world_map, "disputed_borders"):
        tolerance = CLOSING_CLAIMS.get(feature["name"], {"10m": 0}).get(scale)
        if tolerance is None or feature["name"] in STALE_CLAIMS:
            continue
        parts = geo.joined([geo.ring_points(line) for line in geo.lines_of(geometry)])
        for points in parts:
            line = geo.line_from_points(points).Simplify(tolerance)
            if feature["name"] in CLOSING_CLAIMS:
                yield geo.ring_points(line)
                continue
            for part in geo.lines_of(line.Difference(near)):
                if part.Length() > 4 * SAME_LINE_DEGREES:
                    yield geo.ring_points(part)


def make(magics, world_map, target, scale):
    found = lines_by_kind(magics, scale)
    drawn = [points for lines in found.values() for points in lines]
    found["claim", 1] = list(claims(world_map, scale, drawn))
    rows = [(geo.line_from_points(points), {"disputed": disputed, "featurecla": kind})
            for (kind, disputed), lines in found.items()
            for points in geo.joined(lines)]
    geo.write_fgb(os.path.join(target, f"boundaries_{scale}.fgb"), ogr.wkbLineString,
                  {"disputed": ogr.OFTInteger, "featurecla": ogr.OFTString}, rows)


if __name__ == "__main__":
    for scale in ("110m", "50m", "10m"):
        make(sys.argv[1], sys.argv[2], sys.argv[3], scale)
