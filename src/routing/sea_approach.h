// SPDX-License-Identifier: MIT
#pragma once

#include "routing/gate_walls.h"
#include "routing/obstacles.h"
#include "routing/sea_graph.h"
#include "routing/shore.h"

#include <span>
#include <vector>

namespace oreway::routing {

/// A way from a place on the coast, up a fjord or in a harbour out to where ships move freely.
///
///     place - - - - - sea point ~~~~~~~~~~ exit
///           ashore               on water
///
/// Harbours are finer than the base map: many a port lies on its land. The sea point is where the water of the base map
/// begins for the place; up to there the way is a straight line and says so, from there on it crosses no land.
struct SeaApproach {
    GlobePoint exit;          ///< in open water
    NodeId channel = no_node; ///< or the bend of a channel that is reached instead
    double length_m = 0;
    double ashore_m = 0;           ///< of it from the place to the sea point; 0: the place lies in water itself
    std::vector<geo::LonLat> line; ///< place, sea point unless that is the place, … exit; one place when in open water
};

/// A bend of a channel that approaches may end at.
struct ChannelBend {
    NodeId node = no_node;
    GlobePoint point;
};

struct ApproachLimits {
    double ashore_km = 50; ///< farthest to the sea point
    double water_km = 250; ///< farthest from the place
};

/// Finds the sea point: of all places in water and bends of channels the one for which eight times the way ashore and
/// the way over water to open water are least together. From there up to four exits at least 15 km apart, none much
/// worse than the best; a far search chooses among them. Gate walls are never crossed. Empty when open water is out of
/// reach.
std::vector<SeaApproach> find_approaches(const Obstacles& obstacles, const GateWalls& walls, const Shore& shore,
                                         std::span<const ChannelBend> bends, const GlobePoint& place,
                                         const ApproachLimits& limits = {});

} // namespace oreway::routing
