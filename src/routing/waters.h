// SPDX-License-Identifier: MIT
#pragma once

#include "routing/passages.h"
#include "routing/sea_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oreway::routing {

/// The sea drawn together: every water that no gate divides is one body, every door and every port one more, joined
/// where an edge joins them. Tells in some microseconds whether there is a way at all, which a search finds out last.
///
///   (Mediterranean)--|Suez|--(Red Sea)--|Bab el Mandeb|--(Indian Ocean …
///         |                     |
///       Piraeus               Jeddah
class Waters {
public:
    Waters() = default;
    Waters(const std::vector<SeaNode>& nodes, const Adjacency& adjacency);

    using Body = std::uint32_t;
    Body of(NodeId node) const { return bodies_[node]; }

    /// True when a way leads from one body to another through doors that are not closed and through no port.
    bool are_joined(std::span<const Body> from, std::span<const Body> to, const PassageSet& closed) const;

private:
    struct Kind {
        std::uint8_t gate = no_gate;
        bool is_port = false;
    };
    void join_stations(const std::vector<std::uint8_t>& stands_alone, const Adjacency& adjacency);

    std::vector<Body> bodies_;          ///< by node
    std::vector<Kind> kinds_;           ///< by body
    std::vector<std::uint32_t> starts_; ///< of neighbours_, by body
    std::vector<Body> neighbours_;
};

} // namespace oreway::routing
