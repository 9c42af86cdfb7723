// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace oreway::data {

/// The extent of 64 edges in a row, so that a search may pass over them at once.
struct EdgeBlock {
    double west = 0, south = 0, east = 0, north = 0; ///< as written, longitudes may lie beyond 180
    bool has_jump = false;                           ///< an edge runs across 180 degrees: west and east say nothing
};

/// What a search for a place needs to know about large rings and lines, found out once: a click on Eurasia with a
/// hundred thousand vertices looks at a few hundred of them.
class RingIndex {
public:
    static constexpr std::size_t block_size = 64;

    RingIndex() = default;

    /// `vertices` of all rings and lines of a table, one after the other.
    explicit RingIndex(std::span<const geo::LonLat> vertices);

    /// Calls `visit(from, to)` for the edges of one ring or line, but passes over blocks for which
    /// `is_out_of_reach(block)` is true. `first_vertex` is the number of its first vertex in the table.
    template <typename IsOutOfReach, typename Visit>
    void for_each_edge(std::span<const geo::LonLat> vertices, std::size_t first_vertex, bool is_ring,
                       const IsOutOfReach& is_out_of_reach, const Visit& visit) const {
        const std::size_t edges = is_ring ? vertices.size() : vertices.size() - 1;
        for (std::size_t i = 0; i < edges;) {
            const std::size_t vertex = first_vertex + i;
            const bool is_whole_block = vertex % block_size == 0 && i + block_size < vertices.size();
            if (is_whole_block && is_out_of_reach(blocks_[vertex / block_size])) {
                i += block_size;
                continue;
            }
            visit(vertices[i], vertices[i + 1 == vertices.size() ? 0 : i + 1]);
            ++i;
        }
    }

private:
    std::vector<EdgeBlock> blocks_;
};

} // namespace oreway::data
