// SPDX-License-Identifier: MIT
#include "routing/coarse_shore.h"

#include <cmath>

namespace oreway::routing {

bool CoarseShore::is_clear(const geo::LonLat& from, const geo::LonLat& to) const {
    const double step_degrees = grid_degrees() / 2;
    const double east = geo::normalize_longitude(to.lon - from.lon), north = to.lat - from.lat;
    const int steps = 1 + static_cast<int>(std::hypot(east, north) / step_degrees);
    for (int i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        if (countries_.is_land({from.lon + east * share, from.lat + north * share})) return false;
    }
    return true;
}

} // namespace oreway::routing
