// SPDX-License-Identifier: MIT
#include "routing/sea_stations.h"

#include <algorithm>
#include <cmath>

namespace oreway::routing {

namespace {

/// Or-ed to a length it makes it longer than any.
constexpr std::int32_t out_of_play = std::numeric_limits<std::int32_t>::max();

/// Lowers `reached` to `at` + `row` where that is less, notes where from, and gives the least that is still in play.
/// One plain loop, so that compilers make it work on several stations at a time.
std::int32_t relax(std::size_t count, const std::int32_t* row, std::int32_t at, std::int32_t from,
                   const std::int32_t* bars, std::int32_t* reached, std::int32_t* before) {
    std::int32_t least = out_of_play;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int32_t next = at + row[i];
        const bool is_less = next < reached[i];
        const std::int32_t best = is_less ? next : reached[i];
        reached[i] = best;
        before[i] = is_less ? from : before[i];
        const std::int32_t in_play = best | bars[i];
        least = in_play < least ? in_play : least;
    }
    return least;
}

} // namespace

std::vector<NodeId> station_nodes(const std::vector<SeaNode>& nodes) {
    std::vector<NodeId> stations;
    for (NodeId i = 0; i < nodes.size(); ++i) {
        if (is_station(nodes[i])) stations.push_back(i);
    }
    return stations;
}

std::int32_t SeaStations::to_units(double metres) {
    const double units = std::round(metres * units_per_m);
    return units < no_way ? static_cast<std::int32_t>(units) : no_way;
}

SeaStations::SeaStations(const std::vector<SeaNode>& nodes, const std::vector<std::int32_t>& distances)
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
    std::vector<std::int32_t> reached(size(), no_way), bars(size(), out_of_play);
    Reach reach{{}, std::vector<std::int32_t>(size(), -1)};
    for (const Start& start : starts) {
        reached[start.station] = std::min(reached[start.station], to_units(start.distance_m));
        bars[start.station] = 0;
    }
    // In play are open doors, which ways lead through, and the ports where ways begin; other ports are ends.
    for (std::size_t s = 0; s < size(); ++s) {
        if (gates_[s] == no_gate ? s == goal : !closed[gates_[s]]) bars[s] = 0;
    }
    std::int32_t least = *std::min_element(reached.begin(), reached.end());
    while (least < no_way) {
        std::size_t from = 0;
        while ((reached[from] | bars[from]) != least) {
            ++from;
        }
        if (from == goal) break;
        bars[from] = out_of_play;
        least = relax(size(), row(from), least, static_cast<std::int32_t>(from), bars.data(), reached.data(),
                      reach.before.data());
    }
    reach.distance_m.resize(size());
    for (std::size_t s = 0; s < size(); ++s) {
        const bool is_shut = gates_[s] != no_gate && closed[gates_[s]];
        reach.distance_m[s] = is_shut ? unreachable : to_metres(reached[s]);
    }
    return reach;
}

} // namespace oreway::routing
