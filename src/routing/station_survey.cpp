// SPDX-License-Identifier: MIT
#include "routing/station_survey.h"

#include "routing/parallel.h"

#include <limits>
#include <mutex>
#include <queue>

namespace oreway::routing {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Search {
    std::vector<double> distance;
    std::vector<StationWays::Origin> origins;
};

Search search_from(NodeId start, const std::vector<SeaNode>& nodes, const Adjacency& adjacency) {
    Search search{std::vector<double>(nodes.size(), infinite), std::vector<StationWays::Origin>(nodes.size())};
    using Entry = std::pair<double, NodeId>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    search.distance[start] = 0;
    queue.emplace(0, start);
    while (!queue.empty()) {
        const auto [at, node] = queue.top();
        queue.pop();
        if (at > search.distance[node] || (node != start && is_station(nodes[node]))) continue;
        for (const Adjacency::Arc* arc = adjacency.begin(node); arc != adjacency.end(node); ++arc) {
            const double next = at + arc->length_m;
            if (next >= search.distance[arc->to]) continue;
            search.distance[arc->to] = next;
            search.origins[arc->to] = {node, arc->edge};
            queue.emplace(next, arc->to);
        }
    }
    return search;
}

} // namespace

StationWays survey_stations(const std::vector<SeaNode>& nodes, const Adjacency& adjacency,
                            const std::function<void(double)>& progress) {
    const std::vector<NodeId> stations = station_nodes(nodes);
    std::vector<std::string> ways(stations.size());
    std::mutex mutex;
    std::size_t done = 0;
    parallel_for(stations.size(), [&](std::size_t s) {
        const Search search = search_from(stations[s], nodes, adjacency);
        ways[s] = StationWays::pack(stations[s], std::span(stations).first(s), search.origins, adjacency);
        const std::scoped_lock lock(mutex);
        if (progress) progress(static_cast<double>(++done) / static_cast<double>(stations.size()));
    });
    StationWays survey;
    for (const std::string& packed : ways) {
        survey.append(packed);
    }
    return survey;
}

} // namespace oreway::routing
