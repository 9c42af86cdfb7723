// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/indices.h"

#include <optional>
#include <string>
#include <vector>

/// How much of a trade goes through each strait and canal. Routes come as plain data, from whoever computes them.
namespace oreway::concentration {

/// One flow of goods along one route.
struct RoutedFlow {
    std::string id;                    ///< "MMR-CHN"
    double amount = 0;                 ///< in one unit for all flows
    std::vector<std::string> passages; ///< ids of the straits and canals on its way, each once
};

struct PassageShare {
    std::string id;
    double amount = 0; ///< of the flows through it
    double share = 0;  ///< of all flows, 0 to 1; shares overlap, as a route may take several passages
    double left = 0;   ///< N-1: of all flows, what does not need it, 0 to 1
    std::vector<std::string> flows;
};

struct PassageShares {
    std::vector<PassageShare> passages; ///< largest first
    double total = 0;
    double through_none = 0; ///< amount that takes no passage
    /// Concentration of transits: a tonne that takes three passages is three transits, so that these shares do sum.
    /// Nothing when no flow takes any.
    std::optional<Indices> transits;
};

/// Throws Error(input) for an amount that is negative or not finite, and when nothing flows.
PassageShares passage_shares(const std::vector<RoutedFlow>& flows);

} // namespace oreway::concentration
