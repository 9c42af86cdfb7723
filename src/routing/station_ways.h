// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sea_graph.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oreway::routing {

/// The shortest ways over the graph from every station to those numbered before it, past no other station. The ways of
/// one station are a tree, packed as a walk over it:
///
///   station --0-- . --3-- . --1-- a       0  3  1
///                  \--2-- b               back 2, then 2
///
/// Each step says which arc of the node to take, twice its number; one more where so many arcs less one, a second
/// number, are gone back before. Some 500 bytes a station replace a search.
class StationWays {
public:
    /// One arc of a way: where it leads and its edge.
    struct Hop {
        NodeId to = no_node;
        std::uint32_t edge = 0;
    };

    StationWays() = default;
    /// As they lie in a file: the walk of station i is bytes[starts[i], starts[i + 1]).
    StationWays(std::vector<std::uint32_t> starts, std::string bytes)
        : starts_(std::move(starts))
        , bytes_(std::move(bytes)) {}

    /// From which node by which edge a search from a station came to a node.
    struct Origin {
        NodeId node = no_node;
        std::uint32_t edge = 0;
    };
    /// The ways from the station at `root` to the goals that the search has reached, packed.
    static std::string pack(NodeId root, std::span<const NodeId> goals, const std::vector<Origin>& origins,
                            const Adjacency& adjacency);

    /// Adds the ways of the next station.
    void append(const std::string& packed);

    /// Units of SeaStations from each of the stations to each before it, as SeaStations wants them: the lengths along
    /// the ways. Throws Error(input) when these are no ways of this graph.
    std::vector<std::int32_t> distances(std::span<const NodeId> stations, const Adjacency& adjacency) const;

    /// The way from a station, which lies at `root`, to one numbered before it at `goal`; empty when there is none.
    std::vector<Hop> find(std::size_t station, NodeId root, NodeId goal, const Adjacency& adjacency) const;

    const std::vector<std::uint32_t>& starts() const noexcept { return starts_; }
    const std::string& bytes() const noexcept { return bytes_; }

private:
    /// Calls visit(depth, arc) for each arc of the tree of a station, `depth` arcs away from its root, until one
    /// returns false.
    template <typename Visit>
    void walk(std::size_t station, NodeId root, const Adjacency& adjacency, const Visit& visit) const;

    std::vector<std::uint32_t> starts_{0};
    std::string bytes_;
};

} // namespace oreway::routing
