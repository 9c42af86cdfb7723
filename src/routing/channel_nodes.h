// SPDX-License-Identifier: MIT
#pragma once

#include "routing/gate_walls.h"
#include "routing/obstacles.h"
#include "routing/sea_approach.h"
#include "routing/sea_graph.h"
#include "routing/sea_inputs.h"

#include <vector>

namespace oreway::routing {

/// Adds the channels to the graph: a node every few kilometres and a door where a channel passes a gate's wall, joined
/// along the line. Channels that share a place share its node. Lengths are the published length spread over the line,
/// or measured on it where none is published or the line is longer. Returns the bends that port approaches may end at.
std::vector<ChannelBend> add_channels(const std::vector<Channel>& channels, const Obstacles& obstacles,
                                      const GateWalls& walls, SeaGraph& graph);

} // namespace oreway::routing
