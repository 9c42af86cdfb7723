// SPDX-License-Identifier: MIT
#pragma once

#include "routing/gate_walls.h"
#include "routing/obstacles.h"
#include "routing/sea_graph.h"

#include <functional>

namespace oreway::routing {

/// The corners of the obstacles at which a shortest way may bend, as nodes: convex and not inside another obstacle.
std::vector<SeaNode> corner_nodes(const Obstacles& obstacles);

/// True when an arc from the corner towards `to` can be part of a shortest way that bends there: both neighbours of the
/// corner lie on the same side of it, so the arc only touches the obstacle.
bool is_tangent(const Obstacles& obstacles, std::size_t corner, const Direction& to);

/// True when the two nodes see each other over water and a shortest way may use the arc between them: tangent at
/// corners, clear of obstacles and of gate walls.
bool are_joined(const Obstacles& obstacles, const GateWalls& walls, const SeaNode& a, const SeaNode& b);

/// All edges of the taut visibility graph: every shortest way among the obstacles runs along them (a way that is pulled
/// tight touches obstacles only at corners, and touches them tangentially). Lengths are geodesics on the ellipsoid.
///
/// The obstacles' sides are great circle arcs; `nodes` may hold free nodes besides corners (doors, ports, channels).
/// `progress` is told the share done in [0, 1].
std::vector<SeaEdge> visibility_edges(const Obstacles& obstacles, const GateWalls& walls,
                                      const std::vector<SeaNode>& nodes,
                                      const std::function<void(double)>& progress = {});

} // namespace oreway::routing
