// SPDX-License-Identifier: MIT
#include "data/bent_edges.h"

#include <cmath>

namespace oreway::data {

namespace {

constexpr double most_pieces = 10'000; // an edge from here to the stars is rubbish, not work

double pieces(const geo::LonLat& from, const geo::LonLat& to, double longest) {
    const double count = std::ceil(std::hypot(to.lon - from.lon, to.lat - from.lat) / longest);
    return count >= 1 && count <= most_pieces ? count : 1;
}

} // namespace

void bend_edges(Shapes& shapes, double longest) {
    std::vector<geo::LonLat> bent;
    bent.reserve(shapes.vertices.size());
    std::size_t start = 0;
    for (std::size_t& ring_end : shapes.ring_ends) {
        for (std::size_t i = start; i < ring_end; ++i) {
            const geo::LonLat& from = shapes.vertices[i];
            bent.push_back(from);
            if (i + 1 == ring_end) break;
            const geo::LonLat& to = shapes.vertices[i + 1];
            const double count = pieces(from, to, longest);
            for (double piece = 1; piece < count; ++piece) {
                const double share = piece / count;
                bent.push_back({std::lerp(from.lon, to.lon, share), std::lerp(from.lat, to.lat, share)});
            }
        }
        start = ring_end;
        ring_end = bent.size();
    }
    shapes.vertices = std::move(bent);
}

} // namespace oreway::data
