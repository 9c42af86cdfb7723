// SPDX-License-Identifier: MIT
#include "routing/build_sea_graph.h"

#include "routing/channel_nodes.h"
#include "routing/exact_shore.h"
#include "routing/parallel.h"
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
void add_terminals(const SeaInputs& inputs, const std::vector<std::vector<SeaApproach>>& approaches, BuiltSea& sea) {
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
                                      static_cast<float>(approach.ashore_m), approach.line});
            sea.graph.edges.push_back({port, exit, static_cast<float>(approach.length_m), SeaEdgeKind::connector});
        }
    }
}

} // namespace

BuiltSea build_sea_graph(const SeaInputs& inputs, const BuildProgress& progress) {
    BuiltSea sea;
    sea.rings = widen_land(inputs, step_of(progress, "widening land"));
    const Obstacles obstacles(sea.rings);
    const GateWalls walls(inputs.gates);
    sea.graph.nodes = corner_nodes(obstacles);
    add_doors(walls, obstacles, sea.graph);
    const std::vector<ChannelBend> bends = add_channels(inputs.channels, obstacles, walls, sea.graph);
    const ExactShore shore(inputs.land);
    const auto approaches_of = [&](const std::vector<TerminalPlace>& ports, const std::string& step) {
        std::vector<std::vector<SeaApproach>> approaches(ports.size());
        if (progress) progress(step, 0);
        parallel_for(ports.size(), [&](std::size_t i) {
            approaches[i] = find_approaches(obstacles, walls, shore, bends, GlobePoint(ports[i].place));
        });
        return approaches;
    };
    add_terminals(inputs, approaches_of(inputs.terminals, "joining ports"), sea);
    sea.world_ports = approaches_of(inputs.world_ports, "joining the ports of the world");
    // Channels and connectors come first and are kept in place by thinning, so that connectors keep their numbers.
    const std::vector<SeaEdge> open =
        visibility_edges(obstacles, walls, sea.graph.nodes, step_of(progress, "finding ways"));
    sea.graph.edges.insert(sea.graph.edges.end(), open.begin(), open.end());
    thin(sea.graph, graph_stretch, step_of(progress, "thinning"));
    return sea;
}

} // namespace oreway::routing
