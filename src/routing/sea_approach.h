// SPDX-License-Identifier: MIT
#pragma once

#include "routing/country_runs.h"
#include "routing/gate_walls.h"
#include "routing/obstacles.h"
#include "routing/sea_graph.h"

#include <span>
#include <vector>

namespace oreway::routing {

/// A way from a place on the coast, up a fjord or in a harbour out to where ships move freely.
struct SeaApproach {
    GlobePoint exit;          ///< in open water
    NodeId channel = no_node; ///< or the bend of a channel that is reached instead
    double length_m = 0;
    double land_m = 0;             ///< of it on land as the base map draws it: quays, rivers, inaccurate positions
    std::vector<geo::LonLat> line; ///< from the place to the exit; one place when the place is in open water itself
};

/// A bend of a channel that approaches may end at.
struct ChannelBend {
    NodeId node = no_node;
    GlobePoint point;
};

struct ApproachLimits {
    double land_km = 50;   ///< most land crossed
    double water_km = 250; ///< farthest from the place
};

/// Searches a fine grid around the place: the shortest way to open water, land counted eight times, gate walls never
/// crossed. Up to four exits at least 15 km apart, none much worse than the best; a far search chooses among them.
/// Empty when open water is out of reach.
std::vector<SeaApproach> find_approaches(const Obstacles& obstacles, const GateWalls& walls, const CountryRuns& land,
                                         std::span<const ChannelBend> bends, const GlobePoint& place,
                                         const ApproachLimits& limits = {});

} // namespace oreway::routing
