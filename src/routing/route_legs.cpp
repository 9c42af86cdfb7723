// SPDX-License-Identifier: MIT
#include "routing/route_legs.h"

#include "base/error.h"
#include "geo/geodesic.h"

#include <algorithm>

namespace oreway::routing {

namespace {

constexpr double line_step_m = 100000;

void add_each_once(std::vector<std::string>& list, const std::vector<std::string>& more) {
    for (const std::string& item : more) {
        if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
    }
}

/// Appends geodesics through the places, longitudes running on from what is there.
void append_line(const LegContext& context, std::vector<geo::LonLat>& line, const std::vector<geo::LonLat>& places) {
    if (!context.draws) return;
    if (line.empty()) line.push_back(places.front());
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        const double roughly_m = least_distance_m(to_direction(places[i]), to_direction(places[i + 1]));
        if (roughly_m < 0.98 * line_step_m) { // one step for certain: most pieces along a coast
            const double last = line.back().lon;
            line.push_back({last + eastward(last, places[i + 1].lon), places[i + 1].lat});
            continue;
        }
        const std::vector<geo::LonLat> piece = geo::geodesic_line(places[i], places[i + 1], line_step_m);
        for (std::size_t k = 1; k < piece.size(); ++k) {
            const double last = line.back().lon;
            line.push_back({last + eastward(last, piece[k].lon), piece[k].lat});
        }
    }
}

void add_basis(RouteLeg& leg, const std::string& basis) {
    if (leg.length_basis.empty()) {
        leg.length_basis = basis;
    } else if (("+" + leg.length_basis + "+").find("+" + basis + "+") == std::string::npos) {
        leg.length_basis += "+" + basis;
    }
}

double emissions(const LegContext& context, Mode mode, double length_m) {
    return context.tables.emission(mode, context.vessel).g_co2e_per_tkm_wtw * length_m / 1e6;
}

double speed_kmh(const TransportTables& tables, Mode mode) {
    return tables.setting(std::string(to_text(mode)) + "_speed");
}

constexpr const char *sea_point = ", sea point", *open_water = ", open water";

bool is_outward_connector(const SeaPiece& piece) { return piece.kind == SeaEdgeKind::connector && piece.is_outward; }

bool is_inward_connector(const SeaPiece& piece) { return piece.kind == SeaEdgeKind::connector && !piece.is_outward; }

RouteLeg connector_leg(const LegContext& context, const SeaPiece& piece, const std::string& from,
                       const std::string& to) {
    RouteLeg leg;
    leg.is_connector = true;
    leg.from = from;
    leg.to = to;
    leg.length_m = piece.length_m;
    leg.is_ashore = piece.is_ashore;
    leg.length_basis = "geodesic";
    leg.hours = piece.length_m / 1852 / context.sea_speed_kn;
    leg.co2e_kg_per_t = emissions(context, Mode::sea, piece.length_m);
    append_line(context, leg.line, piece.line);
    return leg;
}

std::string node_name(const LegContext& context, std::uint32_t node, const JourneyEnd& otherwise) {
    if (node == no_land_node) return name_of(otherwise.place);
    const LandNode& at = context.land.nodes()[node];
    return context.land.told_apart(at.name, at.country);
}

void add_road_access(const LegContext& context, const PlanStep& step, Route& route) {
    const bool outward = step.from_node == no_land_node;
    const JourneyEnd& end = outward ? context.from : context.to;
    const std::uint32_t node = outward ? step.to_node : step.from_node;
    RouteLeg leg;
    leg.mode = Mode::road;
    leg.is_connector = true;
    leg.from = node_name(context, step.from_node, context.from);
    leg.to = node_name(context, step.to_node, context.to);
    leg.length_m = step.length_m;
    leg.length_basis = "geodesic_x_factor";
    for (const RoadAccess& road : end.roads) {
        if (road.node == node) leg.countries = road.countries;
    }
    std::vector<geo::LonLat> line{end.place.place, context.land.nodes()[node].place};
    if (!outward) {
        std::reverse(line.begin(), line.end());
        std::reverse(leg.countries.begin(), leg.countries.end());
    }
    append_line(context, leg.line, line);
    leg.hours = step.length_m / 1000 / speed_kmh(context.tables, Mode::road);
    leg.co2e_kg_per_t = emissions(context, Mode::road, step.length_m);
    route.time.land += leg.hours;
    route.legs.push_back(std::move(leg));
}

/// Edges of one mode and gauge in a row are one leg.
bool continues(const Route& route, const LandEdge& edge) {
    if (route.legs.empty()) return false;
    const RouteLeg& last = route.legs.back();
    return !last.is_connector && last.mode == edge.mode && last.gauge_mm == edge.gauge_mm && edge.mode != Mode::ferry;
}

void add_changes(const LegContext& context, const Route& before, const LandEdge& edge, RouteTime& time) {
    const TransportTables& tables = context.tables;
    if (edge.mode == Mode::ferry) {
        time.handling += 2 * tables.handling_h("ferry_load_rail");
        const geo::LonLat& at = edge.line.front();
        if (at.lon > 46.5 && at.lon < 54.5 && at.lat > 36 && at.lat < 47.5) {
            time.handling += tables.handling_h("ferry_wait_caspian");
        }
    } else if (edge.mode == Mode::rail) {
        const bool from_rail = !before.legs.empty() && before.legs.back().mode == Mode::rail;
        time.handling += tables.handling_h(from_rail ? "rail_gauge_break_bulk" : "rail_terminal_load");
    } else {
        time.handling += tables.handling_h(edge.mode == Mode::road ? "road_load" : "river_load");
    }
}

void add_borders(const LegContext& context, const LandEdge& edge, RouteTime& time) {
    for (std::size_t i = 0; i + 1 < edge.countries.size(); ++i) {
        if (context.tables.in_one_customs_union(edge.countries[i], edge.countries[i + 1])) continue;
        if (edge.mode == Mode::rail) time.borders += context.tables.handling_h("border_crossing_rail");
        if (edge.mode == Mode::road) time.borders += context.tables.handling_h("border_crossing_road");
    }
}

void add_land_edge(const LegContext& context, const PlanStep& step, Route& route) {
    const LandEdge& edge = context.land.edges()[step.land_edge];
    const bool forward = step.from_node == edge.from;
    const bool goes_on = continues(route, edge);
    if (!goes_on || step.begins_at_stop) {
        if (!goes_on) add_changes(context, route, edge, route.time);
        RouteLeg leg;
        leg.mode = edge.mode;
        leg.gauge_mm = edge.gauge_mm;
        leg.from = node_name(context, step.from_node, context.from);
        route.legs.push_back(std::move(leg));
    }
    RouteLeg& leg = route.legs.back();
    leg.to = node_name(context, step.to_node, context.to);
    leg.length_m += edge.length_m;
    add_basis(leg, edge.basis);
    std::vector<std::string> countries = edge.countries;
    std::vector<geo::LonLat> line = edge.line;
    if (!forward) {
        std::reverse(countries.begin(), countries.end());
        std::reverse(line.begin(), line.end());
    }
    add_each_once(leg.countries, countries);
    add_each_once(leg.corridors, edge.corridors);
    if (!edge.limits.empty() && leg.limits.find(edge.limits) == std::string::npos) {
        leg.limits += (leg.limits.empty() ? "" : "; ") + edge.limits;
    }
    append_line(context, leg.line, line);
    const double hours = edge.length_m / 1000 / speed_kmh(context.tables, edge.mode);
    leg.hours += hours;
    leg.co2e_kg_per_t += emissions(context, edge.mode, edge.length_m);
    route.time.land += hours;
    add_borders(context, edge, route.time);
}

void add_voyage(const LegContext& context, const PlanStep& step, Route& route) {
    const SeaEnd* from = step.from_node == no_land_node && route.legs.empty() ? &*context.from.sea : nullptr;
    const SeaEnd* to = step.to_node == no_land_node ? &*context.to.sea : nullptr;
    std::optional<SeaPath> path;
    if (step.crosses_whole_sea) {
        PassageSet all;
        all.set();
        path = context.sea.find(*context.from.sea, *context.to.sea, all);
    } else {
        path = context.sea.path_along(from, step.stations, to);
    }
    if (!path) throw base::Error(base::ExitCode::failure, "the sea network contradicts its table, delete the cache");
    const std::string begin = from != nullptr || step.crosses_whole_sea
                                  ? name_of(context.from.place)
                                  : node_name(context, step.from_node, context.from);
    const double call = context.tables.handling_h("port_load_bulk");
    if (from == nullptr && !step.crosses_whole_sea && !step.begins_at_stop) route.time.handling += call;
    if (to == nullptr && !step.crosses_whole_sea) route.time.handling += call;
    add_sea_legs(context, *path, begin, node_name(context, step.to_node, context.to), route);
}

void note_ports(const LegContext& context, const PlanStep& step, Route& route) {
    const auto port = [&](std::uint32_t node, const RoutePlace& end) {
        if (node == no_land_node) return end.is_port ? name_of(end) : std::string();
        route.transfer_ports.push_back(context.land.nodes()[node].port_id);
        return node_name(context, node, context.from);
    };
    const bool is_first = route.transfer_ports.empty();
    const std::string loaded = port(step.from_node, context.from.place);
    if (is_first) route.first_port = loaded;
    route.last_port = port(step.to_node, context.to.place);
}

} // namespace

std::string name_of(const RoutePlace& place) {
    if (!place.name.empty()) return place.name;
    return place.id.empty() ? geo::to_display(place.place, 2) : place.id;
}

void add_sea_legs(const LegContext& context, const SeaPath& path, const std::string& from, const std::string& to,
                  Route& route) {
    RouteLeg main;
    main.from = from;
    main.to = to;
    double in_canals_m = 0, canal_hours = 0;
    for (const std::uint8_t number : path.passages) {
        const Passage& passage = context.passages[number];
        main.passages.push_back(passage.id);
        if (passage.transit_hours <= 0) continue;
        in_canals_m += passage.length_km * 1000;
        canal_hours += passage.transit_hours;
    }
    const auto add_connector = [&](const SeaPiece& piece, const std::string& begin, const std::string& end) {
        route.legs.push_back(connector_leg(context, piece, begin, end));
        route.time.sailing += route.legs.back().hours;
    };
    const auto first = std::find_if_not(path.pieces.begin(), path.pieces.end(), is_outward_connector);
    for (auto piece = path.pieces.begin(); piece != first; ++piece) {
        const std::string end = from + (piece->is_ashore ? sea_point : open_water);
        add_connector(*piece, main.from, end);
        main.from = end;
    }
    const auto last = std::find_if(first, path.pieces.end(), is_inward_connector);
    if (last != path.pieces.end()) main.to = to + (last->is_ashore ? sea_point : open_water);
    for (auto at = first; at != last; ++at) {
        const SeaPiece& piece = *at;
        main.length_m += piece.length_m;
        append_line(context, main.line, piece.line);
        add_basis(main, "geodesic");
        if (piece.kind == SeaEdgeKind::channel && canal_hours > 0) add_basis(main, "published");
    }
    if (first != last) {
        const double sailing = std::max(0.0, main.length_m - in_canals_m) / 1852 / context.sea_speed_kn;
        main.hours = sailing + canal_hours;
        main.co2e_kg_per_t = emissions(context, Mode::sea, main.length_m);
        route.time.sailing += sailing;
        route.time.canals += canal_hours;
        route.legs.push_back(main);
    }
    for (auto piece = last; piece != path.pieces.end(); ++piece) {
        const bool is_last = piece + 1 == path.pieces.end();
        const std::string end = is_last ? to : to + sea_point;
        add_connector(*piece, main.to, end);
        main.to = end;
    }
}

Route to_route(const LegContext& context, const Plan& plan) {
    Route route;
    route.cost = plan.cost;
    for (const PlanStep& step : plan.steps) {
        switch (step.kind) {
        case PlanStep::Kind::road_access:
            add_road_access(context, step, route);
            break;
        case PlanStep::Kind::land_edge:
            add_land_edge(context, step, route);
            break;
        case PlanStep::Kind::sea:
            note_ports(context, step, route);
            add_voyage(context, step, route);
            break;
        }
    }
    return route;
}

} // namespace oreway::routing
