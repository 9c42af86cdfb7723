// SPDX-License-Identifier: MIT
#pragma once

#include "routing/matrix.h"
#include "routing/route.h"

#include <string>

namespace oreway::routing {

/// Lines for a reader: legs, sums, times, factors, warnings; or the reason why there is no way.
std::string to_route_text(const RouteAnswer& answer);

/// The best is not always the shortest, fastest or cleanest: a line on what it is best in.
std::string to_best_text(Objective objective);

/// "+2,590 nm, +4,797 km, +7.9 days, +94.8 kg CO2e per tonne": what one way adds to another.
std::string to_difference_text(const Route& from, const Route& to);

/// What closures add to a way: "against the open network: +2,590 nm, …" or "no difference to the open network".
std::string to_closing_text(const Route& open, const Route& route);

/// Stable keys with units: distance_nm, distance_km, legs (mode, distance_km, countries, passages, length_basis, …),
/// passages, days, co2e_kg_per_t, cost with cost_unit, warnings, network_hash, objective, alternatives. Without a way:
/// "route": null, "reason", "cut".
std::string to_route_json(const RouteAnswer& answer);

/// RFC 7946: a feature for each leg of the route and of its alternatives, cut at 180 degrees.
std::string to_route_geojson(const RouteAnswer& answer);

/// One line a pair: from, to, distance_nm, distance_km, days, co2e_kg_per_t, first_port, last_port, passages,
/// warnings, reason, network_version, network_hash.
std::string to_matrix_csv(const RouteMatrix& matrix);
std::string to_matrix_json(const RouteMatrix& matrix);

} // namespace oreway::routing
