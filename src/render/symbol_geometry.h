// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"
#include "map/style.h"

#include <vector>

namespace oreway::render {

/// The outline of a symbol around (0, 0), y down, in the unit of `size`. Every ring is star-shaped about `hub`.
struct SymbolGeometry {
    std::vector<geo::ScreenPoint> ring; ///< not closed
    geo::ScreenPoint hub;
    double hole_radius = 0;                             ///< a circle around the hub that stays open; 0: none
    std::vector<std::vector<geo::ScreenPoint>> details; ///< lines drawn over the symbol: a wave, an anchor
};

/// `size`: diameter of the circle of the same area. Whatever the shape, its area is pi * size^2 / 4 (to 1 %).
SymbolGeometry symbol_geometry(map::SymbolShape shape, double size);

/// How far a symbol reaches from its centre, to the right, left, up or down, whichever is farthest.
double symbol_reach(map::SymbolShape shape, double size);

/// Points of a circle that look round at this radius in pixels, counter-clockwise in a y-up sense.
std::vector<geo::ScreenPoint> circle_points(const geo::ScreenPoint& center, double radius);

} // namespace oreway::render
