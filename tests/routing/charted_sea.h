// SPDX-License-Identifier: MIT
#pragma once

#include "routing/gate_walls.h"
#include "routing/passages.h"
#include "routing/visibility_graph.h"
#include "tests/routing/world.h"

#include <queue>

namespace oreway::tests {

struct ChartedSea {
    routing::Obstacles obstacles;
    routing::GateWalls walls;
    routing::SeaGraph graph;
    std::vector<routing::NodeId> places;
};

/// The graph of a drawn world; its places are free nodes.
inline ChartedSea chart(const World& world, const std::vector<routing::Gate>& gates = {}) {
    ChartedSea sea{routing::Obstacles(world.rings), routing::GateWalls(gates), {}, {}};
    sea.graph.nodes = corner_nodes(sea.obstacles);
    for (const geo::LonLat& place : world.places) {
        if (place == geo::LonLat{}) continue;
        routing::SeaNode node;
        node.point = routing::GlobePoint(place);
        sea.places.push_back(static_cast<routing::NodeId>(sea.graph.nodes.size()));
        sea.graph.nodes.push_back(node);
    }
    for (const routing::GateWalls::Door& door : sea.walls.doors(5000)) {
        if (sea.obstacles.contains(door.point)) continue;
        routing::SeaNode node;
        node.point = door.point;
        node.gate = door.passage;
        sea.graph.nodes.push_back(node);
    }
    sea.graph.edges = visibility_edges(sea.obstacles, sea.walls, sea.graph.nodes);
    return sea;
}

/// Plain Dijkstra over every node, the oracle of these tests; -1 when there is no way.
inline double shortest_m(const std::vector<routing::SeaNode>& nodes, const routing::Adjacency& adjacency,
                         routing::NodeId from, routing::NodeId to, const routing::PassageSet& closed) {
    std::vector<double> at(nodes.size(), 1e18);
    using Entry = std::pair<double, routing::NodeId>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    at[from] = 0;
    queue.emplace(0, from);
    while (!queue.empty()) {
        const auto [length, node] = queue.top();
        queue.pop();
        if (node == to) return length;
        const routing::SeaNode& here = nodes[node];
        const bool is_barred =
            (here.gate != routing::no_gate && closed[here.gate]) || (here.is_terminal && node != from);
        if (length > at[node] || is_barred) continue;
        for (const auto* arc = adjacency.begin(node); arc != adjacency.end(node); ++arc) {
            if (length + arc->length_m >= at[arc->to]) continue;
            at[arc->to] = length + arc->length_m;
            queue.emplace(at[arc->to], arc->to);
        }
    }
    return -1;
}

} // namespace oreway::tests
