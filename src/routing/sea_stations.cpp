// SPDX-License-Identifier: MIT
#include "routing/sea_stations.h"

#include "routing/parallel.h"

#include <mutex>
#include <queue>

namespace oreway::routing {

namespace {

bool is_station(const SeaNode& node) { return node.is_terminal || node.gate != no_gate; }

} // namespace

std::vector<NodeId> station_nodes(const std::vector<SeaNode>& nodes) {
    std::vector<NodeId> stations;
    for (NodeId i = 0; i < nodes.size(); ++i) {
        if (is_station(nodes[i])) stations.push_back(i);
    }
    return stations;
}

std::vector<float> station_distances(const std::vector<SeaNode>& nodes, const Adjacency& adjacency,
                                     const std::function<void(double)>& progress) {
    const std::vector<NodeId> stations = station_nodes(nodes);
    std::vector<float> table(stations.size() * (stations.size() - 1) / 2);
    std::mutex mutex;
    std::size_t done = 0;
    parallel_for(stations.size(), [&](std::size_t s) {
        std::vector<double> distance(nodes.size(), SeaStations::unreachable);
        using Entry = std::pair<double, NodeId>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        distance[stations[s]] = 0;
        queue.emplace(0, stations[s]);
        while (!queue.empty()) {
            const auto [at, node] = queue.top();
            queue.pop();
            if (at > distance[node] || (node != stations[s] && is_station(nodes[node]))) continue;
            for (const Adjacency::Arc* arc = adjacency.begin(node); arc != adjacency.end(node); ++arc) {
                const double next = at + arc->length_m;
                if (next >= distance[arc->to]) continue;
                distance[arc->to] = next;
                queue.emplace(next, arc->to);
            }
        }
        for (std::size_t t = 0; t < s; ++t) {
            table[s * (s - 1) / 2 + t] = static_cast<float>(distance[stations[t]]);
        }
        const std::scoped_lock lock(mutex);
        if (progress) progress(static_cast<double>(++done) / static_cast<double>(stations.size()));
    });
    return table;
}

SeaStations::SeaStations(const std::vector<SeaNode>& nodes, const std::vector<float>& distances)
    : nodes_(station_nodes(nodes))
    , distances_(nodes_.size() * nodes_.size()) {
    for (std::size_t a = 1; a < size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            distances_[a * size() + b] = distances_[b * size() + a] = distances[a * (a - 1) / 2 + b];
        }
    }
    for (const NodeId node : nodes_) {
        gates_.push_back(nodes[node].gate);
    }
}

std::size_t SeaStations::station_at(NodeId node) const {
    const auto at = std::lower_bound(nodes_.begin(), nodes_.end(), node);
    return at != nodes_.end() && *at == node ? static_cast<std::size_t>(at - nodes_.begin()) : size();
}

SeaStations::Reach SeaStations::reach(std::span<const Start> starts, const PassageSet& closed, std::size_t goal) const {
    Reach reach{std::vector<double>(size(), unreachable), std::vector<std::int32_t>(size(), -1)};
    std::vector<bool> is_start(size());
    for (const Start& start : starts) {
        reach.distance_m[start.station] = std::min(reach.distance_m[start.station], start.distance_m);
        is_start[start.station] = true;
    }
    std::vector<std::uint32_t> waiting; // open doors, which ways lead through, and the ports that matter
    for (std::size_t s = 0; s < size(); ++s) {
        const bool is_end = s == goal || goal == size() || is_start[s];
        if (gates_[s] == no_gate ? is_end : !closed[gates_[s]]) waiting.push_back(static_cast<std::uint32_t>(s));
    }
    while (!waiting.empty()) {
        std::size_t nearest = 0;
        for (std::size_t i = 1; i < waiting.size(); ++i) {
            if (reach.distance_m[waiting[i]] < reach.distance_m[waiting[nearest]]) nearest = i;
        }
        const std::size_t from = waiting[nearest];
        const double at = reach.distance_m[from];
        if (at == unreachable || from == goal) break;
        waiting[nearest] = waiting.back();
        waiting.pop_back();
        if (gates_[from] == no_gate && !is_start[from]) continue; // ways end in ports
        for (const std::uint32_t to : waiting) {
            const double next = at + distance_m(from, to);
            if (next >= reach.distance_m[to]) continue;
            reach.distance_m[to] = next;
            reach.before[to] = static_cast<std::int32_t>(from);
        }
    }
    return reach;
}

} // namespace oreway::routing
