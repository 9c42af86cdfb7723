// SPDX-License-Identifier: MIT
#pragma once

#include "routing/router.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace oreway::routing {

struct MatrixCell {
    bool is_reached = false;
    double distance_m = 0, days = 0, co2e_kg_per_t = 0;
    std::string first_port, last_port;
    std::vector<std::string> passages, warnings;
    std::string reason; ///< when it is not reached
};

struct RouteMatrix {
    std::vector<RoutePlace> from, to;
    std::vector<MatrixCell> cells; ///< row by row: from x to
    std::string network_version, network_hash;

    const MatrixCell& cell(std::size_t row, std::size_t column) const { return cells[row * to.size() + column]; }
};

/// Every place of one list to every place of the other, on all cores; `request` gives the rest (its from, to and
/// alternatives are not looked at). `progress` is told the share done and returns false to give up, which throws
/// Error(failure). Throws as Router::route does.
RouteMatrix make_matrix(const Router& router, std::span<const RoutePlace> from, std::span<const RoutePlace> to,
                        const RouteRequest& request, const std::function<bool(double)>& progress = {});

} // namespace oreway::routing
