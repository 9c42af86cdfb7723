// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "routing/route.h"

#include <string>
#include <vector>

namespace oreway::routing {

class LandNetwork;

/// What a name is compared by: in small letters and without what follows in brackets, "tianjin" of "Tianjin (Xingang)".
std::string short_name(const std::string& name);

/// Are two bearers of one name a port and its town rather than two towns? Up to 60 km apart.
bool is_one_place(const geo::LonLat& a, const geo::LonLat& b);

/// The station, port of the corridors or port of the world that has the id or UN/LOCODE, alone; or else every one that
/// bears the name, each place once; a port of the corridors or the atlas stands in for the port of the world that is
/// one place with it and whose name its own begins with. Nothing for an empty text.
std::vector<RoutePlace> places_named(const std::string& id_or_name, const LandNetwork& land);

/// Adds a place unless one of the name is there already.
void add_place(RoutePlace place, std::vector<RoutePlace>& places);

/// Refuses a name that several places bear: Error(usage) that lists them by id with their countries.
[[noreturn]] void throw_ambiguous(const std::string& name, const std::vector<RoutePlace>& places);

} // namespace oreway::routing
