// SPDX-License-Identifier: MIT
#include "data/ring_index.h"

#include <algorithm>
#include <cmath>

namespace oreway::data {

RingIndex::RingIndex(std::span<const geo::LonLat> vertices) {
    // A block that holds the end of one ring and the start of the next is never asked for, so rings do not matter here.
    blocks_.reserve(vertices.size() / block_size);
    for (std::size_t start = 0; start + block_size < vertices.size(); start += block_size) {
        const geo::LonLat& first = vertices[start];
        EdgeBlock block{first.lon, first.lat, first.lon, first.lat, false};
        for (std::size_t i = start + 1; i <= start + block_size; ++i) {
            const geo::LonLat& vertex = vertices[i];
            block.west = std::min(block.west, vertex.lon);
            block.east = std::max(block.east, vertex.lon);
            block.south = std::min(block.south, vertex.lat);
            block.north = std::max(block.north, vertex.lat);
            block.has_jump = block.has_jump || std::abs(vertex.lon - vertices[i - 1].lon) > 180;
        }
        blocks_.push_back(block);
    }
}

} // namespace oreway::data
