// SPDX-License-Identifier: MIT
#pragma once

#include "routing/passages.h"
#include "routing/sea_graph.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace oreway::routing {

/// The sea as seen from its stations, the ports and the doors of gates: how far it is from each to each without passing
/// another door. With this table a way past any set of closed gates is a search among some hundred stations.
class SeaStations {
public:
    static constexpr double unreachable = std::numeric_limits<double>::infinity();

    /// The table holds whole sixteenths of a metre: twice the length of the longest way is in reach of 31 bits, and
    /// sums are exact.
    static constexpr double units_per_m = 16;
    static constexpr std::int32_t no_way = 1 << 30;
    static std::int32_t to_units(double metres);

    SeaStations() = default;
    /// `distances` is the lower triangle, row by row, in units.
    SeaStations(const std::vector<SeaNode>& nodes, const std::vector<std::int32_t>& distances);

    std::size_t size() const noexcept { return nodes_.size(); }
    NodeId node(std::size_t station) const { return nodes_[station]; }
    /// The station at a node, or size().
    std::size_t station_at(NodeId node) const;
    std::uint8_t gate(std::size_t station) const { return gates_[station]; }
    double distance_m(std::size_t a, std::size_t b) const { return to_metres(row(a)[b]); }
    /// The distances of a station to all, in units.
    const std::int32_t* row(std::size_t station) const { return distances_.data() + station * size(); }

    /// Ways from some stations to all others past what is closed: metres and the station before, -1 at a start.
    struct Reach {
        std::vector<double> distance_m;
        std::vector<std::int32_t> before;
    };
    struct Start {
        std::size_t station = 0;
        double distance_m = 0;
    };
    /// Stops early once station `goal` is reached, unless it is size().
    Reach reach(std::span<const Start> starts, const PassageSet& closed, std::size_t goal) const;

private:
    static double to_metres(std::int32_t units) { return units >= no_way ? unreachable : units / units_per_m; }

    std::vector<NodeId> nodes_;
    std::vector<std::uint8_t> gates_;
    std::vector<std::int32_t> distances_; ///< of each to each, a row a station: a search reads whole rows
};

/// Ports and doors are stations.
inline bool is_station(const SeaNode& node) { return node.is_terminal || node.gate != no_gate; }
std::vector<NodeId> station_nodes(const std::vector<SeaNode>& nodes);

} // namespace oreway::routing
