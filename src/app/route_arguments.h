// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/search.h"
#include "routing/route.h"
#include "routing/router.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace oreway::app {

/// The options that say what a route may use; `route`, `matrix` and `snapshot --route` take the same.
struct RouteArguments {
    std::vector<std::string> avoid, open, via;
    std::string mode = "any";
    std::string vessel;
    std::string objective = "freight";
    std::optional<double> speed_kn;
    double max_connector_km = 50;
};

void add_route_options(CLI::App& command, RouteArguments& arguments);

/// A request without its ends. Throws Error(usage) for unknown words.
routing::RouteRequest make_request(const RouteArguments& arguments);

/// A place that a user names: "lon,lat", the id or name of a site, plant or port of the atlas. Throws
/// Error(nothing_found) with the nearest names, Error(usage) with the candidates of an ambiguous one.
routing::RoutePlace find_route_place(const std::string& text, const catalogue::SiteSearch& search);

/// A site of the atlas as the end of a route.
routing::RoutePlace to_route_place(const catalogue::Site& site);

/// Loads the network; if it has to be charted first, says so and how far it is on stderr.
std::shared_ptr<const routing::Router> load_router(const std::filesystem::path& geodata);

} // namespace oreway::app
