// SPDX-License-Identifier: MIT
#pragma once

#include "geo/projection.h"

#include <vector>

/// What the edges of a frame look like in the plane.
namespace oreway::geo {

struct FrameShape {
    bool is_cylindrical = false;
    bool has_straight_parallels = false;
};
FrameShape find_shape(const Projection& projection);

/// Edges along the frame's meridians and parallels are bent at multiples of this many degrees and nowhere else, so that
/// everything that follows such an edge (the outline, both sides of a cut) goes through the very same points.
inline constexpr double edge_grid_degrees = 0.5;

/// The multiples of edge_grid_degrees strictly between two values, in the order from `from` to `to`.
std::vector<double> edge_grid_between(double from, double to);

/// The frame's domain, counter-clockwise in the frame, as a closed ring in the plane.
PlaneLine make_outline(const Projection& projection);

} // namespace oreway::geo
