// SPDX-License-Identifier: MIT
#pragma once

#include "routing/land_network.h"
#include "routing/route.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::catalogue {
class SiteSearch;
struct Site;
} // namespace oreway::catalogue

namespace oreway::map {

/// A route in the words of the command line, as `oreway route`, `snapshot --route` and the window ask for it.
struct RouteWish {
    std::string from, to; ///< a site, plant or port by id or name, or "lon,lat"
    std::vector<std::string> avoid, open, via;
    std::string mode = "any"; ///< or sea
    std::string vessel;       ///< empty: none in particular
    std::string objective = "freight";
    std::optional<double> speed_kn;
    double max_connector_km = 50;
    std::size_t alternatives = 0;
    std::size_t shown = 0; ///< which way is drawn: 0 the best, 1 the first alternative

    bool is_complete() const noexcept { return !from.empty() && !to.empty(); }
    friend bool operator==(const RouteWish&, const RouteWish&) = default;
};

/// Do both go by the same modes, ships, speeds and closures, whatever their ends, stops and alternatives?
bool asks_for_same_ways(const RouteWish& one, const RouteWish& other);

/// What the router is asked, without the ends. Throws Error(usage) for unknown words.
routing::RouteRequest make_request(const RouteWish& wish);
/// The same with the ends. Throws Error as find_route_place does.
routing::RouteRequest make_request(const RouteWish& wish, const catalogue::SiteSearch& search,
                                   const routing::LandNetwork& land);

/// A place that a user names: "lon,lat", or a site, plant or port of the atlas, a station or port of the land network
/// or a port of the world, by its id (UN/LOCODE for ports), which always wins, or by its name. No bearer of a name goes
/// before another, however well known. Throws Error(nothing_found) with the nearest names, Error(usage) with all
/// bearers of a name, for an empty one, or for coordinates out of range.
routing::RoutePlace find_route_place(const std::string& text, const catalogue::SiteSearch& search,
                                     const routing::LandNetwork& land);

/// A site of the atlas as the end of a route.
routing::RoutePlace to_route_place(const catalogue::Site& site);

/// "oreway route zhana-kazakhstan caremag-lacq --avoid RUS": what prints the same answer.
std::string route_command(const RouteWish& wish);

/// "--route zhana-kazakhstan caremag-lacq --avoid RUS": what draws the same way in `oreway snapshot`.
std::string snapshot_option(const RouteWish& wish);

} // namespace oreway::map
