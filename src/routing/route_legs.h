// SPDX-License-Identifier: MIT
#pragma once

#include "routing/journey_planner.h"

namespace oreway::routing {

/// What turning plans into legs needs to know.
struct LegContext {
    const PassageTable& passages;
    const TransportTables& tables;
    const LandNetwork& land;
    const SeaSearch& sea;
    const JourneyEnd &from, &to;
    const VesselClass* vessel = nullptr;
    double sea_speed_kn = 0;
    bool draws = true; ///< false: legs get no lines, for tables
};

/// Adds the legs of a voyage: a connector at either end where there is one, the open sea between.
void add_sea_legs(const LegContext& context, const SeaPath& path, const std::string& from, const std::string& to,
                  Route& route);

/// The plan as legs with lengths, hours and emissions. Throws Error(failure) when the network contradicts itself.
Route to_route(const LegContext& context, const Plan& plan);

/// The name a place goes by in legs.
std::string name_of(const RoutePlace& place);

} // namespace oreway::routing
