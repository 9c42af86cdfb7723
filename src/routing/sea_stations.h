// SPDX-License-Identifier: MIT
#pragma once

#include "routing/passages.h"
#include "routing/sea_graph.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace oreway::routing {

/// The sea as seen from its stations, the ports and the doors of gates: how far it is from each to each without passing
/// another door. With this table a way past any set of closed gates is a search among some hundred stations.
class SeaStations {
public:
    static constexpr float unreachable = std::numeric_limits<float>::infinity();

    SeaStations() = default;
    /// `distances` is the lower triangle, row by row.
    SeaStations(const std::vector<SeaNode>& nodes, const std::vector<float>& distances);

    std::size_t size() const noexcept { return nodes_.size(); }
    NodeId node(std::size_t station) const { return nodes_[station]; }
    /// The station at a node, or size().
    std::size_t station_at(NodeId node) const;
    std::uint8_t gate(std::size_t station) const { return gates_[station]; }
    float distance_m(std::size_t a, std::size_t b) const { return distances_[a * size() + b]; }

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
    std::vector<NodeId> nodes_;
    std::vector<std::uint8_t> gates_;
    std::vector<float> distances_; ///< of each to each, a row a station: a search reads whole rows
};

/// The nodes that are stations: ports and doors.
std::vector<NodeId> station_nodes(const std::vector<SeaNode>& nodes);

/// Computes the table: one search from every station over the water around it.
std::vector<float> station_distances(const std::vector<SeaNode>& nodes, const Adjacency& adjacency,
                                     const std::function<void(double)>& progress = {});

} // namespace oreway::routing
