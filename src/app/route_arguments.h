// SPDX-License-Identifier: MIT
#pragma once

#include "map/route_wish.h"
#include "routing/router.h"

#include <filesystem>
#include <memory>

namespace CLI {
class App;
}

namespace oreway::app {

/// The options that say what a route may use; `route`, `matrix` and `snapshot --route` take the same.
void add_route_options(CLI::App& command, map::RouteWish& wish);
void add_alternatives_option(CLI::App& command, map::RouteWish& wish);

/// Loads the network; if it has to be charted first, says so and how far it is on stderr.
std::shared_ptr<const routing::Router> load_router(const std::filesystem::path& geodata);

} // namespace oreway::app
