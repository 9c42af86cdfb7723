// SPDX-License-Identifier: MIT
#pragma once

#include "routing/land_network.h"
#include "routing/route.h"
#include "routing/sea_search.h"

#include <array>
#include <memory>
#include <set>
#include <span>
#include <variant>

namespace oreway::routing {

/// A road from a place to a node of the land network, as no road map is there: the geodesic times a stated factor.
struct RoadAccess {
    std::uint32_t node = 0;
    double length_m = 0;
    std::vector<std::string> countries; ///< passed by the geodesic, from the place on
};

/// What is closed for one search.
struct Closures {
    PassageSet passages;
    std::set<std::string> countries;                          ///< no transit through their land or ports
    std::set<std::string> ports;                              ///< no loading there
    bool seasonal = false, closed = false, not_built = false; ///< land edges of the kind may be used
    bool river_sea_ships = false;                             ///< edges for river-sea ships may be used
};

/// An end as the planner sees it.
struct JourneyEnd {
    RoutePlace place;
    std::optional<SeaEnd> sea;     ///< goes aboard here: at sea, a port, or on the coast
    std::vector<double> station_m; ///< with `sea`: from there to every station, see SeaSearch::station_distances
    std::vector<RoadAccess> roads;
    std::optional<std::uint32_t> node; ///< the place is this node of the land network
};

/// A stop on the way: a passage, passed whenever it suits, or a port or station, reached in the order given.
using ViaStop = std::variant<std::uint8_t, std::uint32_t>; ///< passage, or node of the land network
inline constexpr std::size_t most_stops = 6;               ///< a search looks at every set of them

/// A piece of a plan, in order of travel.
struct PlanStep {
    enum class Kind { road_access, land_edge, sea } kind = Kind::sea;
    std::uint32_t land_edge = 0;              ///< land_edge
    std::uint32_t from_node = 0, to_node = 0; ///< land nodes at either end; no_land_node at the journey's own ends
    double length_m = 0;
    std::vector<std::uint32_t> stations; ///< sea: doors passed, as stations
    bool begins_at_stop = false;         ///< where the request said to stop
    bool crosses_whole_sea = false;      ///< sea: from end to end of the journey without a station
};
inline constexpr std::uint32_t no_land_node = 0xffffffff;

struct Plan {
    std::vector<PlanStep> steps;
    double cost = 0;
};

/// How kilometres, hours and transfers add up to what the objective counts.
struct CostModel {
    std::array<double, mode_count> per_km{}; ///< by mode
    double port_call = 0, transfer = 0, gauge_break = 0, ferry_wait = 0, border_rail = 0, border_road = 0;
};

/// Finds the cheapest journey over land and sea together: Dijkstra over nodes of the land network (with how one got
/// there, for transfers), stations of the sea and the stops asked for. Safe from several threads.
class JourneyPlanner {
public:
    JourneyPlanner(std::shared_ptr<const SeaSearch> sea, std::shared_ptr<const LandNetwork> land);

    std::optional<Plan> plan(const JourneyEnd& from, const JourneyEnd& to, const std::vector<ViaStop>& via,
                             const Closures& closures, const CostModel& costs, const TransportTables& tables) const;

    /// Whether plan() finds any, which is found out several times faster.
    bool has_way(const JourneyEnd& from, const JourneyEnd& to, const std::vector<ViaStop>& via,
                 const Closures& closures, const TransportTables& tables) const;

    /// What plan() finds for each of the goals, in one search.
    std::vector<std::optional<Plan>> plans(const JourneyEnd& from, std::span<const JourneyEnd* const> goals,
                                           const std::vector<ViaStop>& via, const Closures& closures,
                                           const CostModel& costs, const TransportTables& tables) const;

    const LandNetwork& land() const noexcept { return *land_; }
    const SeaSearch& sea() const noexcept { return *sea_; }
    /// The station of a land node where ships call; size() of the stations otherwise.
    std::uint32_t station_of(std::uint32_t node) const { return station_of_[node]; }

private:
    class Search;
    std::shared_ptr<const SeaSearch> sea_;
    std::shared_ptr<const LandNetwork> land_;
    std::vector<std::uint32_t> station_of_; ///< by land node
    std::vector<std::uint32_t> node_of_;    ///< by station; no_land_node for doors
    std::vector<int> gauges_;
};

} // namespace oreway::routing
