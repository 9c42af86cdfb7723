# SPDX-License-Identifier: MIT
"""Natural Earth country boundary lines as boundaries_{110m,50m,10m}.fgb."""
import collections
import os
import sys

from osgeo import ogr

import geo

# The words of the source, in ours. The package marks the line along the berm in Western Sahara as one
# not to draw, and the line between Morocco and Algeria as a replacement; both are plain boundary lines.
KINDS = {
    "International boundary (verify)": ("international boundary", 0),
    "International boundary (Magics)": ("international boundary", 0),
    "Disputed (please verify)": ("disputed", 1),
    "Indefinite (please verify)": ("indefinite", 1),
    "Indeterminant frontier": ("indefinite", 1),
    "Line of control (please verify)": ("line of control", 1),
    "ForgetMagics": ("line of control", 1),
    "Lease limit": ("lease limit", 1),
    "Overlay limit": (None, 0),  # outlines of buffer zones, no boundary
}


def lines_by_kind(source, scale):
    """The points of every line, under (kind, disputed)."""
    found = collections.defaultdict(list)
    for feature, geometry in geo.features(f"{source}/{scale}/ne_{scale}_admin_0_boundary_lines_land.shp"):
        kind, disputed = KINDS[feature["featurecla"]]
        if kind:
            found[kind, disputed] += [geo.ring_points(line) for line in geo.lines_of(geometry)]
    return found


def make(source, target, scale):
    rows = [(geo.line_from_points(points), {"disputed": disputed, "featurecla": kind})
            for (kind, disputed), lines in lines_by_kind(source, scale).items()
            for points in geo.joined(lines)]
    geo.write_fgb(os.path.join(target, f"boundaries_{scale}.fgb"), ogr.wkbLineString,
                  {"disputed": ogr.OFTInteger, "featurecla": ogr.OFTString}, rows)


if __name__ == "__main__":
    for scale in ("110m", "50m", "10m"):
        make(sys.argv[1], sys.argv[2], scale)
