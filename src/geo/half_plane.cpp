// SPDX-License-Identifier: MIT
#include "geo/half_plane.h"

#include <utility>

namespace oreway::geo {

LonLat HalfPlane::crossing(const LonLat& a, const LonLat& b) const {
    const double depth_a = depth(a), depth_b = depth(b);
    const double t = depth_a / (depth_a - depth_b);
    LonLat place{a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t};
    (axis == Axis::lon ? place.lon : place.lat) = bound;
    return place;
}

std::vector<SourceVertex> clip_ring(const std::vector<SourceVertex>& ring, const HalfPlane& side) {
    std::vector<SourceVertex> result;
    result.reserve(ring.size() + 8);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const SourceVertex& a = ring[i];
        const LonLat& b = ring[i + 1 < ring.size() ? i + 1 : 0].at;
        const bool a_inside = side.depth(a.at) >= 0, b_inside = side.depth(b) >= 0;
        if (a_inside) {
            if (b_inside || side.depth(a.at) > 0) {
                result.push_back(a);
                if (!b_inside) result.push_back({side.crossing(a.at, b), true});
            } else {
                result.push_back({a.at, true}); // leaves from the side itself
            }
        } else if (b_inside && side.depth(b) > 0) {
            result.push_back({side.crossing(a.at, b), a.is_seam});
        }
    }
    return result;
}

std::vector<std::vector<LonLat>> clip_lines(const std::vector<std::vector<LonLat>>& lines, const HalfPlane& side) {
    std::vector<std::vector<LonLat>> result;
    for (const std::vector<LonLat>& line : lines) {
        std::vector<LonLat> piece;
        const auto finish = [&] {
            if (piece.size() > 1) result.push_back(std::move(piece));
            piece = {};
        };
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool inside = side.depth(line[i]) >= 0;
            const bool was_inside = i > 0 && side.depth(line[i - 1]) >= 0;
            if (i > 0 && inside != was_inside) piece.push_back(side.crossing(line[i - 1], line[i]));
            if (!inside) finish();
            if (inside) piece.push_back(line[i]);
        }
        finish();
    }
    return result;
}

} // namespace oreway::geo
