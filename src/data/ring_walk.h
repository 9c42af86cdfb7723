// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <cmath>
#include <span>

/// How edges of files run over the globe; the same understanding as geo/source_polygon.h, without copying a vertex, so
/// that a click on a large polygon is answered at once.
namespace oreway::data {

/// What a step of exactly 360 degrees of longitude means.
enum class FullTurn {
    no_step, ///< from +180 to -180: the same place
    step,    ///< along a whole parallel, as in a box around the world
};

/// Degrees of longitude from one vertex to the next along an edge, east positive: the short way round, since files
/// write edges across 180 degrees as a jump from +179 to -179. Edges at a pole are taken as written: data cut at 180
/// degrees runs along the pole from -180 to 180 there.
inline double longitude_step(const geo::LonLat& from, const geo::LonLat& to, FullTurn full_turn) {
    const double step = to.lon - from.lon;
    if (std::abs(step) <= 180) return step;
    constexpr double at_pole = 90 - 0.002; // Natural Earth strays that far
    if (std::abs(from.lat) >= at_pole && std::abs(to.lat) >= at_pole) return step;
    if (full_turn == FullTurn::step && std::abs(step) == 360) return step;
    return step - 360 * std::round(step / 360);
}

/// A ring of few corners that would have no area if its full turns were no steps is a box around the world.
FullTurn full_turn_of(std::span<const geo::LonLat> ring);

/// Where the meridians of a ring or line lead: its extent, without jumps from the first vertex on.
struct LongitudeWalk {
    double west = 0, east = 0; ///< degrees; may leave [-180, 180]
    double turn = 0;           ///< total of the steps, the closing one included: 0, or +-360 around a pole
};

/// `vertices` is not empty; `is_ring` adds the edge from the last vertex to the first.
LongitudeWalk walk_longitudes(std::span<const geo::LonLat> vertices, bool is_ring);

/// The pole that a ring around the Earth's axis holds, +90 or -90: the one on the smaller side of the ring.
double pole_inside(std::span<const geo::LonLat> ring);

} // namespace oreway::data
