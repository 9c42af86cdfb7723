// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sphere.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace oreway::routing {

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xffffffff;
inline constexpr std::uint8_t no_gate = 0xff;

enum class SeaEdgeKind : std::uint8_t {
    open,      ///< a great circle arc in open water
    channel,   ///< a piece of a drawn canal, river or strait
    connector, ///< from a port to open water or to a channel, along a line of its own
};

/// An edge is sailed both ways.
struct SeaEdge {
    NodeId a = no_node, b = no_node;
    float length_m = 0; ///< once charted a multiple of 1/16 m, see SeaStations::units_per_m
    SeaEdgeKind kind = SeaEdgeKind::open;
};

/// A node of the sea: a corner of an obstacle, a door in a gate, a bend of a channel or a port.
struct SeaNode {
    GlobePoint point;
    std::optional<std::uint32_t> corner; ///< of the obstacles
    std::uint8_t gate = no_gate;         ///< the passage whose gate has a door here
    bool is_open = true;                 ///< joined to every node in sight, not only along a channel
    bool is_terminal = false;            ///< a port: ways begin and end here but do not lead through
};

/// The sea as it is built, before it is packed for searching.
struct SeaGraph {
    std::vector<SeaNode> nodes;
    std::vector<SeaEdge> edges;
};

/// Neighbours of every node, packed.
class Adjacency {
public:
    struct Arc {
        NodeId to = no_node;
        float length_m = 0;
        std::uint32_t edge = 0; ///< its number among the edges it was made of
    };

    Adjacency() = default;
    Adjacency(std::size_t node_count, const std::vector<SeaEdge>& edges);

    std::size_t node_count() const noexcept { return starts_.empty() ? 0 : starts_.size() - 1; }
    const Arc* begin(NodeId node) const { return arcs_.data() + starts_[node]; }
    const Arc* end(NodeId node) const { return arcs_.data() + starts_[node + 1]; }

private:
    std::vector<std::uint32_t> starts_;
    std::vector<Arc> arcs_;
};

} // namespace oreway::routing
