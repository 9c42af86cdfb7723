// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <functional>
#include <span>
#include <vector>

namespace oreway::geo {

/// A polygon of the globe: the outer ring, then its holes; not closed. Longitudes run on without jumps and may leave
/// [-180, 180].
using GlobePolygon = std::vector<std::vector<LonLat>>;

/// Everything within `distance_m` of some land, the land included, as the union of geodesic circles around its shore:
/// Karney's geodesics, circles of 72 corners, a circle at least every 5 km of shore. The border lies up to 0.2 % of the
/// distance too far inside. For land that does not reach within `distance_m` of a pole.
///
/// `shores`: rings of the land, in any orientation. `progress` (may be empty) gets the share done and returns false to
/// give up, which returns nothing.
std::vector<GlobePolygon> zone_within(std::span<const std::vector<LonLat>> shores, double distance_m,
                                      const std::function<bool(double)>& progress = {});

} // namespace oreway::geo
