// SPDX-License-Identifier: MIT
#include "routing/sea_graph.h"

namespace oreway::routing {

Adjacency::Adjacency(std::size_t node_count, const std::vector<SeaEdge>& edges)
    : starts_(node_count + 1)
    , arcs_(edges.size() * 2) {
    for (const SeaEdge& edge : edges) {
        ++starts_[edge.a + 1];
        ++starts_[edge.b + 1];
    }
    for (std::size_t i = 0; i < node_count; ++i) {
        starts_[i + 1] += starts_[i];
    }
    std::vector<std::uint32_t> place(starts_.begin(), starts_.end() - 1);
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
        const SeaEdge& edge = edges[i];
        arcs_[place[edge.a]++] = {edge.b, edge.length_m, i};
        arcs_[place[edge.b]++] = {edge.a, edge.length_m, i};
    }
}

} // namespace oreway::routing
