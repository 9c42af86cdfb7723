// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"
#include "geo/project_geometry.h"

#include <cmath>
#include <cstddef>
#include <vector>

/// Fewer vertices for the same picture.
namespace oreway::geo {

/// Walks the points at(first) … at(last) and calls keep(i) for those that are needed (`first` is not reported, `last`
/// always): every point that is left out lies within `tolerance` of the chord that replaces it. One pass: from the last
/// kept point a sector narrows until it misses a point (Z. Zhao, A. Saalfeld: Linear-time sleeve-fitting polyline
/// simplification algorithms, Auto-Carto 13, 1997).
template <typename At, typename Keep>
void simplify_run(std::size_t first, std::size_t last, double tolerance, At at, Keep keep) {
    const auto cross = [](const PlanePoint& a, const PlanePoint& b) { return a.x * b.y - a.y * b.x; };
    for (std::size_t anchor = first; anchor < last;) {
        const PlanePoint origin = at(anchor);
        PlanePoint right, left; // the sector's sides
        bool has_sector = false;
        double farthest = 0;
        std::size_t i = anchor + 1;
        for (; i <= last; ++i) {
            const PlanePoint point = at(i);
            const PlanePoint d{point.x - origin.x, point.y - origin.y};
            const double distance = std::sqrt(d.x * d.x + d.y * d.y);
            if (distance + tolerance < farthest) break; // turned back: the far end of a spike is needed
            if (distance <= tolerance) continue;
            if (has_sector && (cross(right, d) < 0 || cross(d, left) < 0)) break;
            const double sine = tolerance / distance, cosine = std::sqrt(1 - sine * sine);
            const PlanePoint new_right{d.x * cosine + d.y * sine, d.y * cosine - d.x * sine};
            const PlanePoint new_left{d.x * cosine - d.y * sine, d.y * cosine + d.x * sine};
            if (!has_sector || cross(right, new_right) > 0) right = new_right;
            if (!has_sector || cross(new_left, left) > 0) left = new_left;
            has_sector = true;
            if (distance > farthest) farthest = distance;
        }
        anchor = i - 1 > anchor ? i - 1 : anchor + 1;
        keep(anchor);
    }
}

/// A vertex of a closed ring in the plane; the edge to the next vertex may be one that is filled to but never drawn.
struct PlaneVertex {
    PlanePoint at;
    bool is_hidden = false;
};

/// Simplifies the drawn parts of a ring; ends of hidden edges stay where they are. Nothing is left of a ring that is
/// smaller than the tolerance in both directions; a thin one keeps at least its corners.
std::vector<PlaneVertex> simplify_ring(const std::vector<PlaneVertex>& ring, double tolerance);

PlaneLine simplify_line(const PlaneLine& line, double tolerance);

/// Adds a ring to an area: its points to the rings, its drawn edges to the strokes.
void append_ring(const std::vector<PlaneVertex>& ring, PlaneArea& area);

/// Counter-clockwise is positive.
double signed_area(const std::vector<PlaneVertex>& ring);

} // namespace oreway::geo
