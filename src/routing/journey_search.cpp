// SPDX-License-Identifier: MIT
#include "routing/journey_search.h"

/// What an edge is like, and the way back from a goal as steps of a plan.
namespace oreway::routing {

bool JourneyPlanner::Search::is_usable(const LandEdge& edge) const {
    if (edge.state == EdgeState::closed && !closures_.closed) return false;
    if (edge.state == EdgeState::not_built && !closures_.not_built) return false;
    const bool for_small_ships = edge.limits.find("river-sea ships only") != std::string::npos;
    if (edge.state == EdgeState::seasonal && !closures_.seasonal && !(for_small_ships && closures_.river_sea_ships)) {
        return false;
    }
    return is_allowed(edge.countries);
}

std::uint32_t JourneyPlanner::Search::arrival_by(const LandEdge& edge) const {
    switch (edge.mode) {
    case Mode::road:
        return by_road;
    case Mode::ferry:
        return by_ferry;
    case Mode::river:
        return by_river;
    default:
        break;
    }
    const auto at = std::find(planner_.gauges_.begin(), planner_.gauges_.end(), edge.gauge_mm);
    return by_rail + static_cast<std::uint32_t>(at - planner_.gauges_.begin());
}

double JourneyPlanner::Search::border_cost(const LandEdge& edge) const {
    double cost = 0;
    for (std::size_t i = 0; i + 1 < edge.countries.size(); ++i) {
        if (tables_.in_one_customs_union(edge.countries[i], edge.countries[i + 1])) continue;
        cost += edge.mode == Mode::road ? costs_.border_road : costs_.border_rail;
    }
    return cost;
}

std::uint32_t JourneyPlanner::Search::node_of_state(std::uint32_t state) const {
    if (state == no_state) return no_land_node;
    const std::uint32_t local = state % level_;
    if (local < land_states_) return local / arrivals_;
    if (local == level_ - 1) return no_land_node;
    return planner_.node_of_[(local - land_states_) % station_count_];
}

Plan JourneyPlanner::Search::trace(std::uint32_t goal) const {
    Plan plan;
    plan.cost = cost_[goal];
    std::vector<std::uint32_t> states;
    for (std::uint32_t state = goal; state != no_state; state = before_[state]) {
        states.push_back(state);
    }
    std::reverse(states.begin(), states.end());
    std::uint32_t last = no_state;
    for (const std::uint32_t state : states) {
        add_step(plan, last, state);
        last = state;
    }
    return plan;
}

void JourneyPlanner::Search::add_step(Plan& plan, std::uint32_t last, std::uint32_t state) const {
    const std::uint32_t edge = edge_[state], local = state % level_;
    const bool is_station = local >= land_states_ && local < level_ - 1;
    if (edge == whole_sea) {
        PlanStep step;
        step.from_node = step.to_node = no_land_node;
        step.crosses_whole_sea = true;
        plan.steps.push_back(step);
    } else if (edge == access) {
        PlanStep step{PlanStep::Kind::road_access};
        step.from_node = node_of_state(last);
        step.to_node = node_of_state(state);
        const bool at_start = last == no_state;
        const std::uint32_t node = at_start ? step.to_node : step.from_node;
        if ((at_start ? from_.node : to_->node) == node) return; // the place is the node
        for (const RoadAccess& road : at_start ? from_.roads : to_->roads) {
            if (road.node == node) step.length_m = road.length_m;
        }
        plan.steps.push_back(step);
    } else if (edge == ship) {
        add_sea_step(plan, last, state, is_station);
    } else {
        PlanStep step{PlanStep::Kind::land_edge};
        step.land_edge = edge;
        step.from_node = node_of_state(last);
        step.to_node = node_of_state(state);
        step.length_m = land_.edges()[edge].length_m;
        step.begins_at_stop = was_stop(state / level_, step.from_node);
        plan.steps.push_back(step);
    }
}

void JourneyPlanner::Search::add_sea_step(Plan& plan, std::uint32_t last, std::uint32_t state, bool is_station) const {
    const std::uint32_t local = state % level_;
    const bool continues = !plan.steps.empty() && plan.steps.back().kind == PlanStep::Kind::sea && last != no_state &&
                           last % level_ >= land_states_;
    if (is_station) {
        const std::uint32_t station = (local - land_states_) % station_count_;
        const bool is_leaving = local >= land_states_ + station_count_;
        const bool leaves_stop = continues && is_leaving && last % level_ + station_count_ == local;
        if (!continues || leaves_stop) {
            PlanStep step;
            step.begins_at_stop = leaves_stop;
            step.from_node = node_of_state(last);
            plan.steps.push_back(step);
        }
        PlanStep& step = plan.steps.back();
        step.to_node = planner_.node_of_[station];
        if (step.stations.empty() || step.stations.back() != station) step.stations.push_back(station);
    } else if (local == level_ - 1 && continues) {
        plan.steps.back().to_node = no_land_node;
    }
}

} // namespace oreway::routing
