// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "geo/lonlat_box.h"

#include <span>
#include <vector>

namespace oreway::data {

/// The smallest box that holds every edge of the rings or lines of one feature: edges may cross 180 degrees, and a
/// polygon around a pole reaches it. `rings` holds no empty ring and is not empty; for a polygon holes add nothing.
geo::LonLatBox feature_extent(GeometryKind kind, std::span<const std::span<const geo::LonLat>> rings);

/// The smallest box that holds all boxes; `boxes` is not empty.
geo::LonLatBox enclosing_box(std::span<const geo::LonLatBox> boxes);

} // namespace oreway::data
