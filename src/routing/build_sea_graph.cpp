// SPDX-License-Identifier: MIT
#include "routing/build_sea_graph.h"

#include "routing/channel_nodes.h"
#include "routing/parallel.h"
#include "routing/sea_approach.h"
#include "routing/thin_graph.h"
#include "routing/widen_land.h"

namespace oreway::routing {

namespace {

constexpr double door_spacing_m = 10000;

std::function<void(double)> step_of(const BuildProgress& progress, std::string name) {
    if (!progress) return {};
    return [progress, name = std::move(name)](double share) { progress(name, share); };
}

/// Doors on open water; those of canals come with their channels.
void add_doors(const GateWalls& walls, const Obstacles& obstacles, SeaGraph& graph) {
    for (const GateWalls::Door& door : walls.doors(door_spacing_m)) {
        if (obstacles.contains(door.point)) continue;
        SeaNode node;
        node.point = door.point;
        node.gate = door.passage;
        graph.nodes.push_back(node);
    }
}

/// A node for every port, and where it is not in open water one for each exit, joined by a connector.
void add_terminals(const SeaInputs& inputs, const CountryRuns& land, const Obstacles& obstacles, const GateWalls& walls,
                   const std::vector<ChannelBend>& bends, BuiltSea& sea) {
    std::vector<std::vector<SeaApproach>> approaches(inputs.terminals.size());
    parallel_for(approaches.size(), [&](std::size_t i) {
        approaches[i] = find_approaches(obstacles, walls, land, bends, GlobePoint(inputs.terminals[i].place));
    });
    const auto add_node = [&](const GlobePoint& point, bool is_open, bool is_terminal) {
        SeaNode node;
        node.point = point;
        node.is_open = is_open;
        node.is_terminal = is_terminal;
        sea.graph.nodes.push_back(node);
        return static_cast<NodeId>(sea.graph.nodes.size() - 1);
    };
    for (std::size_t i = 0; i < approaches.size(); ++i) {
        if (approaches[i].empty()) {
            sea.terminals.push_back(no_node);
            continue;
        }
        const bool in_open_water = approaches[i][0].line.size() == 1;
        const NodeId port = add_node(GlobePoint(inputs.terminals[i].place), in_open_water, true);
        sea.terminals.push_back(port);
        if (in_open_water) continue;
        for (const SeaApproach& approach : approaches[i]) {
            const NodeId exit = approach.channel != no_node ? approach.channel : add_node(approach.exit, true, false);
            sea.connectors.push_back({static_cast<std::uint32_t>(sea.graph.edges.size()),
                                      static_cast<float>(approach.land_m), approach.line});
            sea.graph.edges.push_back({port, exit, static_cast<float>(approach.length_m), SeaEdgeKind::connector});
        }
    }
}

} // namespace

BuiltSea build_sea_graph(const SeaInputs& inputs, const CountryRuns& land, const BuildProgress& progress) {
    BuiltSea sea;
    sea.rings = widen_land(inputs, step_of(progress, "widening land"));
    const Obstacles obstacles(sea.rings);
    const GateWalls walls(inputs.gates);
    sea.graph.nodes = corner_nodes(obstacles);
    add_doors(walls, obstacles, sea.graph);
    const std::vector<ChannelBend> bends = add_channels(inputs.channels, obstacles, walls, sea.graph);
    if (progress) progress("joining ports", 0);
    add_terminals(inputs, land, obstacles, walls, bends, sea);
    // Channels and connectors come first and are kept in place by thinning, so that connectors keep their numbers.
    const std::vector<SeaEdge> open =
        visibility_edges(obstacles, walls, sea.graph.nodes, step_of(progress, "finding ways"));
    sea.graph.edges.insert(sea.graph.edges.end(), open.begin(), open.end());
    thin(sea.graph, graph_stretch, step_of(progress, "thinning"));
    return sea;
}

} // namespace oreway::routing
