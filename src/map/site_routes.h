// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/details.h"
#include "map/route_wish.h"

#include <filesystem>
#include <string>
#include <vector>

namespace oreway::catalogue {
class Atlas;
}
namespace oreway::routing {
class Router;
}

namespace oreway::map {

/// The plants to which details tell the way: geodata/network/destinations.csv, in its order; those not in the atlas are
/// left out. Throws Error(input).
std::vector<const catalogue::Site*> chosen_destinations(const std::filesystem::path& geodata,
                                                        const catalogue::Atlas& atlas);

/// How far it is from a site to each of them, as `wish` says (its ends do not matter): nautical miles, km, days, CO2e
/// and passages, or why there is no way. The title names mode, ship and closures. The site itself is left out. Safe on
/// any thread.
catalogue::DetailTable distance_table(const routing::Router& router, const catalogue::Atlas& atlas,
                                      const catalogue::Site& site,
                                      const std::vector<const catalogue::Site*>& destinations, const RouteWish& wish);

} // namespace oreway::map
