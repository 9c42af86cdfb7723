// SPDX-License-Identifier: MIT
#include "routing/waters.h"

#include "routing/sea_stations.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace oreway::routing {

Waters::Waters(const std::vector<SeaNode>& nodes, const Adjacency& adjacency) {
    constexpr Body unknown = std::numeric_limits<Body>::max();
    bodies_.assign(nodes.size(), unknown);
    std::vector<std::pair<Body, Body>> joins;
    std::vector<NodeId> waiting;
    for (NodeId start = 0; start < nodes.size(); ++start) {
        if (bodies_[start] != unknown) continue;
        const auto body = static_cast<Body>(kinds_.size());
        kinds_.push_back({nodes[start].gate, nodes[start].is_terminal});
        bodies_[start] = body;
        waiting.push_back(start);
        while (!waiting.empty()) {
            const NodeId node = waiting.back();
            waiting.pop_back();
            for (const Adjacency::Arc* arc = adjacency.begin(node); arc != adjacency.end(node); ++arc) {
                if (bodies_[arc->to] == unknown && !is_station(nodes[start]) && !is_station(nodes[arc->to])) {
                    bodies_[arc->to] = body;
                    waiting.push_back(arc->to);
                } else if (bodies_[arc->to] != unknown && bodies_[arc->to] != body) {
                    joins.emplace_back(body, bodies_[arc->to]); // of two bodies the later sees the join
                    joins.emplace_back(bodies_[arc->to], body);
                }
            }
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
