// SPDX-License-Identifier: MIT
#include "routing/journey_planner.h"

#include "routing/journey_search.h"

#include <algorithm>

namespace oreway::routing {

JourneyPlanner::JourneyPlanner(std::shared_ptr<const SeaSearch> sea, std::shared_ptr<const LandNetwork> land)
    : sea_(std::move(sea))
    , land_(std::move(land)) {
    const SeaStations& stations = sea_->network().stations();
    node_of_.assign(stations.size(), no_land_node);
    for (std::uint32_t i = 0; i < land_->nodes().size(); ++i) {
        const auto node = sea_->network().terminal(land_->nodes()[i].port_id);
        const std::size_t station = node ? stations.station_at(*node) : stations.size();
        station_of_.push_back(static_cast<std::uint32_t>(station));
        if (station < stations.size()) node_of_[station] = i;
    }
    for (const LandEdge& edge : land_->edges()) {
        if (edge.mode != Mode::rail) continue;
        if (std::find(gauges_.begin(), gauges_.end(), edge.gauge_mm) == gauges_.end()) gauges_.push_back(edge.gauge_mm);
    }
}

std::optional<Plan> JourneyPlanner::plan(const JourneyEnd& from, const JourneyEnd& to, const std::vector<ViaStop>& via,
                                         const Closures& closures, const CostModel& costs,
                                         const TransportTables& tables) const {
    Search search(*this, from, via, closures, costs, tables);
    return search.run_to(to);
}

bool JourneyPlanner::has_way(const JourneyEnd& from, const JourneyEnd& to, const std::vector<ViaStop>& via,
                             const Closures& closures, const TransportTables& tables) const {
    const CostModel free;
    Search search(*this, from, via, closures, free, tables);
    return search.run_to(to).has_value();
}

std::vector<std::optional<Plan>> JourneyPlanner::plans(const JourneyEnd& from, std::span<const JourneyEnd* const> goals,
                                                       const std::vector<ViaStop>& via, const Closures& closures,
                                                       const CostModel& costs, const TransportTables& tables) const {
    Search search(*this, from, via, closures, costs, tables);
    search.run_to_all();
    std::vector<std::optional<Plan>> plans;
    for (const JourneyEnd* goal : goals) {
        plans.push_back(search.plan_to(*goal));
    }
    return plans;
}

} // namespace oreway::routing
