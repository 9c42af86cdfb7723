// SPDX-License-Identifier: MIT
#pragma once

#include "geo/planar_area.h"
#include "routing/gate_walls.h"
#include "routing/passages.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace oreway::routing {

/// Ships keep `clearance_km` off land within `radius_km` of the place, instead of the 8 km kept elsewhere: a strait or
/// archipelago that they use although it is narrow. A row of geodata/network/clearances.csv.
struct Clearance {
    geo::LonLat center;
    double radius_km = 0, clearance_km = 0;
};

/// A canal, river or strait drawn as a line, as the coastline has no water there or too little.
struct Channel {
    std::string id;
    double published_km = 0; ///< of the whole line; 0: measured on the line
    std::vector<geo::LonLat> line;
};

/// A port or another place known in advance from which ways over sea begin.
struct TerminalPlace {
    std::string id;
    geo::LonLat place;
};

/// What the sea graph is computed from.
struct SeaInputs {
    geo::PlanarArea land; ///< in degrees
    std::vector<Clearance> clearances;
    std::vector<Channel> channels;
    std::vector<std::vector<geo::LonLat>> walls;        ///< lines never crossed
    std::vector<std::vector<geo::LonLat>> closed_areas; ///< shoals and ice, as rings
    PassageTable passages;
    std::vector<Gate> gates;
    std::vector<TerminalPlace> terminals;
    std::vector<TerminalPlace> world_ports; ///< ways begin there too, none is measured beforehand
};

/// A hash of all the graph depends on, with the version of the method: the same hash means the same graph. Of passages,
/// ports and stations only where they lie, so that a graph is charted anew when it would differ and not for a note.
std::uint64_t sea_input_hash(const std::filesystem::path& geodata);

/// The gates of all passages: the lines of passages.csv and those that gates.geojson adds or puts in their place.
std::vector<Gate> read_gates(const std::filesystem::path& geodata, const PassageTable& passages);

/// Reads all inputs. Throws Error(input).
SeaInputs read_sea_inputs(const std::filesystem::path& geodata);

} // namespace oreway::routing
