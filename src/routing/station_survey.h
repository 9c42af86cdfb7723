// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sea_stations.h"
#include "routing/station_ways.h"

#include <functional>

namespace oreway::routing {

/// What is known of the sea between stations before anybody asks: one search from every station over the water around
/// it, up to the next doors and ports.
StationWays survey_stations(const std::vector<SeaNode>& nodes, const Adjacency& adjacency,
                            const std::function<void(double)>& progress = {});

} // namespace oreway::routing
