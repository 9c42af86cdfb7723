// SPDX-License-Identifier: MIT
#include "routing/landmarks.h"

#include <cmath>
#include <limits>
#include <queue>

namespace oreway::routing {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

std::vector<double> distances_from(NodeId start, const std::vector<SeaNode>& nodes, const Adjacency& adjacency) {
    std::vector<double> distance(nodes.size(), infinite);
    using Entry = std::pair<double, NodeId>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    distance[start] = 0;
    queue.emplace(0, start);
    while (!queue.empty()) {
        const auto [at, node] = queue.top();
        queue.pop();
        if (at > distance[node] || (nodes[node].is_terminal && node != start)) continue;
        for (const Adjacency::Arc* arc = adjacency.begin(node); arc != adjacency.end(node); ++arc) {
            if (at + arc->length_m >= distance[arc->to]) continue;
            distance[arc->to] = at + arc->length_m;
            queue.emplace(distance[arc->to], arc->to);
        }
    }
    return distance;
}

NodeId farthest(const std::vector<double>& distance) {
    NodeId best = 0;
    double most = -1;
    for (NodeId node = 0; node < distance.size(); ++node) {
        if (distance[node] != infinite && distance[node] > most) {
            most = distance[node];
            best = node;
        }
    }
    return best;
}

std::uint16_t to_units(double distance_m) {
    if (distance_m == infinite) return Landmarks::unknown;
    return static_cast<std::uint16_t>(std::min(65534.0, std::round(distance_m / Landmarks::unit_m)));
}

} // namespace

Landmarks Landmarks::choose(std::size_t count, const std::vector<SeaNode>& nodes, const Adjacency& adjacency) {
    if (nodes.empty()) return {};
    // From some node of the largest water: the one that reaches most of a few tried.
    std::vector<double> nearest;
    std::size_t most = 0;
    for (std::size_t attempt = 0; attempt < 4; ++attempt) {
        auto distance = distances_from(static_cast<NodeId>(attempt * nodes.size() / 4), nodes, adjacency);
        const auto reached = static_cast<std::size_t>(
            std::count_if(distance.begin(), distance.end(), [](double d) { return d != infinite; }));
        if (reached > most) {
            most = reached;
            nearest = std::move(distance);
        }
    }
    std::vector<std::uint16_t> units(nodes.size() * count, unknown);
    for (std::size_t i = 0; i < count; ++i) {
        const std::vector<double> distance = distances_from(farthest(nearest), nodes, adjacency);
        for (std::size_t node = 0; node < nodes.size(); ++node) {
            units[node * count + i] = to_units(distance[node]);
            nearest[node] = i == 0 ? distance[node] : std::min(nearest[node], distance[node]);
        }
    }
    return {count, std::move(units)};
}

} // namespace oreway::routing
