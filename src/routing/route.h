// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "routing/transport_tables.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::routing {

/// An end of a route. Who asks has found out what the user meant; the router only needs where it is.
struct RoutePlace {
    geo::LonLat place;
    std::string id;         ///< a site, a port (UN/LOCODE) or a node of the land network; empty: a mere place
    std::string name;       ///< for messages and legs; empty: the coordinates
    std::string country;    ///< ISO 3166-1 alpha-3; empty: found from the base map
    bool is_at_sea = false; ///< a sea-bed field or a click on water: goes aboard on the spot
    bool is_port = false;
};

/// What counts when one way is chosen among several.
enum class Objective {
    freight,  ///< kilometres weighted by mode, with transfers and borders (settings.csv): what a shipper would choose
    distance, ///< kilometres alone
    time,
    co2e
};

/// "freight", "distance", "time", "co2e".
std::string_view to_text(Objective objective);
std::optional<Objective> parse_objective(std::string_view text);
/// The unit of Route::cost: "sea_km_equivalent" (as dear as so many kilometres by sea), "km", "h" or "kg_co2e_per_t".
std::string_view cost_unit(Objective objective);

struct RouteRequest {
    RoutePlace from, to;
    std::vector<std::string> avoid; ///< passages, ports and countries (ISO alpha-3), by id
    std::vector<std::string>
        open; ///< passages closed by default, or "seasonal", "closed", "not-built" for all of a kind
    std::vector<std::string> via; ///< passages, to be passed when it suits, and ports, in order; at most six
    bool sea_only = false;
    std::string vessel;             ///< a row of vessel_classes.csv; empty: none in particular
    std::optional<double> speed_kn; ///< at sea; the vessel's own or settings.csv otherwise
    std::size_t alternatives = 0;   ///< how many other ways to look for
    /// Farthest from a place to water, 0 to 250: the way ashore to its sea point. Ports of the network have charted
    /// connectors, which this does not concern; a road longer than this is warned of.
    double max_connector_km = 50;
    Objective objective = Objective::freight;
};

/// A stretch of a route by one mode.
struct RouteLeg {
    Mode mode = Mode::sea;
    bool is_connector = false; ///< from a place to the network: a harbour or fjord, or the road to a station
    std::string from, to;      ///< names
    double length_m = 0;
    bool is_ashore = false;   ///< the connector from a place straight to its sea point: the base map has land there
    std::string length_basis; ///< geodesic, published, measured_on_map, geodesic_x_factor, mixed
    std::vector<std::string> countries, passages, corridors; ///< codes and ids, in order
    std::string limits;                                      ///< what the tables say about the stretch
    int gauge_mm = 0;
    double hours = 0; ///< under way
    double co2e_kg_per_t = 0;
    std::vector<geo::LonLat> line; ///< places at most 100 km apart; longitudes run on across 180 degrees
};

/// Hours of a route, itemised.
struct RouteTime {
    double sailing = 0, canals = 0, land = 0, handling = 0, borders = 0;
    double total() const { return sailing + canals + land + handling + borders; }
    double days() const { return total() / 24; }
};

/// The figure of a published table for the same two places.
struct PublishedDistance {
    std::string from, to, note, source_id;
    double nautical_miles = 0;
};

struct Route {
    std::vector<RouteLeg> legs;
    double length_m = 0;
    double geodesic_m = 0; ///< between the two ends
    RouteTime time;
    double co2e_kg_per_t = 0;
    double cost = 0;                                         ///< what the objective counts
    std::vector<EmissionFactor> factors;                     ///< used, one a mode
    std::vector<std::string> passages, countries, corridors; ///< of all legs, in order, each once
    std::string first_port, last_port;       ///< names; empty where nothing is loaded or landed at a port
    std::vector<std::string> transfer_ports; ///< ids of those between ship and land, in order
    std::optional<PublishedDistance> published;
    std::vector<std::string> warnings;

    double nautical_miles() const { return length_m / 1852; }
    /// 1 where the ends are in one place.
    double ratio() const { return geodesic_m > 0 ? length_m / geodesic_m : 1; }
};

/// One thing that is closed and why: "suez" "Suez Canal" "avoided".
struct Closure {
    enum class Kind { passage, country, port } kind = Kind::passage;
    std::string id, name;
    std::string reason; ///< avoided, closed by default, too small for the vessel (with the limit)
};

struct RouteAnswer {
    std::optional<Route> route;
    std::vector<Route> alternatives; ///< best first, each differing in passages, countries or corridors
    /// Without a route: a smallest set of closures that by itself cuts the two places apart, and a sentence. Empty when
    /// nothing closed is to blame but a gap in the network.
    std::vector<Closure> cut;
    std::string reason;
    std::string network_version, network_hash;
    Objective objective = Objective::freight; ///< what Route::cost counts, see cost_unit
};

} // namespace oreway::routing
