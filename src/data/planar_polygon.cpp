// SPDX-License-Identifier: MIT
#include "data/planar_polygon.h"

#include "data/ring_walk.h"

#include <cmath>

namespace oreway::data {

void PlanarPolygon::assign(const FeatureTable& table, std::size_t feature) {
    vertices.clear();
    ring_start.assign(1, 0);
    part_start.assign(1, 0);
    const FeatureTable::Range parts = table.parts(feature);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
        const FeatureTable::Range rings = table.rings(part);
        double center_lon = table.ring(rings.first).front().lon;
        for (std::size_t ring = rings.first; ring < rings.last; ++ring) {
            const std::size_t start = vertices.size();
            add_ring(table.ring(ring), center_lon);
            if (ring > rings.first) continue;
            double west = vertices[start].lon, east = west;
            for (std::size_t i = start; i < vertices.size(); ++i) {
                west = std::min(west, vertices[i].lon);
                east = std::max(east, vertices[i].lon);
            }
            center_lon = (west + east) / 2;
        }
        part_start.push_back(ring_start.size() - 1);
    }
}

void PlanarPolygon::add_ring(std::span<const geo::LonLat> ring, double beside_lon) {
    const std::size_t start = vertices.size();
    const FullTurn full_turn = full_turn_of(ring);
    double lon = beside_lon + std::remainder(ring.front().lon - beside_lon, 360);
    vertices.push_back({lon, ring.front().lat});
    for (std::size_t i = 1; i < ring.size(); ++i) {
        lon += longitude_step(ring[i - 1], ring[i], full_turn);
        const geo::LonLat vertex{lon, ring[i].lat};
        if (vertex != vertices.back()) vertices.push_back(vertex);
    }
    const double turned = lon + longitude_step(ring.back(), ring.front(), full_turn);
    if (std::abs(turned - vertices[start].lon) > 180) {
        const double pole = pole_inside(ring);
        const double first_lon = vertices[start].lon;
        vertices.push_back({turned, ring.front().lat});
        vertices.push_back({turned, pole});
        vertices.push_back({first_lon, pole});
    } else if (vertices.size() > start + 1 && vertices.back() == vertices[start]) {
        vertices.pop_back();
    }
    ring_start.push_back(vertices.size());
}

} // namespace oreway::data
