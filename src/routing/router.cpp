// SPDX-License-Identifier: MIT
#include "routing/router.h"

#include "base/edit_distance.h"
#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "geo/geodesic.h"
#include "routing/network_table.h"
#include "routing/place_names.h"
#include "routing/route_legs.h"
#include "routing/router_query.h"

#include <algorithm>
#include <future>
#include <limits>

namespace oreway::routing {

namespace {

[[noreturn]] void throw_unknown(const std::string& word, const std::string& what, std::vector<std::string> known) {
    const std::string wanted = base::to_lower(word);
    std::stable_sort(known.begin(), known.end(), [&](const std::string& a, const std::string& b) {
        return base::edit_distance(wanted, base::to_lower(a)) < base::edit_distance(wanted, base::to_lower(b));
    });
    known.resize(std::min<std::size_t>(known.size(), 3));
    throw base::Error(base::ExitCode::usage,
                      "\"" + word + "\" is no " + what + "; nearest: " + base::join(known, ", "));
}

/// "Aktau (KZAAU)": the port of the network nearest to a place, by name and UN/LOCODE.
std::string nearest_port(const geo::LonLat& place, const LandNetwork& land) {
    const LandNode* nearest = nullptr;
    double nearest_m = std::numeric_limits<double>::infinity();
    for (const LandNode& node : land.nodes()) {
        if (node.port_id.empty()) continue;
        const double distance_m = geo::distance_m(place, node.place);
        if (distance_m >= nearest_m) continue;
        nearest = &node;
        nearest_m = distance_m;
    }
    return nearest == nullptr ? "none" : nearest->name + " (" + nearest->port_id + ")";
}

/// Throws Error(usage) for a port of the world: routes begin and end there, but the network has no node to pass or
/// close.
void refuse_world_port(const std::string& word, const LandNetwork& land) {
    const auto ports = land.world_ports().find(word);
    if (ports.empty()) return;
    throw base::Error(base::ExitCode::usage,
                      "a route can begin or end at " + ports.front()->name + " (" + ports.front()->locode +
                          "), but only ports of the atlas and the corridors can be passed or avoided; nearest to it: " +
                          nearest_port(ports.front()->place, land));
}

std::vector<std::string> passage_ids(const PassageTable& passages) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        ids.push_back(passages[i].id);
    }
    return ids;
}

/// The node of an id or name. Throws Error(usage) for an empty word and for a name that several places bear.
std::optional<std::uint32_t> named_node(const std::string& word, const LandNetwork& land) {
    if (base::trim(word).empty()) {
        throw base::Error(base::ExitCode::usage, "an empty word stands for no passage, port or country: take it out");
    }
    const std::vector<RoutePlace> places = places_named(word, land);
    if (places.size() > 1) throw_ambiguous(word, places);
    return places.empty() ? std::nullopt : land.find(places.front().id);
}

bool is_asked_open(const RouteRequest& request, const Passage& passage) {
    for (const std::string& word : request.open) {
        const std::string wanted = base::to_lower(word);
        if (wanted == passage.id || wanted == base::to_lower(passage.name)) return true;
        if (wanted == "seasonal" && passage.kind == "seasonal_route") return true;
    }
    return false;
}

/// Throws Error(usage) for a word that opens nothing.
void check_opened(const RouteRequest& request, const PassageTable& passages) {
    for (const std::string& word : request.open) {
        const std::string wanted = base::to_lower(word);
        if (wanted == "seasonal" || wanted == "closed" || wanted == "not-built") continue;
        if (!base::trim(word).empty() && passages.find(word)) continue;
        std::vector<std::string> known{"seasonal", "closed", "not-built"};
        for (std::size_t i = 0; i < passages.size(); ++i) {
            if (!passages[i].is_open) known.push_back(passages[i].id);
        }
        throw base::Error(base::ExitCode::usage,
                          "\"" + word + "\" opens nothing; what can be opened: " + base::join(known, ", "));
    }
}

} // namespace

bool is_for_river_ships(const Passage& passage) {
    return passage.max_draught_m && *passage.max_draught_m < sea_going_draught_m;
}

std::shared_ptr<const Router> Router::load(const std::filesystem::path& geodata, const std::filesystem::path& cache,
                                           const BuildProgress& progress) {
    const std::shared_ptr<Router> router(new Router);
    const auto network = geodata / "network";
    router->passages_ = PassageTable::read(network / "passages.csv");
    router->tables_ = TransportTables::read(geodata);
    auto reading = std::async(std::launch::async, [&] { return LandNetwork::read(geodata); });
    auto sea = std::make_shared<const SeaSearch>(load_or_build_sea(geodata, cache, progress));
    auto land = std::make_shared<const LandNetwork>(reading.get());
    router->hash_ = sea->network().hash();
    for (const char* file : {"network/passages.csv", "network/land_nodes.csv", "network/land_edges.csv",
                             "network/settings.csv", "network/vessel_classes.csv", "network/handling.csv",
                             "network/emission_factors.csv", "network/customs_unions.csv", "atlas/ports.geojson"}) {
        router->hash_ = base::content_hash(base::read_file(geodata / file), router->hash_);
    }
    router->planner_ = std::make_unique<const JourneyPlanner>(std::move(sea), std::move(land));
    read_rows(geodata / "tables" / "countries.csv", {"iso_a3", "name"}, [&](base::CsvRow& row) {
        router->country_names_[row.required_text("iso_a3")] = row.required_text("name");
    });
    read_rows(network / "published_distances.csv",
              {"from", "to", "from_lon", "from_lat", "to_lon", "to_lat", "nautical_miles"}, [&](base::CsvRow& row) {
                  router->published_.push_back({row.required_text("from"), row.required_text("to"), row.text("note"),
                                                row.text("source_id"), row.required_number("nautical_miles")});
                  router->published_ends_.push_back({{row.required_number("from_lon"), row.required_number("from_lat")},
                                                     {row.required_number("to_lon"), row.required_number("to_lat")}});
              });
    return router;
}

std::string Router::version() const { return "1"; }

std::string Router::hash() const { return base::to_hex_text(hash_); }

std::vector<Closure> Router::closures(const RouteRequest& request) const {
    std::vector<Closure> closed;
    check_opened(request, passages_);
    const VesselClass* vessel = tables_.vessel(request.vessel);
    for (const std::string& word : request.avoid) {
        if (const auto passage = passages_.find(word)) {
            closed.push_back({Closure::Kind::passage, passages_[*passage].id, passages_[*passage].name, "avoided"});
            continue;
        }
        std::string upper = word;
        std::transform(upper.begin(), upper.end(), upper.begin(), [](unsigned char c) { return std::toupper(c); });
        const auto& codes = sea().countries().countries();
        if (std::find(codes.begin(), codes.end(), upper) != codes.end()) {
            const auto name = country_names_.find(upper);
            closed.push_back(
                {Closure::Kind::country, upper, name == country_names_.end() ? upper : name->second, "avoided"});
            continue;
        }
        const auto node = named_node(word, land());
        if (!node || land().nodes()[*node].port_id.empty()) {
            refuse_world_port(word, land());
            std::vector<std::string> known = passage_ids(passages_);
            known.insert(known.end(), codes.begin(), codes.end());
            throw_unknown(word, "passage, port or country (ISO alpha-3)", std::move(known));
        }
        const LandNode& port = land().nodes()[*node];
        closed.push_back({Closure::Kind::port, port.port_id, port.name, "avoided"});
    }
    for (std::size_t i = 0; i < passages_.size(); ++i) {
        const Passage& passage = passages_[i];
        if (is_asked_open(request, passage)) continue;
        if (!passage.is_open) {
            const bool seasonal = passage.kind == "seasonal_route";
            closed.push_back({Closure::Kind::passage, passage.id, passage.name,
                              seasonal ? "seasonal, closed unless opened" : "closed unless opened"});
        } else if (vessel != nullptr) {
            if (const auto broken = limit_broken(passage, *vessel)) {
                closed.push_back({Closure::Kind::passage, passage.id, passage.name,
                                  "too small for " + vessel->name + ": " + *broken});
            }
        } else if (is_for_river_ships(passage)) {
            closed.push_back({Closure::Kind::passage, passage.id, passage.name, "for river-sea ships only"});
        }
    }
    return closed;
}

Closures Router::to_closures(const std::vector<Closure>& closed, const RouteRequest& request) const {
    Closures result;
    for (const Closure& closure : closed) {
        switch (closure.kind) {
        case Closure::Kind::passage:
            result.passages.set(*passages_.find(closure.id));
            break;
        case Closure::Kind::country:
            result.countries.insert(closure.id);
            break;
        case Closure::Kind::port:
            result.ports.insert(closure.id);
            break;
        }
    }
    const auto asked = [&](std::string_view word) {
        return std::any_of(request.open.begin(), request.open.end(),
                           [&](const std::string& open) { return base::to_lower(open) == word; });
    };
    result.seasonal = asked("seasonal");
    result.closed = asked("closed");
    result.not_built = asked("not-built");
    const VesselClass* vessel = tables_.vessel(request.vessel);
    result.river_sea_ships = vessel != nullptr && vessel->name == "river-sea";
    return result;
}

std::vector<ViaStop> Router::via_stops(const RouteRequest& request) const {
    std::vector<ViaStop> stops;
    if (request.via.size() > most_stops) {
        throw base::Error(base::ExitCode::usage, std::to_string(request.via.size()) + " stops on the way, at most " +
                                                     std::to_string(most_stops) + " can be asked for");
    }
    for (const std::string& word : request.via) {
        if (const auto passage = passages_.find(word)) {
            stops.emplace_back(static_cast<std::uint8_t>(*passage));
        } else if (const auto node = named_node(word, land())) {
            stops.emplace_back(*node);
        } else {
            refuse_world_port(word, land());
            throw_unknown(word, "passage or port", passage_ids(passages_));
        }
    }
    return stops;
}

Router::Query Router::prepare(const RouteRequest& request) const {
    Query query = prepare_without_ends(request);
    query.from = make_end(request.from, request);
    query.to = make_end(request.to, request);
    for (const JourneyEnd* end : {&query.from, &query.to}) {
        const std::string avoided = why_avoided(end->place, query.closed);
        if (!avoided.empty()) throw base::Error(base::ExitCode::usage, avoided);
        if (query.unreachable.empty()) query.unreachable = why_unreachable(*end, request);
    }
    return query;
}

Router::Query Router::prepare_without_ends(const RouteRequest& request) const {
    Query query{request, {}, {}, {}, {}, {}, nullptr, 0, {}};
    if (!request.vessel.empty()) {
        query.vessel = tables_.vessel(request.vessel);
        if (query.vessel == nullptr) {
            std::vector<std::string> known;
            for (const VesselClass& vessel : tables_.vessels()) {
                known.push_back(vessel.name);
            }
            throw base::Error(base::ExitCode::usage,
                              "\"" + request.vessel + "\" is no vessel class; there are " + base::join(known, ", "));
        }
    }
    if (request.speed_kn && !(*request.speed_kn >= 1 && *request.speed_kn <= 60)) {
        throw base::Error(base::ExitCode::usage,
                          "a speed of " + base::to_text(*request.speed_kn) + " kn makes no sense, give 1 to 60");
    }
    const double reach_km = ApproachLimits().water_km;
    if (!(request.max_connector_km >= 0 && request.max_connector_km <= reach_km)) {
        throw base::Error(base::ExitCode::usage, "--max-connector-km " + base::to_text(request.max_connector_km) +
                                                     ": water is looked for up to " + base::to_text(reach_km) +
                                                     " km from a place, give 0 to " + base::to_text(reach_km));
    }
    query.sea_speed_kn = request.speed_kn          ? *request.speed_kn
                         : query.vessel != nullptr ? query.vessel->service_speed_kn
                                                   : tables_.setting("sea_speed");
    query.closed = closures(request);
    query.via = via_stops(request);
    query.costs = cost_model(request.objective, tables_, query.vessel, query.sea_speed_kn);
    return query;
}

std::string Router::why_avoided(const RoutePlace& place, const std::vector<Closure>& closed) const {
    for (const Closure& closure : closed) {
        if (closure.reason != "avoided") continue;
        const bool is_country = closure.kind == Closure::Kind::country && closure.id == place.country;
        const bool is_port = closure.kind == Closure::Kind::port && closure.id == place.id;
        if (!is_country && !is_port) continue;
        return name_of(place) + (is_country ? " lies in " + closure.name + ", which" : "") +
               " is to be avoided: take one or the other off the lists";
    }
    return "";
}

std::string Router::why_unreachable(const JourneyEnd& end, const RouteRequest& request) const {
    const std::string name = name_of(end.place);
    const bool in_water = !sea().countries().is_land(end.place.place);
    if (!end.sea && in_water && (request.sea_only || end.roads.empty())) {
        return name + " lies in water that ships do not reach: ice, a shoal or landlocked";
    }
    if (request.sea_only && !end.sea) {
        return name + " is farther than " + base::to_text(request.max_connector_km) +
               " km (--max-connector-km) from water that leads out to sea";
    }
    if (!end.sea && !end.node && end.roads.empty()) {
        return name + " is out of reach of the network: no station or port within " +
               base::to_grouped(tables_.setting("road_access_limit"), 0) + " km over land";
    }
    return "";
}

JourneyEnd Router::make_end(const RoutePlace& place, const RouteRequest& request) const {
    JourneyEnd end;
    end.place = place;
    end.place.place = geo::checked(place.place.lon, place.place.lat, place.name.empty() ? "the place" : place.name);
    if (end.place.country.empty()) end.place.country = sea().countries().code_at(end.place.place);
    end.place.name = land().told_apart(place.name, end.place.country);
    ApproachLimits limits;
    limits.ashore_km = request.max_connector_km;
    if (!place.id.empty()) {
        for (std::uint32_t i = 0; i < land().nodes().size(); ++i) {
            const LandNode& node = land().nodes()[i];
            if (node.id == place.id || node.port_id == place.id) end.node = i;
        }
    }
    const std::string port = end.node ? land().nodes()[*end.node].port_id : place.id;
    const bool in_water = place.is_at_sea || !sea().countries().is_land(end.place.place);
    const auto go_aboard = [&] {
        SeaEnd aboard = sea_search().resolve(end.place.place, port, limits);
        if (!aboard.is_reachable()) return;
        // By sea alone the search finds its way without stations, unless it is to pass some.
        if (!request.sea_only || !request.via.empty()) end.station_m = sea_search().station_distances(aboard);
        end.sea = std::move(aboard);
    };
    if (request.sea_only || in_water || (!port.empty() && sea().terminal(port))) go_aboard();
    if (request.sea_only || end.node) return end;
    if (!place.is_at_sea) end.roads = road_accesses(end.place.place);
    constexpr double far_from_ports_m = 150000;
    const bool is_remote = std::none_of(end.roads.begin(), end.roads.end(),
                                        [](const RoadAccess& road) { return road.length_m < far_from_ports_m; });
    if (!end.sea && is_remote) go_aboard();
    return end;
}

std::vector<RoadAccess> Router::road_accesses(const geo::LonLat& place) const {
    constexpr std::size_t most = 12, looked_at = 40;
    const double factor = tables_.setting("road_access_factor");
    const double limit = tables_.setting("road_access_limit") * 1000;
    const Direction here = to_direction(place);
    std::vector<std::pair<double, std::uint32_t>> near;
    for (std::uint32_t i = 0; i < land().nodes().size(); ++i) {
        near.emplace_back(angle(here, to_direction(land().nodes()[i].place)) * mean_radius_m, i);
    }
    const auto end = near.begin() + static_cast<std::ptrdiff_t>(std::min(looked_at, near.size()));
    std::partial_sort(near.begin(), end, near.end());
    std::vector<RoadAccess> roads;
    for (auto at = near.begin(); at != end && roads.size() < most && at->first < limit; ++at) {
        const std::array<geo::LonLat, 2> line{place, land().nodes()[at->second].place};
        RoadAccess road{at->second, at->first * factor, {}};
        double water = 0;
        for (const CountryRuns::Stretch& stretch : sea().countries().along(line)) {
            if (stretch.country == CountryRuns::sea) {
                water += stretch.length_m;
                continue;
            }
            // A border runs a kilometre off here and there: a country touched for less is not entered.
            const std::string& code = sea().countries().countries()[stretch.country];
            const bool is_known = std::find(road.countries.begin(), road.countries.end(), code) != road.countries.end();
            if (!is_known && stretch.length_m > 1500) road.countries.push_back(code);
        }
        // No straight road over a sound: a short way round a bay or harbour is let pass.
        const double most_water =
            at->first < 40000 ? std::min(5000.0, at->first / 2) : std::min(20000.0, at->first / 10);
        if (water > most_water) continue;
        if (road.countries.empty()) road.countries.push_back(land().nodes()[at->second].country);
        road.length_m = geo::distance_m(line[0], line[1]) * factor;
        roads.push_back(std::move(road));
    }
    return roads;
}

std::vector<Router::NearPort> Router::nearest_ports(const geo::LonLat& place, std::size_t count) const {
    std::vector<NearPort> ports;
    for (const LandNode& node : land().nodes()) {
        if (node.port_id.empty() || !sea().terminal(node.port_id)) continue;
        ports.push_back({node.port_id, node.name, geo::distance_m(place, node.place)});
    }
    std::sort(ports.begin(), ports.end(),
              [](const NearPort& a, const NearPort& b) { return a.distance_m < b.distance_m; });
    if (ports.size() > count) ports.resize(count);
    return ports;
}

} // namespace oreway::routing
