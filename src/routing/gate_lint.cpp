// SPDX-License-Identifier: MIT
#include "routing/gate_lint.h"

#include <algorithm>

namespace oreway::routing {

namespace {

int door_of(const SeaNode& node) { return node.gate == no_gate ? -1 : node.gate; }

/// Lines of one passage may meet in open water, as only the ends of the whole matter.
bool is_shared_end(const std::vector<Gate>& gates, const Gate& gate, const geo::LonLat& end) {
    constexpr double same_place = 2000 / mean_radius_m;
    for (const Gate& other : gates) {
        if (&other == &gate || other.passage != gate.passage) continue;
        for (const geo::LonLat& place : {other.line.front(), other.line.back()}) {
            if (angle(to_direction(place), to_direction(end)) < same_place) return true;
        }
    }
    return false;
}

} // namespace

std::vector<std::string> lint_gates(const SeaNetwork& network, const PassageTable& passages,
                                    const std::vector<Gate>& gates) {
    std::vector<std::string> problems;
    const std::vector<SeaNode>& nodes = network.nodes();
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const auto is_door = [i](const SeaNode& node) { return node.gate == i; };
        if (std::none_of(nodes.begin(), nodes.end(), is_door)) {
            problems.push_back(passages[i].id + ": no way leads through its gate");
        }
    }
    for (const Gate& gate : gates) {
        for (const geo::LonLat& end : {gate.line.front(), gate.line.back()}) {
            if (network.obstacles().contains(GlobePoint(end)) || is_shared_end(gates, gate, end)) continue;
            problems.push_back(passages[gate.passage].id + ": its gate ends in open water at " +
                               geo::to_display(end, 2));
        }
    }
    for (std::uint32_t i = 0; i < network.edges().size(); ++i) {
        const SeaEdge& edge = network.edges()[i];
        std::vector<geo::LonLat> line{nodes[edge.a].point.place, nodes[edge.b].point.place};
        if (const ConnectorLine* connector = network.connector(i)) line = connector->line;
        for (std::size_t k = 0; k + 1 < line.size(); ++k) {
            const auto hit = network.walls().crossed(GlobePoint(line[k]), GlobePoint(line[k + 1]),
                                                     door_of(nodes[edge.a]), door_of(nodes[edge.b]));
            if (hit)
                problems.push_back(passages[hit->passage].id + ": slipped through at " +
                                   geo::to_display(hit->place, 2));
        }
    }
    return problems;
}

} // namespace oreway::routing
