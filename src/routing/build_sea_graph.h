// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sea_approach.h"
#include "routing/sea_graph.h"
#include "routing/sea_inputs.h"
#include "routing/visibility_graph.h"

#include <functional>
#include <string>

namespace oreway::routing {

/// The line of a connector edge, from its edge's node a to its node b.
struct ConnectorLine {
    std::uint32_t edge = 0;
    float ashore_m = 0; ///< as SeaApproach has it
    std::vector<geo::LonLat> line;
};

struct BuiltSea {
    std::vector<Obstacles::Ring> rings;
    SeaGraph graph;
    std::vector<NodeId> terminals; ///< one for each of the inputs' terminals; no_node: out of reach of water
    std::vector<ConnectorLine> connectors;
    std::vector<std::vector<SeaApproach>> world_ports; ///< of the inputs' world ports; empty: out of reach of water
};

/// Told what is being done and the share done of it in [0, 1].
using BuildProgress = std::function<void(const std::string& step, double share)>;

/// Ways grow by at most this share through thinning the graph.
inline constexpr double graph_stretch = 0.001;

/// Computes the sea graph: widens land, finds every taut edge, joins ports, thins. About a minute on two cores.
BuiltSea build_sea_graph(const SeaInputs& inputs, const BuildProgress& progress = {});

} // namespace oreway::routing
