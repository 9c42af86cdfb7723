// SPDX-License-Identifier: MIT
#include "routing/station_ways.h"

#include "routing/packed_number.h"

#include <algorithm>
#include <map>

namespace oreway::routing {

namespace {

std::uint32_t arc_number(const Adjacency& adjacency, NodeId node, std::uint32_t edge) {
    const auto* arc = std::find_if(adjacency.begin(node), adjacency.end(node),
                                   [edge](const Adjacency::Arc& candidate) { return candidate.edge == edge; });
    return static_cast<std::uint32_t>(arc - adjacency.begin(node));
}

} // namespace

std::string StationWays::pack(NodeId root, std::span<const NodeId> goals, const std::vector<Origin>& origins,
                              const Adjacency& adjacency) {
    std::map<NodeId, std::vector<NodeId>> children;
    for (NodeId node : goals) {
        while (node != root && origins[node].node != no_node) {
            std::vector<NodeId>& siblings = children[origins[node].node];
            if (std::find(siblings.begin(), siblings.end(), node) != siblings.end()) break;
            siblings.push_back(node);
            node = origins[node].node;
        }
    }
    struct Visit {
        NodeId node;
        std::uint32_t depth;
    };
    std::string packed;
    std::vector<Visit> waiting;
    const auto descend = [&](NodeId node, std::uint32_t depth) {
        const auto at = children.find(node);
        if (at == children.end()) return;
        for (const NodeId child : at->second) {
            waiting.push_back({child, depth + 1});
        }
    };
    descend(root, 0);
    std::uint32_t last_depth = 0;
    while (!waiting.empty()) {
        const Visit visit = waiting.back();
        waiting.pop_back();
        put_packed(packed, last_depth + 1 - visit.depth);
        put_packed(packed, arc_number(adjacency, origins[visit.node].node, origins[visit.node].edge));
        last_depth = visit.depth;
        descend(visit.node, visit.depth);
    }
    return packed;
}

void StationWays::append(const std::string& packed) {
    bytes_ += packed;
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

std::vector<StationWays::Hop> StationWays::find(std::size_t station, NodeId root, NodeId goal,
                                                const Adjacency& adjacency) const {
    std::vector<Hop> way;
    std::size_t at = starts_[station];
    const auto next_byte = [&] { return bytes_[at++]; };
    while (at < starts_[station + 1]) {
        const std::uint32_t back = get_packed(next_byte);
        const std::uint32_t number = get_packed(next_byte);
        way.resize(way.size() - back);
        const Adjacency::Arc& arc = adjacency.begin(way.empty() ? root : way.back().to)[number];
        way.push_back({arc.to, arc.edge});
        if (arc.to == goal) return way;
    }
    return {};
}

} // namespace oreway::routing
