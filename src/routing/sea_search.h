// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sea_network.h"
#include "routing/workspace_pool.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace oreway::routing {

/// Where a way over sea begins or ends: a port of the network, or any place with its own ways out to open water.
struct SeaEnd {
    geo::LonLat place;
    std::optional<NodeId> terminal;
    std::vector<SeaApproach> approaches; ///< when it is no port of the network; empty: no water within reach
    bool is_reachable() const { return terminal || !approaches.empty(); }
};

/// A piece of a way in one piece of water or channel.
struct SeaPiece {
    SeaEdgeKind kind = SeaEdgeKind::open;
    double length_m = 0;
    bool is_ashore = false;        ///< a connector between a place and its sea point, see SeaApproach
    bool is_outward = false;       ///< a connector on which the voyage begins
    std::vector<geo::LonLat> line; ///< two places or more; open pieces are geodesics between them
};

struct SeaPath {
    double length_m = 0;
    std::vector<SeaPiece> pieces;       ///< in order; neighbours of one kind are one piece, but for connectors
    std::vector<std::uint8_t> passages; ///< in order, each as often as it is passed
};

/// Finds shortest ways over sea. Safe from several threads.
class SeaSearch {
public:
    explicit SeaSearch(std::shared_ptr<const SeaNetwork> network);
    ~SeaSearch();

    /// A port of the network by its id, a port of the world with its approaches, or the place with its own (some
    /// milliseconds). Empty when the sea point is farther than the limit.
    SeaEnd resolve(const geo::LonLat& place, const std::string& port_id = {}, const ApproachLimits& limits = {}) const;

    /// The shortest way past what is closed, or nothing.
    std::optional<SeaPath> find(const SeaEnd& from, const SeaEnd& to, const PassageSet& closed) const;

    /// Metres from an end to every station without passing a door on the way; infinity where there is no such way.
    std::vector<double> station_distances(const SeaEnd& end) const;

    /// The way over stations in order, beginning at `from` and ending at `to` (nothing: at the first or last station).
    std::optional<SeaPath> path_along(const SeaEnd* from, const std::vector<std::uint32_t>& stations,
                                      const SeaEnd* to) const;

    /// Whether there is any way past what is closed, which is found out sooner than which.
    bool has_way(const SeaEnd& from, const SeaEnd& to, const PassageSet& closed) const;

    const SeaNetwork& network() const noexcept { return *network_; }

private:
    struct Step;
    class Run;
    std::vector<Step> steps_between(const SeaEnd& from, const SeaEnd& to, const PassageSet& closed) const;
    std::vector<Step> steps_by_stations(NodeId from, NodeId to, const PassageSet& closed) const;
    std::vector<Step> steps_along(std::span<const std::uint32_t> stations) const;
    std::vector<Waters::Body> waters(const SeaEnd& end) const;
    SeaPath assemble(const SeaEnd& from, const SeaEnd& to, const std::vector<Step>& steps) const;

    std::shared_ptr<const SeaNetwork> network_;
    std::unique_ptr<WorkspacePool<Run>> runs_;
};

} // namespace oreway::routing
