// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sea_graph.h"

#include <functional>

namespace oreway::routing {

/// Drops open edges that the others make up for: an edge goes when the edges kept join its ends within (1 + `stretch`)
/// of its length (a greedy spanner, by rising length). No way grows by more than that share, whatever is closed later:
/// a witness never leads through a door, along a channel or through a port, as those may be closed or left out.
void thin(SeaGraph& graph, double stretch, const std::function<void(double)>& progress = {});

} // namespace oreway::routing
