// SPDX-License-Identifier: MIT
#include "map/route_wish.h"

#include "base/error.h"
#include "base/shell_word.h"
#include "base/text.h"
#include "catalogue/search.h"
#include "catalogue/site.h"
#include "routing/place_names.h"

#include <utility>

namespace oreway::map {

namespace {

routing::Objective objective_of(const std::string& word) {
    if (const auto objective = routing::parse_objective(word)) return *objective;
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

[[noreturn]] void throw_unknown(const std::string& text, const catalogue::SiteSearch& search,
                                const routing::WorldPorts& ports) {
    constexpr std::size_t most = 3;
    std::vector<std::string> like;
    for (const routing::WorldPorts::Port* port : ports.find_like(text, most)) {
        like.push_back(port->locode + " (" + port->name + ", " + port->country + ")");
    }
    const std::string hint = search.suggestion(text);
    throw base::Error(base::ExitCode::nothing_found,
                      "no site \"" + text + "\" in the atlas" + (hint.empty() ? "" : "; " + hint) +
                          (like.empty() ? ", and no port of the name is known"
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
    if (base::trim(text).empty()) {
        throw base::Error(base::ExitCode::usage, "an empty name stands for no place: give a site, a port or lon,lat");
    }
    const std::vector<const catalogue::Site*> sites = search.named(text);
    if (sites.size() == 1 && sites.front()->id == text) return to_route_place(*sites.front());
    if (land.find(text)) return routing::places_named(text, land).front();
    std::vector<routing::RoutePlace> places;
    for (const catalogue::Site* site : sites) {
        places.push_back(to_route_place(*site));
    }
    for (routing::RoutePlace& place : routing::places_named(text, land)) {
        routing::add_place(std::move(place), places);
    }
    if (places.size() > 1) routing::throw_ambiguous(text, places);
    if (places.empty()) throw_unknown(text, search, land.world_ports());
    return places.front();
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
