// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"
#include "routing/obstacles.h"
#include "routing/sea_inputs.h"

namespace oreway::routing {

/// A ring of widened land (degrees) with as few corners as the clearance at each place allows: Douglas-Peucker with a
/// tolerance of a sixth of the usual clearance and less where a smaller one is listed. Corners on the caps' parallels
/// and on the seam at 180 degrees stay: without them a parallel would become one great circle over the pole. No side
/// crosses another unless it does in the ring given. Fewer than three places: nothing is left of the ring.
Obstacles::Ring simplify_ring(const geo::PlaneLine& ring, const std::vector<Clearance>& clearances);

} // namespace oreway::routing
