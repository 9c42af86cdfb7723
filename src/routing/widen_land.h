// SPDX-License-Identifier: MIT
#pragma once

#include "routing/obstacles.h"
#include "routing/sea_inputs.h"

#include <functional>

namespace oreway::routing {

/// Kept off land where no clearance is listed: the largest that leaves open every strait ships use, and the one whose
/// ways agree best with published distances.
inline constexpr double usual_clearance_km = 8;

/// Beyond these parallels is no way: ice in the north; in the south the limit of the composite great circle tracks that
/// pilot books give for the Southern Ocean.
inline constexpr double north_cap_lat = 80, south_cap_lat = -60;

/// What ships keep out of: land widened by the clearance listed for the place or the usual one, walls, closed areas and
/// the caps; enclosed water that no channel leads into counts as land. Rings reach 0.01 degree over the 180th meridian
/// on both sides, so that no way slips along the seam.
std::vector<Obstacles::Ring> widen_land(const SeaInputs& inputs, const std::function<void(double)>& progress = {});

/// The clearance in force at a place.
double clearance_km_at(const std::vector<Clearance>& clearances, const geo::LonLat& place);

} // namespace oreway::routing
