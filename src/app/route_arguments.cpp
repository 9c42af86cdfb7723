// SPDX-License-Identifier: MIT
#include "app/route_arguments.h"

#include "app/report.h"

#include <CLI/CLI.hpp>

#include <mutex>
#include <string>

namespace oreway::app {

void add_route_options(CLI::App& command, map::RouteWish& wish) {
    command.add_option("--avoid", wish.avoid, "passages, ports and countries (ISO codes) that are closed")
        ->delimiter(',');
    command
        .add_option("--open", wish.open,
                    "passages that are closed unless asked for, or all of a kind: seasonal, closed, not-built")
        ->delimiter(',');
    command.add_option("--via", wish.via, "passages to pass, and ports to call at in this order")->delimiter(',');
    command.add_option("--mode", wish.mode, "sea or any")->capture_default_str();
    command.add_option("--vessel", wish.vessel,
                       "a class of ships, as panamax or suezmax; its draught, beam and length count");
    command.add_option("--speed", wish.speed_kn, "speed at sea in knots");
    command.add_option("--objective", wish.objective, "freight, distance, time or co2e: what the best way is best in")
        ->capture_default_str();
    command
        .add_option("--max-connector-km", wish.max_connector_km,
                    "farthest from a place ashore to the sea, 0 to 250; a longer road to a station is warned of")
        ->capture_default_str();
}

void add_alternatives_option(CLI::App& command, map::RouteWish& wish) {
    command.add_option("--alternatives", wish.alternatives, "so many meaningfully different ways besides")
        ->check(CLI::Range(0, 100));
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
