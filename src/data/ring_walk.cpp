// SPDX-License-Identifier: MIT
#include "data/ring_walk.h"

#include <algorithm>

namespace oreway::data {

LongitudeWalk walk_longitudes(std::span<const geo::LonLat> vertices, bool is_ring) {
    double lon = vertices.front().lon;
    LongitudeWalk walk{lon, lon, 0};
    for (std::size_t i = 1; i < vertices.size(); ++i) {
        lon += longitude_step(vertices[i - 1], vertices[i]);
        walk.west = std::min(walk.west, lon);
        walk.east = std::max(walk.east, lon);
    }
    if (is_ring) lon += longitude_step(vertices.back(), vertices.front());
    walk.turn = lon - vertices.front().lon;
    return walk;
}

double pole_inside(std::span<const geo::LonLat> ring) {
    double sum = 0;
    for (const geo::LonLat& vertex : ring) {
        sum += vertex.lat;
    }
    return sum < 0 ? -90 : 90;
}

} // namespace oreway::data
