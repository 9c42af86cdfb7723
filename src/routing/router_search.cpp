// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "geo/geodesic.h"
#include "routing/route_legs.h"
#include "routing/router_query.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace oreway::routing {

namespace {

void add_once(std::vector<std::string>& list, const std::string& item) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

/// True when a third of a route runs far from another: not just the next strait of an archipelago.
bool goes_another_way(const Route& route, const Route& other) {
    constexpr double far_m = 250000, fair_share = 1.0 / 3;
    std::vector<Direction> there;
    for (const RouteLeg& leg : other.legs) {
        for (const geo::LonLat& place : leg.line) {
            there.push_back(to_direction(place));
        }
    }
    double all_m = 0, far_length_m = 0;
    for (const RouteLeg& leg : route.legs) {
        for (std::size_t i = 1; i < leg.line.size(); ++i) {
            const Direction here = to_direction(leg.line[i]);
            const double length_m = least_distance_m(to_direction(leg.line[i - 1]), here);
            const bool is_far = std::none_of(there.begin(), there.end(), [&](const Direction& near) {
                return least_distance_m(here, near) < far_m;
            });
            all_m += length_m;
            if (is_far) far_length_m += length_m;
        }
    }
    return far_length_m > fair_share * all_m;
}

/// Does the way pass something twice, there and back, that the best way passes once or never?
bool doubles_back(const Route& route, const Route& best) {
    const auto times_passed = [](const Route& way, const std::string& id) {
        std::ptrdiff_t times = 0;
        for (const RouteLeg& leg : way.legs) {
            times += std::count(leg.passages.begin(), leg.passages.end(), id);
        }
        return times;
    };
    return std::any_of(route.passages.begin(), route.passages.end(), [&](const std::string& id) {
        return times_passed(route, id) > std::max<std::ptrdiff_t>(1, times_passed(best, id));
    });
}

/// One port or city: latitudes are looked at first, as most pairs of a table lie far apart.
bool is_near(const geo::LonLat& a, const geo::LonLat& b) {
    constexpr double near_m = 25000, near_deg = 0.25;
    return std::abs(a.lat - b.lat) < near_deg && geo::distance_m(a, b) < near_m;
}

std::string km(double metres) { return base::to_grouped(metres / 1000, 0) + " km"; }

} // namespace

CostModel cost_model(Objective objective, const TransportTables& tables, const VesselClass* vessel,
                     double sea_speed_kn) {
    CostModel costs;
    for (std::size_t i = 0; i < mode_count; ++i) {
        const auto mode = static_cast<Mode>(i);
        const std::string name(to_text(mode));
        switch (objective) {
        case Objective::freight:
            costs.per_km[i] = tables.setting(name + "_weight");
            break;
        case Objective::distance:
            costs.per_km[i] = 1;
            break;
        case Objective::time:
            costs.per_km[i] = mode == Mode::sea ? 1 / (sea_speed_kn * 1.852) : 1 / tables.setting(name + "_speed");
            break;
        case Objective::co2e:
            costs.per_km[i] = tables.emission(mode, vessel).g_co2e_per_tkm_wtw / 1000;
            break;
        }
    }
    if (objective == Objective::freight) {
        costs.port_call = tables.setting("port_call_weight");
        costs.transfer = costs.gauge_break = costs.ferry_wait = tables.setting("transfer_weight");
        costs.border_rail = costs.border_road = tables.setting("border_weight");
    } else if (objective == Objective::time) {
        costs.port_call = tables.handling_h("port_load_bulk");
        costs.transfer = tables.handling_h("rail_terminal_load");
        costs.gauge_break = tables.handling_h("rail_gauge_break_bulk");
        costs.ferry_wait = tables.handling_h("ferry_wait_caspian");
        costs.border_rail = tables.handling_h("border_crossing_rail");
        costs.border_road = tables.handling_h("border_crossing_road");
    }
    return costs;
}

std::optional<Route> Router::search(const Query& query, const Closures& closures) const {
    if (!query.unreachable.empty()) return std::nullopt;
    const double apart = geo::distance_m(query.from.place.place, query.to.place.place);
    if (apart < same_place_m && query.via.empty()) {
        Route route;
        route.warnings.push_back("both ends are one place: the geodesic between them is given");
        route.length_m = apart;
        finish(query, route);
        return route;
    }
    if (query.request.sea_only && query.via.empty()) return search_sea(query, closures);
    const auto plan = planner_->plan(query.from, query.to, query.via, closures, query.costs, tables_);
    if (!plan) return std::nullopt;
    const LegContext context{passages_,  tables_,  land(),       sea_search(),
                             query.from, query.to, query.vessel, query.sea_speed_kn};
    Route route = to_route(context, *plan);
    finish(query, route);
    return route;
}

std::optional<Route> Router::search_sea(const Query& query, const Closures& closures) const {
    const auto path = sea_search().find(*query.from.sea, *query.to.sea, closures.passages);
    if (!path) return std::nullopt;
    const LegContext context{passages_,  tables_,  land(),       sea_search(),
                             query.from, query.to, query.vessel, query.sea_speed_kn};
    Route route;
    add_sea_legs(context, *path, name_of(query.from.place), name_of(query.to.place), route);
    if (query.from.place.is_port) route.first_port = name_of(query.from.place);
    if (query.to.place.is_port) route.last_port = name_of(query.to.place);
    route.cost = path->length_m / 1000 * query.costs.per_km[0];
    finish(query, route);
    return route;
}

/// Sums, warnings and the published figure.
void Router::finish(const Query& query, Route& route) const {
    route.geodesic_m = geo::distance_m(query.from.place.place, query.to.place.place);
    for (const RouteLeg& leg : route.legs) {
        route.length_m += leg.length_m;
        route.co2e_kg_per_t += leg.co2e_kg_per_t;
        for (const std::string& passage : leg.passages) {
            add_once(route.passages, passage);
        }
        for (const std::string& country : leg.countries) {
            add_once(route.countries, country);
        }
        for (const std::string& corridor : leg.corridors) {
            add_once(route.corridors, corridor);
        }
        const EmissionFactor& factor = tables_.emission(leg.mode, query.vessel);
        if (std::none_of(route.factors.begin(), route.factors.end(),
                         [&](const EmissionFactor& known) { return known.mode == factor.mode; })) {
            route.factors.push_back(factor);
        }
        const double limit_m = query.request.max_connector_km * 1000;
        if (leg.is_connector && leg.mode == Mode::road && leg.length_m > limit_m) {
            route.warnings.push_back("a road to the network is the geodesic times " +
                                     base::to_text(tables_.setting("road_access_factor")) + ": from " + leg.from +
                                     " to " + leg.to + ", " + km(leg.length_m));
        }
        constexpr double noteworthy_m = 2000;
        if (leg.is_ashore && leg.length_m > noteworthy_m) {
            const std::string& place = leg.from.size() < leg.to.size() ? leg.from : leg.to; // not ", sea point"
            route.warnings.push_back("the base map has land between " + place + " and its sea point, " +
                                     km(leg.length_m) + " in a straight line");
        }
    }
    if (route.geodesic_m > 100000 && route.ratio() > 4) {
        route.warnings.push_back("the way is " + base::to_fixed(route.ratio(), 1) + " times the geodesic: check it");
    }
    const bool sails =
        std::any_of(route.legs.begin(), route.legs.end(), [](const RouteLeg& leg) { return leg.mode == Mode::sea; });
    if (sails) {
        const std::vector<std::string> warnings = ship_warnings(route.passages, query.vessel);
        route.warnings.insert(route.warnings.end(), warnings.begin(), warnings.end());
    }
    const bool avoids_country = std::any_of(query.closed.begin(), query.closed.end(), [](const Closure& closure) {
        return closure.kind == Closure::Kind::country;
    });
    if (avoids_country) {
        route.warnings.push_back("a country is avoided on land and in its ports; its territorial sea is not counted");
    }
    for (std::size_t i = 0; i < published_.size(); ++i) {
        const auto& [a, b] = published_ends_[i];
        const geo::LonLat &from = query.from.place.place, &to = query.to.place.place;
        const bool same = is_near(a, from) && is_near(b, to);
        const bool reversed = is_near(b, from) && is_near(a, to);
        if (same || reversed) route.published = published_[i];
    }
}

std::vector<std::string> Router::ship_warnings(const std::vector<std::string>& passed,
                                               const VesselClass* vessel) const {
    std::vector<std::string> warnings;
    if (vessel != nullptr) {
        if (vessel->draught_m > tables_.setting("usual_depth")) {
            warnings.push_back("depths of harbours and rivers are not checked against the ship's draught, " +
                               base::to_text(vessel->draught_m) + " m");
        }
        return warnings;
    }
    for (const std::string& id : passed) {
        constexpr double coaster_beam_m = 20; // no ship of more than about 10,000 dwt is as narrow
        const Passage& passage = passages_[*passages_.find(id)];
        if (passage.max_beam_m.value_or(coaster_beam_m) >= coaster_beam_m) continue;
        warnings.push_back("only small ships pass the " + passage.name + ", up to " +
                           base::to_text(*passage.max_beam_m) +
                           " m of beam: name a vessel to have larger ones go round");
    }
    return warnings;
}

RouteAnswer Router::route(const RouteRequest& request) const {
    const Query query = prepare(request);
    RouteAnswer answer;
    answer.network_version = version();
    answer.network_hash = hash();
    answer.objective = request.objective;
    answer.route = search(query, to_closures(query.closed, request));
    if (answer.route) {
        if (request.alternatives > 0) add_alternatives(query, answer);
    } else {
        explain(query, answer);
    }
    return answer;
}

/// What a way uses that can be taken from it: passages, countries it only passes, ports between ship and land.
std::vector<Closure> Router::usable(const Query& query, const Route& route) const {
    std::vector<Closure> closures;
    for (const std::string& id : route.passages) {
        closures.push_back({Closure::Kind::passage, id, "", ""});
    }
    for (const std::string& code : route.countries) {
        if (code != query.from.place.country && code != query.to.place.country) {
            closures.push_back({Closure::Kind::country, code, "", ""});
        }
    }
    for (const std::string& id : route.transfer_ports) {
        closures.push_back({Closure::Kind::port, id, "", ""});
    }
    return closures;
}

/// What the best way uses is taken from it, one thing at a time, and so on from each other way found: with Suez closed
/// Panama becomes the best, with both the Cape. The cheapest is looked at first.
void Router::add_alternatives(const Query& query, RouteAnswer& answer) const {
    constexpr std::size_t most_searches = 160;
    struct Candidate {
        Route route;
        std::vector<Closure> closed; ///< besides the query's
    };
    std::vector<Candidate> waiting;
    std::set<std::set<std::string>> tried;
    const auto branch = [&](const Route& route, const std::vector<Closure>& closed) {
        for (const Closure& closure : usable(query, route)) {
            std::vector<Closure> more = closed;
            more.push_back(closure);
            std::set<std::string> ids;
            for (const Closure& each : more) {
                ids.insert(each.id);
            }
            if (tried.size() >= most_searches || !tried.insert(std::move(ids)).second) continue;
            std::vector<Closure> all = query.closed;
            all.insert(all.end(), more.begin(), more.end());
            if (auto other = search(query, to_closures(all, query.request))) {
                waiting.push_back({std::move(*other), std::move(more)});
            }
        }
    };
    branch(*answer.route, {});
    std::vector<Route>& found = answer.alternatives;
    while (!waiting.empty() && found.size() < query.request.alternatives) {
        const auto cheapest =
            std::min_element(waiting.begin(), waiting.end(),
                             [](const Candidate& a, const Candidate& b) { return a.route.cost < b.route.cost; });
        const Candidate candidate = std::move(*cheapest);
        waiting.erase(cheapest);
        const auto is_like = [&](const Route& other) { return !goes_another_way(candidate.route, other); };
        if (doubles_back(candidate.route, *answer.route) || is_like(*answer.route) ||
            std::any_of(found.begin(), found.end(), is_like)) {
            continue;
        }
        found.push_back(candidate.route);
        if (found.size() < query.request.alternatives) branch(candidate.route, candidate.closed);
    }
}

bool Router::has_way(const Query& query, const std::vector<Closure>& closed) const {
    const Closures closures = to_closures(closed, query.request);
    if (query.request.sea_only && query.via.empty()) {
        return sea_search().has_way(*query.from.sea, *query.to.sea, closures.passages);
    }
    return planner_->has_way(query.from, query.to, query.via, closures, tables_);
}

/// Divides and conquers (Junker, QuickXplain, AAAI 2004): of hundreds of closures a few are found in some dozen
/// searches.
std::vector<Closure> Router::smallest_cut(const Query& query, const std::vector<Closure>& background,
                                          std::span<const Closure> candidates, bool is_known) const {
    if (!is_known && !has_way(query, background)) return {};
    if (candidates.size() == 1) return {candidates.begin(), candidates.end()};
    const auto first = candidates.first(candidates.size() / 2), second = candidates.subspan(candidates.size() / 2);
    std::vector<Closure> closed = background;
    closed.insert(closed.end(), second.begin(), second.end());
    std::vector<Closure> cut = smallest_cut(query, closed, first, false);
    closed = background;
    closed.insert(closed.end(), cut.begin(), cut.end());
    const std::vector<Closure> more = smallest_cut(query, closed, second, cut.empty());
    cut.insert(cut.end(), more.begin(), more.end());
    return cut;
}

void Router::explain(const Query& query, RouteAnswer& answer) const {
    const std::string pair = name_of(query.from.place) + " and " + name_of(query.to.place);
    if (!query.unreachable.empty()) {
        answer.reason = query.unreachable;
        return;
    }
    if (has_way(query, {})) {
        // What the user closed is to blame when it alone makes the difference; what nobody opened otherwise.
        std::vector<Closure> given, avoided;
        for (const Closure& closure : query.closed) {
            (closure.reason == "avoided" ? avoided : given).push_back(closure);
        }
        if (!has_way(query, given)) {
            avoided = query.closed;
            given.clear();
        }
        answer.cut = smallest_cut(query, given, avoided, true);
        std::vector<std::string> names;
        for (const Closure& closure : answer.cut) {
            const bool is_country = closure.kind == Closure::Kind::country;
            names.push_back(closure.name + " (" + (is_country ? closure.id + ", " : "") + closure.reason + ")");
        }
        answer.reason = "no way between " + pair + ": cut by " + base::join(names, ", ");
        return;
    }
    answer.reason = "no way between " + pair + ": the network has a gap there, with everything open too" +
                    std::string(query.request.sea_only ? " (they lie in different waters)" : "");
}

} // namespace oreway::routing
