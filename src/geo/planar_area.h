// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"

#include <vector>

/// Areas of the plane and what GEOS does with them. Coordinates have no meaning here: the caller chooses a plane in
/// which the distances it passes make sense. Functions throw Error(failure) with GEOS's reason when it gives up.
namespace oreway::geo {

/// Rings are not closed (the last point differs from the first). Results have a counter-clockwise outer ring and
/// clockwise holes, so that the area lies on the left of every ring; inputs may run either way.
struct PlanarPolygon {
    PlaneLine outer;
    std::vector<PlaneLine> holes;
};

/// Several polygons; they may overlap unless a function says that they do not.
using PlanarArea = std::vector<PlanarPolygon>;

/// Everything within `distance` of the area. Corners are rounded with `segments_per_quarter` chords a right angle. The
/// polygons of the result do not overlap.
PlanarArea widen(const PlanarArea& area, double distance, int segments_per_quarter = 3);

/// Everything within `distance` of the line.
PlanarArea widen_line(const PlaneLine& line, double distance, int segments_per_quarter = 3);

/// The same area as polygons that do not overlap.
PlanarArea unite(const PlanarArea& area);

PlanarArea intersect(const PlanarArea& a, const PlanarArea& b);

/// What of `a` is not in `b`.
PlanarArea subtract(const PlanarArea& a, const PlanarArea& b);

/// What of the area lies in the box; fast, as only the box's four sides are looked at.
PlanarArea clip(const PlanarArea& area, const PlaneBox& box);

/// Douglas-Peucker. Not topological: rings of the result may cross where they came closer than `tolerance`, which widen
/// and unite repair. Rings that collapse are dropped.
PlanarArea simplify(const PlanarArea& area, double tolerance);

/// Never negative; overlaps count twice.
double area_of(const PlanarArea& area);

} // namespace oreway::geo
