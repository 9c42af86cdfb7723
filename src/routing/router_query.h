// SPDX-License-Identifier: MIT
#pragma once

#include "routing/router.h"

namespace oreway::routing {

/// A request made ready to be searched, several times with different closures if need be.
struct Router::Query {
    const RouteRequest& request;
    JourneyEnd from, to;
    std::vector<ViaStop> via;
    std::vector<Closure> closed;
    CostModel costs;
    const VesselClass* vessel = nullptr;
    double sea_speed_kn = 0;
    std::string unreachable; ///< why an end has no way to any network; empty: both have
};

/// Ends as near as this are one place.
inline constexpr double same_place_m = 100;

/// Kilometres, hours and so on of a mode as the objective counts them.
CostModel cost_model(Objective objective, const TransportTables& tables, const VesselClass* vessel,
                     double sea_speed_kn);

} // namespace oreway::routing
