// SPDX-License-Identifier: MIT
#pragma once

#include "routing/obstacles.h"
#include "routing/visibility_graph.h"

#include <string>
#include <vector>

/// Seas drawn in letters, one degree a letter, north up, the lower left corner at 0 E 0 N:
///
///     ......
///     .####.      # land   . water   a, b, c … places on water
///     a....b
namespace oreway::tests {

struct World {
    std::vector<routing::Obstacles::Ring> rings;
    std::vector<geo::LonLat> places; ///< a, b, c …
};

inline World draw(const std::vector<std::string>& rows) {
    World world;
    world.places.resize(26);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const auto lat = static_cast<double>(rows.size() - 1 - r);
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            const auto lon = static_cast<double>(c);
            const char letter = rows[r][c];
            if (letter == '#') {
                // A hair wider than the cell, so that neighbours overlap and leave no crack; no two as much, so that no
                // side runs along another.
                const double hair = 1e-3 * (1 + 0.01 * static_cast<double>((3 * c + 5 * r) % 11));
                world.rings.push_back({{lon - hair, lat - hair},
                                       {lon + 1 + hair, lat - hair},
                                       {lon + 1 + hair, lat + 1 + hair},
                                       {lon - hair, lat + 1 + hair}});
            } else if (letter >= 'a' && letter <= 'z') {
                world.places[static_cast<std::size_t>(letter - 'a')] = {lon + 0.5, lat + 0.5};
            }
        }
    }
    return world;
}

} // namespace oreway::tests
