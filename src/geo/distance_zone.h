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

/// Everything within `distance_m` of some coasts, the land behind them included, as the union of geodesic circles
/// around them: Karney's geodesics, circles of 72 corners, a circle at least every 5 km of coast. The border lies up to
/// 0.2 % of the distance too far inside. For coasts that do not come within `distance_m` of a pole.
///
/// `land`: rings, in any orientation. `coasts`: lines, the parts of those rings that face the sea. `progress` (may be
/// empty) gets the share done and returns false to give up, which returns nothing. Nothing for no coast.
std::vector<GlobePolygon> zone_within(std::span<const std::vector<LonLat>> land,
                                      std::span<const std::vector<LonLat>> coasts, double distance_m,
                                      const std::function<bool(double)>& progress = {});

} // namespace oreway::geo
