// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "geo/lonlat_box.h"

#include <optional>
#include <span>
#include <vector>

namespace oreway::render {

/// An outer ring and its holes, not closed; longitudes may run on beyond 180 degrees.
using Polygon = std::vector<std::vector<geo::LonLat>>;

/// The parts of a polygon that lie in a window: for drawing a small part of a continent without its other hundred
/// thousand vertices. The parts do not overlap; they are closed along the window's sides, which must lie outside of
/// what is seen. None when polygon and window do not meet. A polygon around a pole comes back whole.
std::vector<Polygon> clip_polygon(std::span<const std::span<const geo::LonLat>> rings, const geo::LonLatBox& window);

/// A box around `seen`, grown by at least a quarter of its size to every side and widened to the lines of a grid, so
/// that it stays the same while the view moves a little. Nothing when that is half of the globe.
std::optional<geo::LonLatBox> window_around(const geo::LonLatBox& seen);

} // namespace oreway::render
