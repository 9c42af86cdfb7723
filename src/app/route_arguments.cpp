// SPDX-License-Identifier: MIT
#include "app/route_arguments.h"

#include "app/report.h"
#include "base/error.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

#include <array>
#include <mutex>
#include <utility>

namespace oreway::app {

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
    return geo::checked(*lon, *lat, "'" + text + "' (longitude,latitude)");
}

} // namespace

void add_route_options(CLI::App& command, RouteArguments& arguments) {
    command.add_option("--avoid", arguments.avoid, "passages, ports and countries (ISO codes) that are closed")
        ->delimiter(',');
    command
        .add_option("--open", arguments.open,
                    "passages that are closed unless asked for, or all of a kind: seasonal, closed, not-built")
        ->delimiter(',');
    command.add_option("--via", arguments.via, "passages and ports to pass, in this order")->delimiter(',');
    command.add_option("--mode", arguments.mode, "sea or any")->capture_default_str();
    command.add_option("--vessel", arguments.vessel,
                       "a class of ships: panamax, suezmax …; its draught and beam count");
    command.add_option("--speed", arguments.speed_kn, "speed at sea in knots");
    command
        .add_option("--objective", arguments.objective, "freight, distance, time or co2e: what the best way is best in")
        ->capture_default_str();
    command.add_option("--max-connector-km", arguments.max_connector_km, "most land between a place and the sea")
        ->capture_default_str();
}

routing::RouteRequest make_request(const RouteArguments& arguments) {
    if (arguments.mode != "sea" && arguments.mode != "any") {
        throw base::Error(base::ExitCode::usage, "--mode " + arguments.mode + ": expected sea or any");
    }
    routing::RouteRequest request;
    request.avoid = arguments.avoid;
    request.open = arguments.open;
    request.via = arguments.via;
    request.sea_only = arguments.mode == "sea";
    request.vessel = arguments.vessel;
    request.speed_kn = arguments.speed_kn;
    request.objective = objective_of(arguments.objective);
    request.max_connector_km = arguments.max_connector_km;
    return request;
}

routing::RoutePlace find_route_place(const std::string& text, const catalogue::SiteSearch& search) {
    if (const auto pair = parse_pair(text)) {
        routing::RoutePlace place;
        place.place = *pair;
        return place;
    }
    return to_route_place(search.require(text));
}

routing::RoutePlace to_route_place(const catalogue::Site& site) {
    routing::RoutePlace place;
    place.place = site.place;
    place.id = site.id;
    place.name = site.name;
    place.country = site.country;
    place.is_at_sea = site.setting == catalogue::Setting::seabed;
    return place;
}

std::shared_ptr<const routing::Router> load_router(const std::filesystem::path& geodata) {
    std::mutex mutex;
    std::string last;
    return routing::Router::load(geodata, routing::default_cache_folder(), [&](const std::string& step, double) {
        const std::scoped_lock lock(mutex);
        if (last.empty()) say("charting the sea network; this takes up to a minute, once");
        if (step != last) say("sea network: " + step);
        last = step;
    });
}

} // namespace oreway::app
