// SPDX-License-Identifier: MIT
#pragma once

#include "geo/geodesic.h"
#include "routing/journey_planner.h"
#include "routing/transport_tables.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace oreway::routing {

/// One search. States, for each set of stops made (a bit each):
///
///   land node x arrival | station, at sea or just arrived by sea | station, about to leave | goal
class JourneyPlanner::Search {
    static constexpr double infinite = std::numeric_limits<double>::infinity();
    static constexpr std::uint32_t no_state = 0xffffffff;

    /// How one came to a land node; railways of different gauge differ.
    enum Arrival : std::uint32_t { by_start, by_ship, by_road, by_ferry, by_river, by_rail };

    static bool is_caspian(const geo::LonLat& place) {
        return place.lon > 46.5 && place.lon < 54.5 && place.lat > 36 && place.lat < 47.5;
    }

public:
    Search(const JourneyPlanner& planner, const JourneyEnd& from, const std::vector<ViaStop>& via,
           const Closures& closures, const CostModel& costs, const TransportTables& tables)
        : planner_(planner)
        , land_(*planner.land_)
        , stations_(planner.sea_->network().stations())
        , from_(from)
        , via_(via)
        , closures_(closures)
        , costs_(costs)
        , tables_(tables)
        , arrivals_(static_cast<std::uint32_t>(by_rail + planner.gauges_.size()))
        , land_states_(static_cast<std::uint32_t>(land_.nodes().size()) * arrivals_)
        , station_count_(static_cast<std::uint32_t>(stations_.size()))
        , level_(land_states_ + 2 * station_count_ + 1)
        , all_stops_((1U << via.size()) - 1)
        , cost_(std::size_t{level_} * (all_stops_ + 1), infinite)
        , before_(cost_.size(), no_state)
        , edge_(cost_.size(), 0)
        , is_free_(costs.per_km[static_cast<std::size_t>(Mode::sea)] == 0)
        , unit_cost_(is_free_ ? 1 : km_cost(Mode::sea, 1 / SeaStations::units_per_m))
        , reached_by_sea_(station_count_, unreached) {
        for (std::uint32_t station = 0; station < station_count_; ++station) {
            const std::uint8_t gate = stations_.gate(station);
            arrivals_by_sea_.push_back(sea_state(0, station, gate != no_gate));
            if (gate != no_gate && closures.passages[gate]) reached_by_sea_[station] = never;
        }
        for (const LandEdge& edge : land_.edges()) {
            edge_costs_.push_back({is_usable(edge), arrival_by(edge), km_cost(edge.mode, edge.length_m),
                                   edge.countries.size() > 1 ? border_cost(edge) : 0});
        }
    }

    /// The cheapest plan to one end, found no further than needed.
    std::optional<Plan> run_to(const JourneyEnd& to) {
        to_ = &to;
        start();
        cross_sea();
        run();
        return goal_plan();
    }

    /// Finds out what every state costs; see plan_to.
    void run_to_all() {
        start();
        run();
    }

    /// The cheapest plan to an end after run_to_all.
    std::optional<Plan> plan_to(const JourneyEnd& to) {
        to_ = &to;
        cost_[goal_state(all_stops_)] = infinite;
        cross_sea();
        std::vector<std::uint32_t> last_nodes;
        if (to.node) last_nodes.push_back(*to.node);
        for (const RoadAccess& road : to.roads) {
            last_nodes.push_back(road.node);
        }
        std::sort(last_nodes.begin(), last_nodes.end());
        last_nodes.erase(std::unique(last_nodes.begin(), last_nodes.end()), last_nodes.end());
        for (const std::uint32_t node : last_nodes) {
            arrive_from(node * arrivals_, (node + 1) * arrivals_);
        }
        if (to.sea) arrive_from(land_states_, level_ - 1);
        queue_ = {};
        return goal_plan();
    }

private:
    void arrive_from(std::uint32_t first, std::uint32_t end) {
        const std::uint32_t stage = all_stops_ * level_;
        for (std::uint32_t local = first; local < end; ++local) {
            if (cost_[stage + local] < infinite) arrive(local, stage + local);
        }
    }

    std::optional<Plan> goal_plan() const {
        const std::uint32_t goal = goal_state(all_stops_);
        return cost_[goal] < infinite ? std::optional(trace(goal)) : std::nullopt;
    }

    void run() {
        const std::uint32_t goal = goal_state(all_stops_);
        while (!queue_.empty()) {
            const auto [cost, state] = queue_.top();
            queue_.pop();
            if (cost > cost_[state]) continue;
            if (state == goal || (is_free_ && cost_[goal] == 0)) return;
            const std::uint32_t local = state % level_, stage = state / level_;
            if (to_ != nullptr && stage == all_stops_) arrive(local, state);
            if (local < land_states_) {
                leave_node(stage, local / arrivals_, local % arrivals_, state);
            } else if (local < land_states_ + station_count_) {
                at_sea(stage, local - land_states_, state);
            } else if (local < level_ - 1) {
                sail(stage, local - land_states_ - station_count_, state);
            }
        }
    }

    /// All stops are made: does the journey end here?
    void arrive(std::uint32_t local, std::uint32_t state) {
        if (local < land_states_) {
            arrive_over_land(local / arrivals_, local % arrivals_, state);
        } else if (!to_->sea) {
            return;
        } else if (local < land_states_ + station_count_) {
            if (to_->sea->terminal != stations_.node(local - land_states_)) return;
            reach(goal_state(all_stops_), cost_[state], state, ship);
        } else {
            const double length_m = to_->station_m[local - land_states_ - station_count_];
            if (length_m == infinite) return;
            reach(goal_state(all_stops_), cost_[state] + km_cost(Mode::sea, length_m), state, ship);
        }
    }

    void arrive_over_land(std::uint32_t node, std::uint32_t arrival, std::uint32_t state) {
        if (to_->node == node) reach(goal_state(all_stops_), cost_[state], state, access);
        for (const RoadAccess& road : to_->roads) {
            if (road.node != node || !is_allowed(road.countries)) continue;
            const bool is_free = arrival == by_road || arrival == by_start || arrival == by_ship;
            const double change = is_free ? 0 : costs_.transfer;
            reach(goal_state(all_stops_), cost_[state] + change + km_cost(Mode::road, road.length_m), state, access);
        }
    }

    /// A way without a gate, or from a port to itself.
    void cross_sea() {
        if (!from_.sea || !to_->sea || !via_.empty()) return;
        double length_m = infinite;
        if (from_.sea->terminal && to_->sea->terminal) {
            length_m = to_->station_m[stations_.station_at(*from_.sea->terminal)];
        } else {
            PassageSet all;
            all.set();
            if (is_free_) {
                if (planner_.sea_->has_way(*from_.sea, *to_->sea, all)) length_m = 0;
            } else if (const auto path = planner_.sea_->find(*from_.sea, *to_->sea, all)) {
                length_m = path->length_m;
            }
        }
        if (length_m < infinite) reach(goal_state(0), km_cost(Mode::sea, length_m), no_state, whole_sea);
    }

    /// What edge_ holds besides numbers of land edges.
    static constexpr std::uint32_t access = 0xfffffffe, ship = 0xfffffffd, whole_sea = 0xfffffffc;

    double km_cost(Mode mode, double length_m) const {
        return costs_.per_km[static_cast<std::size_t>(mode)] * length_m / 1000;
    }

    /// Where nothing has a cost, all arrivals that let one go aboard are one.
    std::uint32_t land_state(std::uint32_t stage, std::uint32_t node, std::uint32_t arrival) const {
        if (is_free_ && arrival != by_ship) arrival = by_start;
        return stage * level_ + node * arrivals_ + arrival;
    }
    std::uint32_t sea_state(std::uint32_t stage, std::uint32_t station, bool leaving) const {
        return stage * level_ + land_states_ + station + (leaving ? station_count_ : 0);
    }
    std::uint32_t goal_state(std::uint32_t stage) const { return stage * level_ + level_ - 1; }

    void reach(std::uint32_t state, double cost, std::uint32_t before, std::uint32_t edge) {
        if (cost >= cost_[state]) return;
        cost_[state] = cost;
        before_[state] = before;
        edge_[state] = edge;
        queue_.emplace(cost, state);
    }

    /// Ports are called at in their order; a passage counts whenever it is passed.
    std::uint32_t stage_at_node(std::uint32_t stage, std::uint32_t node) const {
        for (std::size_t i = 0; i < via_.size(); ++i) {
            const auto* port = std::get_if<std::uint32_t>(&via_[i]);
            if (port == nullptr || is_done(stage, i)) continue;
            return *port == node ? stage | 1U << i : stage;
        }
        return stage;
    }
    std::uint32_t stage_at_station(std::uint32_t stage, std::uint32_t station) const {
        const std::uint8_t gate = stations_.gate(station);
        if (gate == no_gate) return stage_at_node(stage, planner_.node_of_[station]);
        for (std::size_t i = 0; i < via_.size(); ++i) {
            const auto* passage = std::get_if<std::uint8_t>(&via_[i]);
            if (passage != nullptr && *passage == gate) stage |= 1U << i;
        }
        return stage;
    }
    static bool is_done(std::uint32_t stage, std::size_t stop) { return (stage >> stop & 1U) != 0; }
    bool was_stop(std::uint32_t stage, std::uint32_t node) const {
        for (std::size_t i = 0; i < via_.size(); ++i) {
            const auto* port = std::get_if<std::uint32_t>(&via_[i]);
            if (port != nullptr && *port == node && is_done(stage, i)) return true;
        }
        return false;
    }

    bool is_allowed(const std::vector<std::string>& countries) const {
        return std::none_of(countries.begin(), countries.end(),
                            [this](const std::string& code) { return closures_.countries.contains(code); });
    }
    bool ships_call(std::uint32_t node) const {
        const LandNode& at = land_.nodes()[node];
        return planner_.station_of_[node] < station_count_ && !closures_.countries.contains(at.country) &&
               !closures_.ports.contains(at.id) && !closures_.ports.contains(at.port_id);
    }
    bool is_usable(const LandEdge& edge) const;

    void start() {
        if (from_.node) {
            reach(land_state(stage_at_node(0, *from_.node), *from_.node, by_start), 0, no_state, access);
        }
        for (const RoadAccess& road : from_.roads) {
            if (!is_allowed(road.countries)) continue;
            reach(land_state(stage_at_node(0, road.node), road.node, by_road), km_cost(Mode::road, road.length_m),
                  no_state, access);
        }
        if (!from_.sea) return;
        for (std::uint32_t station = 0; station < station_count_; ++station) {
            sail_to(0, station, 0, from_.station_m[station], no_state);
        }
    }

    void sail_to(std::uint32_t stage, std::uint32_t station, double cost, double length_m, std::uint32_t before) {
        if (length_m == infinite) return;
        const std::uint8_t gate = stations_.gate(station);
        if (gate != no_gate && closures_.passages[gate]) return;
        reach(sea_state(stage_at_station(stage, station), station, gate != no_gate),
              cost + km_cost(Mode::sea, length_m), before, ship);
        const double reached = cost_[arrivals_by_sea_[station]] / unit_cost_;
        if (reached < unreached - 2) reached_by_sea_[station] = static_cast<std::int32_t>(reached) + 2;
    }

    /// In a door, or about to leave a port.
    void sail(std::uint32_t stage, std::uint32_t station, std::uint32_t state) {
        const double cost = cost_[state];
        const auto try_sail = [&](std::uint32_t other) {
            if (other != station) sail_to(stage, other, cost, stations_.distance_m(station, other), state);
        };
        // Most are known to be nearer: that is seen here for many at once, with a unit of slack to either side, unless
        // stops make several states of each.
        const double left = cost / unit_cost_ - 1;
        if (!via_.empty() || left >= SeaStations::no_way) {
            for (std::uint32_t other = 0; other < station_count_; ++other) {
                try_sail(other);
            }
            return;
        }
        const auto at = static_cast<std::int32_t>(left);
        const std::int32_t *row = stations_.row(station), *reached = reached_by_sea_.data();
        const auto may_be_less = [&](std::uint32_t other) {
            return static_cast<std::int32_t>(at + row[other] < reached[other]) &
                   static_cast<std::int32_t>(row[other] < SeaStations::no_way);
        };
        constexpr std::uint32_t block = 32;
        for (std::uint32_t first = 0; first < station_count_; first += block) {
            const std::uint32_t end = std::min(first + block, station_count_);
            std::int32_t any = 0;
            for (std::uint32_t other = first; other < end; ++other) {
                any |= may_be_less(other);
            }
            if (any == 0) continue;
            for (std::uint32_t other = first; other < end; ++other) {
                if (may_be_less(other) != 0) try_sail(other);
            }
        }
    }

    /// Arrived in a port.
    void at_sea(std::uint32_t stage, std::uint32_t station, std::uint32_t state) {
        const std::uint32_t node = planner_.node_of_[station];
        if (was_stop(stage, node)) {
            reach(sea_state(stage, station, true), cost_[state] + costs_.port_call, state, ship);
        }
        if (node == no_land_node || !ships_call(node)) return;
        reach(land_state(stage, node, by_ship), cost_[state] + costs_.port_call, state, ship);
    }

    void leave_node(std::uint32_t stage, std::uint32_t node, std::uint32_t arrival, std::uint32_t state) {
        const double cost = cost_[state];
        for (const std::uint32_t number : land_.edges_at(node)) {
            const EdgeCost& known = edge_costs_[number];
            if (!known.is_usable) continue;
            const LandEdge& edge = land_.edges()[number];
            const std::uint32_t next = edge.from == node ? edge.to : edge.from;
            const double step = known.km + change_cost(arrival, known.by, edge) + known.border;
            reach(land_state(stage_at_node(stage, next), next, known.by), cost + step, state, number);
        }
        if (ships_call(node) && arrival != by_ship) {
            reach(sea_state(stage, planner_.station_of_[node], true), cost + costs_.port_call, state, ship);
        }
    }

    std::uint32_t arrival_by(const LandEdge& edge) const;

    /// The same whichever way the journey goes: a ship's port call is the whole change between ship and land, a change
    /// between two means of land transport is a transfer, and the places where a journey begins and ends are free.
    double change_cost(std::uint32_t arrival, std::uint32_t by, const LandEdge& edge) const {
        const double wait =
            by == by_ferry && arrival != by_ferry && is_caspian(edge.line.front()) ? costs_.ferry_wait : 0;
        if (arrival == by || arrival == by_start || arrival == by_ship) return wait;
        if (arrival >= by_rail && by >= by_rail) return costs_.gauge_break;
        return costs_.transfer + wait;
    }

    double border_cost(const LandEdge& edge) const;

    std::uint32_t node_of_state(std::uint32_t state) const;

    Plan trace(std::uint32_t goal) const;

    void add_step(Plan& plan, std::uint32_t last, std::uint32_t state) const;

    /// A voyage is one step: it begins when a port is left (or the journey begins at sea) and gathers stations, up to
    /// the port where it ends or that it was to call at.
    void add_sea_step(Plan& plan, std::uint32_t last, std::uint32_t state, bool is_station) const;

    /// What an edge costs whichever way it is come to.
    struct EdgeCost {
        bool is_usable = false;
        std::uint32_t by = 0; ///< how one arrives
        double km = 0, border = 0;
    };
    /// Less than any number of units, and more.
    static constexpr std::int32_t never = std::numeric_limits<std::int32_t>::min(),
                                  unreached = std::numeric_limits<std::int32_t>::max();

    const JourneyPlanner& planner_;
    const LandNetwork& land_;
    const SeaStations& stations_;
    const JourneyEnd& from_;
    const JourneyEnd* to_ = nullptr;
    const std::vector<ViaStop>& via_;
    const Closures& closures_;
    const CostModel& costs_;
    const TransportTables& tables_;
    std::uint32_t arrivals_, land_states_, station_count_, level_, all_stops_;
    std::vector<double> cost_;
    std::vector<std::uint32_t> before_, edge_;
    bool is_free_;                               ///< asked is whether there is a way, not which
    double unit_cost_;                           ///< of a unit of SeaStations at sea
    std::vector<std::uint32_t> arrivals_by_sea_; ///< states that stations are reached in while no stop is asked for
    std::vector<std::int32_t> reached_by_sea_;   ///< what those cost, as units at sea and rounded up
    std::vector<EdgeCost> edge_costs_;
    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

} // namespace oreway::routing
