// SPDX-License-Identifier: MIT
#include "routing/route_output.h"

#include "base/csv.h"
#include "base/text.h"
#include "routing/sphere.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace oreway::routing {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double value, int decimals) {
    const double scale = std::pow(10, decimals);
    return std::round(value * scale) / scale;
}

/// False for a way round and back to one place, which no geodesic compares with.
bool goes_somewhere(const Route& route) { return route.geodesic_m > 0; }

/// In what a line of text shows of it.
bool differs(const Route& a, const Route& b) {
    return std::abs(a.length_m - b.length_m) >= 500 || std::abs(a.time.days() - b.time.days()) >= 0.05 ||
           std::abs(a.co2e_kg_per_t - b.co2e_kg_per_t) >= 0.05;
}

Json leg_json(const RouteLeg& leg) {
    Json json{{"mode", to_text(leg.mode)},
              {"connector", leg.is_connector},
              {"from", leg.from},
              {"to", leg.to},
              {"distance_km", rounded(leg.length_m / 1000, 1)},
              {"distance_nm", rounded(leg.length_m / 1852, 1)},
              {"length_basis", leg.length_basis},
              {"countries", leg.countries},
              {"passages", leg.passages},
              {"hours", rounded(leg.hours, 1)},
              {"co2e_kg_per_t", rounded(leg.co2e_kg_per_t, 2)}};
    if (!leg.corridors.empty()) json["corridors"] = leg.corridors;
    if (leg.gauge_mm > 0) json["gauge_mm"] = leg.gauge_mm;
    if (leg.is_ashore) json["over_land_km"] = rounded(leg.length_m / 1000, 1);
    if (!leg.limits.empty()) json["limits"] = leg.limits;
    return json;
}

Json route_json(const Route& route, Objective objective) {
    Json legs = Json::array(), factors = Json::array();
    double sea_m = 0, connectors_m = 0;
    for (const RouteLeg& leg : route.legs) {
        legs.push_back(leg_json(leg));
        (leg.is_connector ? connectors_m : sea_m) += leg.is_connector || leg.mode == Mode::sea ? leg.length_m : 0;
    }
    for (const EmissionFactor& factor : route.factors) {
        factors.push_back({{"mode", to_text(factor.mode)},
                           {"vehicle", factor.vehicle},
                           {"g_co2e_per_tkm_wtw", factor.g_co2e_per_tkm_wtw},
                           {"year", factor.year},
                           {"source_id", factor.source_id}});
    }
    Json json{{"distance_nm", rounded(route.nautical_miles(), 1)},
              {"distance_km", rounded(route.length_m / 1000, 1)},
              {"sea_km", rounded(sea_m / 1000, 1)},
              {"connectors_km", rounded(connectors_m / 1000, 1)},
              {"geodesic_km", rounded(route.geodesic_m / 1000, 1)},
              {"ratio_to_geodesic", goes_somewhere(route) ? Json(rounded(route.ratio(), 3)) : Json()},
              {"days", rounded(route.time.days(), 1)},
              {"hours",
               {{"sailing", rounded(route.time.sailing, 1)},
                {"canals", rounded(route.time.canals, 1)},
                {"land", rounded(route.time.land, 1)},
                {"handling", rounded(route.time.handling, 1)},
                {"borders", rounded(route.time.borders, 1)}}},
              {"co2e_kg_per_t", rounded(route.co2e_kg_per_t, 2)},
              {"cost", rounded(route.cost, 1)},
              {"cost_unit", cost_unit(objective)},
              {"co2e_factors", factors},
              {"passages", route.passages},
              {"countries", route.countries},
              {"corridors", route.corridors},
              {"first_port", route.first_port},
              {"last_port", route.last_port},
              {"legs", legs},
              {"warnings", route.warnings}};
    if (route.published) {
        json["published"] = {{"from", route.published->from},
                             {"to", route.published->to},
                             {"distance_nm", route.published->nautical_miles},
                             {"note", route.published->note},
                             {"source_id", route.published->source_id}};
    }
    return json;
}

std::string hours_text(const RouteTime& time) {
    return "sailing " + base::to_fixed(time.sailing, 0) + " h, canals " + base::to_fixed(time.canals, 0) + " h, land " +
           base::to_fixed(time.land, 0) + " h, handling " + base::to_fixed(time.handling, 0) + " h, borders " +
           base::to_fixed(time.borders, 0) + " h";
}

std::string leg_text(const RouteLeg& leg) {
    std::string line = "  " + std::string(to_text(leg.mode)) + (leg.is_connector ? " connector" : "") + "  " +
                       leg.from + " -> " + leg.to + "  " + base::to_grouped(leg.length_m / 1000, 1) + " km (" +
                       leg.length_basis + (leg.is_ashore ? ", where the base map has land" : "") + ")";
    if (!leg.countries.empty()) line += "  countries " + base::join(leg.countries, ", ");
    if (!leg.passages.empty()) line += "  passages " + base::join(leg.passages, ", ");
    if (!leg.corridors.empty()) line += "  corridors " + base::join(leg.corridors, ", ");
    if (!leg.limits.empty()) line += "  [" + leg.limits + "]";
    return line + "\n";
}

std::string cost_text(double cost, Objective objective) {
    switch (objective) {
    case Objective::freight:
        return base::to_grouped(cost, 0) + ", as dear as so many km by sea (weights of settings.csv)";
    case Objective::distance:
        return base::to_grouped(cost, 0) + " km";
    case Objective::time:
        return base::to_grouped(cost, 0) + " h";
    case Objective::co2e:
        return base::to_grouped(cost, 1) + " kg CO2e per tonne";
    }
    return "";
}

std::string route_text(const Route& route, Objective objective) {
    std::string text = base::to_grouped(route.nautical_miles(), 0) + " nm, " +
                       base::to_grouped(route.length_m / 1000, 0) + " km, " + base::to_fixed(route.time.days(), 1) +
                       " days, " + base::to_fixed(route.co2e_kg_per_t, 1) + " kg CO2e per tonne";
    if (goes_somewhere(route)) text += ", " + base::to_fixed(route.ratio(), 2) + " times the geodesic";
    text += '\n';
    for (const RouteLeg& leg : route.legs) {
        text += leg_text(leg);
    }
    if (!route.countries.empty()) text += "  countries: " + base::join(route.countries, ", ") + "\n";
    text += "  time: " + hours_text(route.time) + "\n";
    text += "  cost (" + std::string(to_text(objective)) + "): " + cost_text(route.cost, objective) + "\n";
    for (const EmissionFactor& factor : route.factors) {
        text += "  CO2e: " + std::string(to_text(factor.mode)) + ", " + factor.vehicle + ", " +
                base::to_text(factor.g_co2e_per_tkm_wtw) + " g/tkm well-to-wake, " + std::to_string(factor.year) +
                ", " + factor.source_id + "\n";
    }
    if (route.published) {
        text += "  published: " + base::to_grouped(route.published->nautical_miles, 0) + " nm " +
                route.published->from + " - " + route.published->to + " (" + route.published->source_id +
                (route.published->note.empty() ? "" : ", " + route.published->note) + ")\n";
    }
    for (const std::string& warning : route.warnings) {
        text += "  warning: " + warning + "\n";
    }
    return text;
}

/// The line cut where it crosses 180 degrees, with longitudes in [-180, 180].
Json multi_line(const std::vector<geo::LonLat>& line) {
    Json lines = Json::array();
    Json current = Json::array();
    const auto turn_of = [](double lon) { return std::floor((lon + 180) / 360); };
    const auto put = [&](double lon, double lat, double turn) {
        current.push_back({rounded(lon - turn * 360, 5), rounded(lat, 5)});
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const double turn = turn_of(line[i].lon);
        if (i > 0 && turn_of(line[i - 1].lon) != turn) {
            const double before = turn_of(line[i - 1].lon);
            const double seam = std::max(turn, before) * 360 - 180;
            const double share = (seam - line[i - 1].lon) / (line[i].lon - line[i - 1].lon);
            const double lat = line[i - 1].lat + share * (line[i].lat - line[i - 1].lat);
            put(seam, lat, before);
            lines.push_back(std::move(current));
            current = Json::array();
            put(seam, lat, turn);
        }
        put(line[i].lon, line[i].lat, turn);
    }
    lines.push_back(std::move(current));
    return lines;
}

void add_features(const Route& route, std::size_t number, Json& features) {
    for (const RouteLeg& leg : route.legs) {
        if (leg.line.size() < 2) continue;
        Json properties = leg_json(leg);
        properties["alternative"] = number;
        const Json lines = multi_line(leg.line);
        const bool single = lines.size() == 1;
        features.push_back(
            {{"type", "Feature"},
             {"geometry",
              {{"type", single ? "LineString" : "MultiLineString"}, {"coordinates", single ? lines[0] : lines}}},
             {"properties", properties}});
    }
}

Json cut_json(const RouteAnswer& answer) {
    Json cut = Json::array();
    for (const Closure& closure : answer.cut) {
        const char* kind = closure.kind == Closure::Kind::passage   ? "passage"
                           : closure.kind == Closure::Kind::country ? "country"
                                                                    : "port";
        cut.push_back({{"kind", kind}, {"id", closure.id}, {"name", closure.name}, {"reason", closure.reason}});
    }
    return cut;
}

} // namespace

std::string to_best_text(Objective objective) {
    if (objective != Objective::freight)
        return "best means the least " + std::string(to_text(objective)) + ", as asked";
    return "best means the least freight cost: kilometres weighted by mode, with transfers and borders; "
           "--objective distance, time or co2e asks for another best";
}

std::string to_closing_text(const Route& open, const Route& route) {
    return differs(open, route) ? "against the open network: " + to_difference_text(open, route)
                                : "no difference to the open network";
}

std::string to_difference_text(const Route& from, const Route& to) {
    const auto added = [](double value, int decimals) {
        const std::string text = base::to_grouped(value, decimals);
        return text.starts_with('-') ? text : "+" + text;
    };
    if (!differs(from, to)) return "no difference";
    return added(to.nautical_miles() - from.nautical_miles(), 0) + " nm, " +
           added((to.length_m - from.length_m) / 1000, 0) + " km, " + added(to.time.days() - from.time.days(), 1) +
           " days, " + added(to.co2e_kg_per_t - from.co2e_kg_per_t, 1) + " kg CO2e per tonne";
}

std::string to_route_text(const RouteAnswer& answer) {
    if (!answer.route) return answer.reason + "\n";
    std::string text = answer.alternatives.empty() ? "" : to_best_text(answer.objective) + "\n";
    text += route_text(*answer.route, answer.objective);
    for (const Route& other : answer.alternatives) {
        text += "alternative: " + to_difference_text(*answer.route, other) + "\n";
        text += route_text(other, answer.objective);
    }
    return text + "network " + answer.network_version + " " + answer.network_hash + "\n";
}

std::string to_route_json(const RouteAnswer& answer) {
    Json json{{"schema", "oreway.route.1"}};
    if (answer.route) {
        json.update(route_json(*answer.route, answer.objective));
        json["objective"] = to_text(answer.objective);
        Json others = Json::array();
        for (const Route& other : answer.alternatives) {
            Json alternative = route_json(other, answer.objective);
            alternative["added_cost"] = rounded(other.cost - answer.route->cost, 1);
            alternative["added_km"] = rounded((other.length_m - answer.route->length_m) / 1000, 1);
            alternative["added_days"] = rounded(other.time.days() - answer.route->time.days(), 1);
            alternative["added_co2e_kg_per_t"] = rounded(other.co2e_kg_per_t - answer.route->co2e_kg_per_t, 2);
            others.push_back(std::move(alternative));
        }
        json["alternatives"] = others;
    } else {
        json["route"] = nullptr;
        json["reason"] = answer.reason;
        json["cut"] = cut_json(answer);
    }
    json["network_version"] = answer.network_version;
    json["network_hash"] = answer.network_hash;
    return json.dump(2) + "\n";
}

std::string to_route_geojson(const RouteAnswer& answer) {
    Json features = Json::array();
    if (answer.route) add_features(*answer.route, 0, features);
    for (std::size_t i = 0; i < answer.alternatives.size(); ++i) {
        add_features(answer.alternatives[i], i + 1, features);
    }
    const Json json{{"type", "FeatureCollection"},
                    {"network_version", answer.network_version},
                    {"network_hash", answer.network_hash},
                    {"features", features}};
    return json.dump() + "\n";
}

namespace {

std::string place_name(const RoutePlace& place) {
    if (!place.id.empty()) return place.id;
    // As it was given, so that places near each other are told apart.
    return !place.name.empty() ? place.name : base::to_text(place.place.lon) + "," + base::to_text(place.place.lat);
}

} // namespace

std::string to_matrix_csv(const RouteMatrix& matrix) {
    std::string text =
        "from,to,distance_nm,distance_km,days,co2e_kg_per_t,first_port,last_port,passages,warnings,reason,"
        "network_version,network_hash\n";
    for (std::size_t i = 0; i < matrix.from.size(); ++i) {
        for (std::size_t j = 0; j < matrix.to.size(); ++j) {
            const MatrixCell& cell = matrix.cell(i, j);
            text +=
                base::csv_quoted(place_name(matrix.from[i])) + "," + base::csv_quoted(place_name(matrix.to[j])) + ",";
            if (cell.is_reached) {
                text += base::to_fixed(cell.distance_m / 1852, 1) + "," + base::to_fixed(cell.distance_m / 1000, 1) +
                        "," + base::to_fixed(cell.days, 1) + "," + base::to_fixed(cell.co2e_kg_per_t, 2);
            } else {
                text += ",,,";
            }
            text += "," + base::csv_quoted(cell.first_port) + "," + base::csv_quoted(cell.last_port) + "," +
                    base::csv_quoted(base::join(cell.passages, ";")) + "," +
                    base::csv_quoted(base::join(cell.warnings, ";")) + "," + base::csv_quoted(cell.reason) + "," +
                    matrix.network_version + "," + matrix.network_hash + "\n";
        }
    }
    return text;
}

std::string to_matrix_json(const RouteMatrix& matrix) {
    Json pairs = Json::array();
    for (std::size_t i = 0; i < matrix.from.size(); ++i) {
        for (std::size_t j = 0; j < matrix.to.size(); ++j) {
            const MatrixCell& cell = matrix.cell(i, j);
            Json pair{{"from", place_name(matrix.from[i])}, {"to", place_name(matrix.to[j])}};
            if (cell.is_reached) {
                pair["distance_nm"] = rounded(cell.distance_m / 1852, 1);
                pair["distance_km"] = rounded(cell.distance_m / 1000, 1);
                pair["days"] = rounded(cell.days, 1);
                pair["co2e_kg_per_t"] = rounded(cell.co2e_kg_per_t, 2);
                pair["first_port"] = cell.first_port;
                pair["last_port"] = cell.last_port;
                pair["passages"] = cell.passages;
                pair["warnings"] = cell.warnings;
            } else {
                pair["distance_nm"] = nullptr;
                pair["reason"] = cell.reason;
            }
            pairs.push_back(std::move(pair));
        }
    }
    const Json json{{"schema", "oreway.matrix.1"},
                    {"network_version", matrix.network_version},
                    {"network_hash", matrix.network_hash},
                    {"pairs", pairs}};
    return json.dump(2) + "\n";
}

} // namespace oreway::routing
