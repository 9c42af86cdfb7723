// SPDX-License-Identifier: MIT
#include "routing/station_ways.h"

#include "base/error.h"
#include "routing/packed_number.h"
#include "routing/parallel.h"
#include "routing/sea_stations.h"

#include <algorithm>
#include <map>

namespace oreway::routing {

namespace {

std::uint32_t arc_number(const Adjacency& adjacency, NodeId node, std::uint32_t edge) {
    const auto* arc = std::find_if(adjacency.begin(node), adjacency.end(node),
                                   [edge](const Adjacency::Arc& candidate) { return candidate.edge == edge; });
    return static_cast<std::uint32_t>(arc - adjacency.begin(node));
}

[[noreturn]] void throw_contradiction() {
    throw base::Error(base::ExitCode::input, "the sea network's ways contradict its graph, delete the cache");
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
        const std::uint32_t back = last_depth + 1 - visit.depth;
        const std::uint32_t number = arc_number(adjacency, origins[visit.node].node, origins[visit.node].edge);
        put_packed(packed, number << 1 | (back > 0 ? 1U : 0U));
        if (back > 0) put_packed(packed, back - 1);
        last_depth = visit.depth;
        descend(visit.node, visit.depth);
    }
    return packed;
}

void StationWays::append(const std::string& packed) {
    bytes_ += packed;
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

template <typename Visit>
void StationWays::walk(std::size_t station, NodeId root, const Adjacency& adjacency, const Visit& visit) const {
    std::vector<NodeId> nodes{root};
    std::size_t at = starts_[station];
    const std::size_t end = starts_[station + 1];
    const auto next_byte = [&] { return at < end ? bytes_[at++] : '\0'; };
    while (at < end) {
        const std::uint32_t step = get_packed(next_byte);
        const std::size_t back = (step & 1U) != 0 ? std::size_t{get_packed(next_byte)} + 1 : 0;
        if (back >= nodes.size()) throw_contradiction();
        nodes.resize(nodes.size() - back);
        const Adjacency::Arc* arc = adjacency.begin(nodes.back()) + (step >> 1);
        if (arc >= adjacency.end(nodes.back())) throw_contradiction();
        if (!visit(nodes.size() - 1, *arc)) return;
        nodes.push_back(arc->to);
    }
}

std::vector<StationWays::Hop> StationWays::find(std::size_t station, NodeId root, NodeId goal,
                                                const Adjacency& adjacency) const {
    std::vector<Hop> way;
    walk(station, root, adjacency, [&](std::size_t depth, const Adjacency::Arc& arc) {
        way.resize(depth);
        way.push_back({arc.to, arc.edge});
        return arc.to != goal;
    });
    if (!way.empty() && way.back().to != goal) way.clear();
    return way;
}

std::vector<std::int32_t> StationWays::distances(std::span<const NodeId> stations, const Adjacency& adjacency) const {
    if (starts_.size() != stations.size() + 1) throw_contradiction();
    constexpr std::uint32_t no_station = 0xffffffff;
    std::vector<std::uint32_t> station_of(adjacency.node_count(), no_station);
    for (std::uint32_t i = 0; i < stations.size(); ++i) {
        station_of[stations[i]] = i;
    }
    std::vector<std::int32_t> units(stations.size() * (stations.size() - 1) / 2, SeaStations::no_way);
    parallel_for(stations.size(), [&](std::size_t s) {
        std::int32_t* row = units.data() + s * (s - 1) / 2;
        std::vector<double> lengths_m{0};
        walk(s, stations[s], adjacency, [&](std::size_t depth, const Adjacency::Arc& arc) {
            lengths_m.resize(depth + 1);
            lengths_m.push_back(lengths_m.back() + arc.length_m);
            const std::uint32_t goal = station_of[arc.to];
            if (goal < s) row[goal] = SeaStations::to_units(lengths_m.back());
            return true;
        });
    });
    return units;
}

} // namespace oreway::routing
