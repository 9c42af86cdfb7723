// SPDX-License-Identifier: MIT
#include "map/route_wish.h"

#include "base/error.h"
#include "base/shell_word.h"
#include "base/text.h"
#include "catalogue/search.h"
#include "catalogue/site.h"
#include "geo/geodesic.h"

#include <array>
#include <utility>

namespace oreway::map {

namespace {

using routing::Objective;

constexpr std::array<std::pair<const char*, Objective>, 4> objectives = {{{"freight", Objective::freight},
                                                                          {"distance", Objective::distance},
                                                                          {"time", Objective::time},
                                                                          {"co2e", Objective::co2e}}};

Objective objective_of(const std::string& word) {
    for (const auto& [text, objective] : objectives) {
        if (word == text) return objective;
    }
    throw base::Error(base::ExitCode::usage, "--objective " + word + ": expected freight, distance, time or co2e");
}

/// "76.1,49.95": longitude first. Nothing when it is not two numbers.
std::optional<geo::LonLat> parse_pair(const std::string& text) {
    const std::vector<std::string> pieces = base::split(text, ',');
    if (pieces.size() != 2) return std::nullopt;
    const auto lon = base::parse_number(pieces[0]);
    const auto lat = base::parse_number(pieces[1]);
    if (!lon || !lat) return std::nullopt;
    // Longitudes from 0 to 360 are a custom; whatever lies farther off is a slip that would lead somewhere else.
    if (*lon < -180 || *lon > 360) {
        throw base::Error(base::ExitCode::usage,
                          "'" + text + "': longitude " + base::to_text(*lon) + " is out of range, -180 to 180");
    }
    return geo::checked(*lon, *lat, "'" + text + "' (longitude,latitude)");
}

/// What bears the name besides sites of the atlas: a station or port of the land network, ports of the world.
std::vector<routing::RoutePlace> network_places(const std::string& text, const routing::LandNetwork& land) {
    constexpr double one_place_m = 50000;
    std::vector<routing::RoutePlace> places;
    if (const auto node = land.find(text)) {
        const routing::LandNode& found = land.nodes()[*node];
        const std::string id = found.port_id.empty() ? found.id : found.port_id;
        places.push_back({found.place, id, found.name, found.country, false, !found.port_id.empty()});
        if (text == id || text == found.id) return places; // ids are written in small letters, names are not
    }
    for (const routing::WorldPorts::Port* port : land.world_ports().find(text)) {
        if (!places.empty() && geo::distance_m(places.front().place, port->place) < one_place_m) continue;
        places.push_back({port->place, port->locode, port->name, port->country, false, true});
    }
    return places;
}

[[noreturn]] void throw_ambiguous(const std::string& text, const std::vector<routing::RoutePlace>& places) {
    std::vector<std::string> candidates;
    for (const routing::RoutePlace& place : places) {
        candidates.push_back(place.id + " (" + place.name + ", " + place.country + ")");
    }
    throw base::Error(base::ExitCode::usage,
                      "\"" + text + "\" is the name of several places, give an id: " + base::join(candidates, ", "));
}

[[noreturn]] void throw_unknown(const std::string& text, const base::Error& no_site, const routing::WorldPorts& ports) {
    constexpr std::size_t most = 3;
    std::vector<std::string> like;
    for (const routing::WorldPorts::Port* port : ports.find_like(text, most)) {
        like.push_back(port->locode + " (" + port->name + ", " + port->country + ")");
    }
    throw base::Error(base::ExitCode::nothing_found,
                      std::string(no_site.what()) + (like.empty()
                                                         ? ", and no port of the name is known"
                                                         : "; ports of a like name: " + base::join(like, ", ")));
}

std::string ends_of(const RouteWish& wish) { return base::shell_quoted(wish.from) + " " + base::shell_quoted(wish.to); }

void add_list(std::string& text, const char* option, const std::vector<std::string>& words) {
    if (!words.empty()) text += std::string(" ") + option + " " + base::shell_quoted(base::join(words, ","));
}

std::string options_of(const RouteWish& wish) {
    const RouteWish plain;
    std::string text;
    add_list(text, "--avoid", wish.avoid);
    add_list(text, "--open", wish.open);
    add_list(text, "--via", wish.via);
    if (wish.mode != plain.mode) text += " --mode " + wish.mode;
    if (!wish.vessel.empty()) text += " --vessel " + base::shell_quoted(wish.vessel);
    if (wish.speed_kn) text += " --speed " + base::to_text(*wish.speed_kn);
    if (wish.objective != plain.objective) text += " --objective " + wish.objective;
    if (wish.max_connector_km != plain.max_connector_km) {
        text += " --max-connector-km " + base::to_text(wish.max_connector_km);
    }
    if (wish.alternatives > 0) text += " --alternatives " + std::to_string(wish.alternatives);
    return text;
}

} // namespace

bool asks_for_same_ways(const RouteWish& one, const RouteWish& other) {
    RouteWish moved = other;
    moved.from = one.from;
    moved.to = one.to;
    moved.via = one.via;
    moved.alternatives = one.alternatives;
    moved.shown = one.shown;
    return moved == one;
}

routing::RouteRequest make_request(const RouteWish& wish) {
    if (wish.mode != "sea" && wish.mode != "any") {
        throw base::Error(base::ExitCode::usage, "--mode " + wish.mode + ": expected sea or any");
    }
    routing::RouteRequest request;
    request.avoid = wish.avoid;
    request.open = wish.open;
    request.via = wish.via;
    request.sea_only = wish.mode == "sea";
    request.vessel = wish.vessel;
    request.speed_kn = wish.speed_kn;
    request.objective = objective_of(wish.objective);
    request.max_connector_km = wish.max_connector_km;
    request.alternatives = wish.alternatives;
    return request;
}

routing::RouteRequest make_request(const RouteWish& wish, const catalogue::SiteSearch& search,
                                   const routing::LandNetwork& land) {
    routing::RouteRequest request = make_request(wish);
    request.from = find_route_place(wish.from, search, land);
    request.to = find_route_place(wish.to, search, land);
    return request;
}

routing::RoutePlace find_route_place(const std::string& text, const catalogue::SiteSearch& search,
                                     const routing::LandNetwork& land) {
    if (const auto pair = parse_pair(text)) {
        routing::RoutePlace place;
        place.place = *pair;
        return place;
    }
    try {
        return to_route_place(search.require(text));
    } catch (const base::Error& error) {
        if (error.code() != base::ExitCode::nothing_found) throw;
        const std::vector<routing::RoutePlace> places = network_places(text, land);
        if (places.size() == 1) return places.front();
        if (places.empty()) throw_unknown(text, error, land.world_ports());
        throw_ambiguous(text, places);
    }
}

routing::RoutePlace to_route_place(const catalogue::Site& site) {
    routing::RoutePlace place;
    place.place = site.place;
    place.id = site.id;
    place.name = site.name;
    place.country = site.country;
    place.is_port = site.kind == catalogue::SiteKind::port;
    place.is_at_sea = site.setting == catalogue::Setting::seabed;
    return place;
}

std::string route_command(const RouteWish& wish) { return "oreway route " + ends_of(wish) + options_of(wish); }

std::string snapshot_option(const RouteWish& wish) {
    std::string text = "--route " + ends_of(wish) + options_of(wish);
    if (wish.shown > 0) text += " --alternative " + std::to_string(wish.shown);
    return text;
}

} // namespace oreway::map
