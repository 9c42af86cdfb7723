// SPDX-License-Identifier: MIT
#include "routing/waters.h"

#include "routing/sea_stations.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace oreway::routing {

namespace {

/// Sets of nodes that grow together, each known by one of its nodes (R. Tarjan, 1975).
class DisjointSets {
public:
    explicit DisjointSets(std::size_t count)
        : above_(count) {
        std::iota(above_.begin(), above_.end(), 0U);
    }
    NodeId find(NodeId node) {
        while (above_[node] != node) {
            node = above_[node] = above_[above_[node]];
        }
        return node;
    }
    /// The set is known by its first node.
    void unite(NodeId a, NodeId b) {
        a = find(a);
        b = find(b);
        above_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<NodeId> above_;
};

} // namespace

Waters::Waters(const std::vector<SeaNode>& nodes, const Adjacency& adjacency) {
    std::vector<std::uint8_t> stands_alone(nodes.size());
    for (NodeId node = 0; node < nodes.size(); ++node) {
        stands_alone[node] = is_station(nodes[node]) ? 1 : 0;
    }
    DisjointSets sets(nodes.size());
    for (NodeId node = 0; node < nodes.size(); ++node) {
        if (stands_alone[node] != 0) continue;
        for (const Adjacency::Arc* arc = adjacency.begin(node); arc != adjacency.end(node); ++arc) {
            if (arc->to > node && stands_alone[arc->to] == 0) sets.unite(node, arc->to);
        }
    }
    bodies_.resize(nodes.size());
    for (NodeId node = 0; node < nodes.size(); ++node) {
        const NodeId first = sets.find(node);
        if (first == node) {
            bodies_[node] = static_cast<Body>(kinds_.size());
            kinds_.push_back({nodes[node].gate, nodes[node].is_terminal});
        } else {
            bodies_[node] = bodies_[first];
        }
    }
    join_stations(stands_alone, adjacency);
}

/// Only a station lies beside other bodies.
void Waters::join_stations(const std::vector<std::uint8_t>& stands_alone, const Adjacency& adjacency) {
    std::vector<std::pair<Body, Body>> joins;
    for (NodeId node = 0; node < bodies_.size(); ++node) {
        if (stands_alone[node] == 0) continue;
        Body last = bodies_[node];
        for (const Adjacency::Arc* arc = adjacency.begin(node); arc != adjacency.end(node); ++arc) {
            const Body other = bodies_[arc->to];
            if (other == last) continue; // as most are
            joins.emplace_back(bodies_[node], other);
            joins.emplace_back(other, bodies_[node]);
            last = other;
        }
    }
    std::sort(joins.begin(), joins.end());
    joins.erase(std::unique(joins.begin(), joins.end()), joins.end());
    starts_.assign(kinds_.size() + 1, 0);
    for (const auto& [from, to] : joins) {
        ++starts_[from + 1];
        neighbours_.push_back(to);
    }
    for (std::size_t body = 0; body < kinds_.size(); ++body) {
        starts_[body + 1] += starts_[body];
    }
}

bool Waters::are_joined(std::span<const Body> from, std::span<const Body> to, const PassageSet& closed) const {
    std::vector<bool> is_goal(kinds_.size()), is_seen(kinds_.size());
    for (const Body body : to) {
        is_goal[body] = true;
    }
    std::vector<Body> waiting(from.begin(), from.end());
    for (const Body body : from) {
        is_seen[body] = true;
    }
    while (!waiting.empty()) {
        const Body body = waiting.back();
        waiting.pop_back();
        if (is_goal[body]) return true;
        const bool leads_on = !kinds_[body].is_port || std::find(from.begin(), from.end(), body) != from.end();
        if (!leads_on) continue;
        for (std::uint32_t i = starts_[body]; i < starts_[body + 1]; ++i) {
            const Body next = neighbours_[i];
            const std::uint8_t gate = kinds_[next].gate;
            if (is_seen[next] || (gate != no_gate && closed[gate])) continue;
            is_seen[next] = true;
            waiting.push_back(next);
        }
    }
    return false;
}

} // namespace oreway::routing
