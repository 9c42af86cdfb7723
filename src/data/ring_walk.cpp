// SPDX-License-Identifier: MIT
#include "data/ring_walk.h"

#include <algorithm>
#include <numbers>

namespace oreway::data {

namespace {

const geo::LonLat& after(std::span<const geo::LonLat> ring, std::size_t i) {
    return ring[i + 1 == ring.size() ? 0 : i + 1];
}

} // namespace

FullTurn full_turn_of(std::span<const geo::LonLat> ring) {
    constexpr std::size_t most_corners = 64;
    if (ring.size() > most_corners) return FullTurn::no_step;
    bool has_full_turn = false;
    double lon = ring.front().lon, twice_area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::LonLat &from = ring[i], &to = after(ring, i);
        has_full_turn = has_full_turn || std::abs(to.lon - from.lon) == 360;
        const double next = lon + longitude_step(from, to, FullTurn::no_step);
        twice_area += lon * to.lat - next * from.lat;
        lon = next;
    }
    return has_full_turn && std::abs(twice_area) < 1e-6 ? FullTurn::step : FullTurn::no_step;
}

LongitudeWalk walk_longitudes(std::span<const geo::LonLat> vertices, bool is_ring) {
    const FullTurn full_turn = is_ring ? full_turn_of(vertices) : FullTurn::no_step;
    double lon = vertices.front().lon;
    LongitudeWalk walk{lon, lon, 0};
    for (std::size_t i = 1; i < vertices.size(); ++i) {
        lon += longitude_step(vertices[i - 1], vertices[i], full_turn);
        walk.west = std::min(walk.west, lon);
        walk.east = std::max(walk.east, lon);
    }
    if (is_ring) lon += longitude_step(vertices.back(), vertices.front(), full_turn);
    walk.turn = lon - vertices.front().lon;
    return walk;
}

double pole_inside(std::span<const geo::LonLat> ring) {
    const FullTurn full_turn = full_turn_of(ring);
    const auto height = [](const geo::LonLat& vertex) { return std::sin(vertex.lat * std::numbers::pi / 180); };
    // The area between the ring and the equator, on a sphere of radius 1.
    double area = 0, turn = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const double step = longitude_step(ring[i], after(ring, i), full_turn);
        area += step * (height(ring[i]) + height(after(ring, i))) / 2;
        turn += step;
    }
    return area * turn > 0 ? 90 : -90;
}

} // namespace oreway::data
