// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <cmath>
#include <span>

namespace oreway::data {

/// Degrees of longitude from one vertex to the next along an edge, east positive: the short way round, since files
/// write edges across 180 degrees as a jump from +179 to -179. Edges at a pole are taken as written: data cut at 180
/// degrees runs along the pole from -180 to 180 there, and nowhere else is that harmless.
inline double longitude_step(const geo::LonLat& from, const geo::LonLat& to) {
    const double step = to.lon - from.lon;
    if (std::abs(step) <= 180) return step;
    constexpr double at_pole = 90 - 1e-6;
    if (std::abs(from.lat) >= at_pole && std::abs(to.lat) >= at_pole) return step;
    return step - 360 * std::round(step / 360);
}

/// Where the meridians of a ring or line lead: its extent, without jumps from the first vertex on.
struct LongitudeWalk {
    double west = 0, east = 0; ///< degrees; may leave [-180, 180]
    double turn = 0;           ///< total of the steps, the closing one included: 0, or +-360 around a pole
};

/// `vertices` is not empty; `is_ring` adds the edge from the last vertex to the first.
LongitudeWalk walk_longitudes(std::span<const geo::LonLat> vertices, bool is_ring);

/// The pole that a ring around the Earth's axis holds: the nearer one, +90 or -90.
double pole_inside(std::span<const geo::LonLat> ring);

} // namespace oreway::data
