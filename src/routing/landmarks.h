// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sea_graph.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace oreway::routing {

/// Distances from a few nodes far apart to all others, which bound the distance between any two (ALT: A. Goldberg,
/// C. Harrelson, Computing the shortest path, 2005). The bounds stay true when gates close, as ways only grow.
class Landmarks {
public:
    /// Distances are held in units of 500 m, rounded; a bound gives the rounding away.
    static constexpr double unit_m = 500;
    static constexpr std::uint16_t unknown = 0xffff; ///< the landmark does not reach the node

    Landmarks() = default;
    Landmarks(std::size_t count, std::vector<std::uint16_t> distances)
        : count_(count)
        , distances_(std::move(distances)) {}

    /// Chooses `count` landmarks in the largest connected water, each the farthest from those before.
    static Landmarks choose(std::size_t count, const std::vector<SeaNode>& nodes, const Adjacency& adjacency);

    std::size_t count() const noexcept { return count_; }
    /// Node by node.
    const std::vector<std::uint16_t>& distances() const noexcept { return distances_; }

    /// No way from `node` to `goal` is shorter. Ways lead into a port but not through it, so a port as goal is bounded
    /// from one side only, and nothing is known of a port as start.
    double bound_m(NodeId node, NodeId goal, bool goal_is_port) const {
        const std::uint16_t *x = distances_.data() + node * count_, *y = distances_.data() + goal * count_;
        int most = 1;
        for (std::size_t i = 0; i < count_; ++i) {
            const int difference = static_cast<int>(y[i]) - static_cast<int>(x[i]);
            const int bound = goal_is_port ? difference : std::abs(difference);
            if (x[i] != unknown && y[i] != unknown) most = std::max(most, bound);
        }
        return (most - 1) * unit_m;
    }

private:
    std::size_t count_ = 0;
    std::vector<std::uint16_t> distances_;
};

} // namespace oreway::routing
