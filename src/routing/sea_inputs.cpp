// SPDX-License-Identifier: MIT
#include "routing/sea_inputs.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "data/feature_reader.h"
#include "routing/network_table.h"
#include "routing/world_ports.h"

#include <initializer_list>
#include <set>

namespace oreway::routing {

namespace {

/// Raised when the method changes, so that a graph made by an older one is not taken for the new.
constexpr std::string_view method_version = "sea graph 4";

std::shared_ptr<const data::FeatureTable> read_layer(const std::filesystem::path& path) {
    data::ReadOptions options;
    options.trusted = true;
    return data::read_features(path.string(), options).table;
}

std::string text_of(const data::FeatureTable& table, std::string_view attribute, std::size_t feature) {
    const data::Column* column = table.attribute(attribute);
    if (column == nullptr) {
        throw base::Error(base::ExitCode::input,
                          table.source() + ": the attribute " + std::string(attribute) + " is missing");
    }
    return data::to_text(column->value(feature));
}

/// The first ring of every part of a feature: lines, or the outlines of polygons.
std::vector<std::vector<geo::LonLat>> outlines(const data::FeatureTable& table, std::size_t feature) {
    std::vector<std::vector<geo::LonLat>> lines;
    const auto parts = table.parts(feature);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
        const auto ring = table.ring(table.rings(part).first);
        lines.emplace_back(ring.begin(), ring.end());
    }
    return lines;
}

geo::PlaneLine to_plane(std::span<const geo::LonLat> ring) {
    geo::PlaneLine line;
    for (const geo::LonLat& place : ring) {
        line.push_back({place.lon, place.lat});
    }
    return line;
}

geo::PlanarArea read_land(const std::filesystem::path& path) {
    const auto table = read_layer(path);
    geo::PlanarArea land;
    for (std::size_t feature = 0; feature < table->size(); ++feature) {
        if (table->kind(feature) != data::GeometryKind::polygon) continue;
        const auto parts = table->parts(feature);
        for (std::size_t part = parts.first; part < parts.last; ++part) {
            const auto rings = table->rings(part);
            geo::PlanarPolygon polygon{to_plane(table->ring(rings.first)), {}};
            for (std::size_t hole = rings.first + 1; hole < rings.last; ++hole) {
                polygon.holes.push_back(to_plane(table->ring(hole)));
            }
            land.push_back(std::move(polygon));
        }
    }
    return land;
}

std::vector<Clearance> read_clearances(const std::filesystem::path& path) {
    std::vector<Clearance> clearances;
    read_rows(path, {"name", "lon", "lat", "radius_km", "clearance_km"}, [&](base::CsvRow& row) {
        clearances.push_back({{row.required_number("lon"), row.required_number("lat")},
                              row.required_number("radius_km"),
                              row.required_number("clearance_km")});
    });
    return clearances;
}

std::vector<Channel> read_channels(const std::filesystem::path& path) {
    const auto table = read_layer(path);
    std::vector<Channel> channels;
    for (std::size_t i = 0; i < table->size(); ++i) {
        Channel channel{text_of(*table, "id", i), 0, outlines(*table, i).at(0)};
        const data::Value length = table->attribute("published_km")->value(i);
        if (const auto* km = std::get_if<double>(&length)) channel.published_km = *km;
        if (const auto* km = std::get_if<std::int64_t>(&length)) channel.published_km = static_cast<double>(*km);
        channels.push_back(std::move(channel));
    }
    return channels;
}

std::vector<std::vector<geo::LonLat>> read_outlines(const std::filesystem::path& path) {
    const auto table = read_layer(path);
    std::vector<std::vector<geo::LonLat>> lines;
    for (std::size_t i = 0; i < table->size(); ++i) {
        for (auto& line : outlines(*table, i)) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

/// Ports of the atlas and the nodes of the land network where ships call, each once.
std::vector<TerminalPlace> read_terminals(const std::filesystem::path& geodata) {
    std::vector<TerminalPlace> terminals;
    std::set<std::string> known;
    const auto table = read_layer(geodata / "atlas" / "ports.geojson");
    for (std::size_t i = 0; i < table->size(); ++i) {
        const std::string id = text_of(*table, "id", i);
        if (known.insert(id).second) terminals.push_back({id, outlines(*table, i).at(0).at(0)});
    }
    read_rows(geodata / "network" / "land_nodes.csv", {"id", "lon", "lat", "kind", "locode"}, [&](base::CsvRow& row) {
        const std::string kind = row.text("kind");
        if (kind != "port" && kind != "river_port" && kind != "ferry_terminal") return;
        const std::string locode = row.text("locode");
        const std::string id = locode.empty() ? row.required_text("id") : locode;
        if (!known.insert(id).second) return;
        terminals.push_back({id, {row.required_number("lon"), row.required_number("lat")}});
    });
    return terminals;
}

std::vector<TerminalPlace> read_world_ports(const std::filesystem::path& geodata) {
    std::vector<TerminalPlace> places;
    const WorldPorts ports = WorldPorts::read(geodata / "network" / "world_ports.csv");
    for (const WorldPorts::Port& port : ports.all()) {
        places.push_back({port.locode, port.place});
    }
    return places;
}

} // namespace

std::vector<Gate> read_gates(const std::filesystem::path& geodata, const PassageTable& passages) {
    const auto path = geodata / "network" / "gates.geojson";
    std::vector<Gate> gates;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        gates.push_back({static_cast<std::uint8_t>(i), {passages[i].from, passages[i].to}});
    }
    const auto table = read_layer(path);
    for (std::size_t i = 0; i < table->size(); ++i) {
        const std::string id = text_of(*table, "passage", i);
        const auto passage = passages.find(id);
        if (!passage) throw base::Error(base::ExitCode::input, path.string() + ": there is no passage " + id);
        const std::vector<geo::LonLat> line = outlines(*table, i).at(0);
        if (text_of(*table, "replaces", i) == "yes") {
            gates[*passage].line = line;
        } else {
            gates.push_back({static_cast<std::uint8_t>(*passage), line});
        }
    }
    return gates;
}

std::uint64_t sea_input_hash(const std::filesystem::path& geodata) {
    const auto network = geodata / "network";
    std::uint64_t hash = base::content_hash(method_version);
    for (const auto& path : {geodata / "base" / "land_10m.fgb", geodata / "base" / "countries_10m.fgb",
                             network / "clearances.csv", network / "channels.geojson", network / "walls.geojson",
                             network / "closed_areas.geojson", network / "gates.geojson"}) {
        hash = base::content_hash(base::read_file(path), hash);
    }
    // Of the tables that also say other things only what the graph depends on.
    std::string used;
    const auto add = [&used](const std::string& id, std::initializer_list<geo::LonLat> places) {
        used += id;
        for (const geo::LonLat& place : places) {
            used += ' ' + base::to_text(place.lon) + ' ' + base::to_text(place.lat);
        }
        used += '\n';
    };
    const PassageTable passages = PassageTable::read(network / "passages.csv");
    for (std::size_t i = 0; i < passages.size(); ++i) {
        add(passages[i].id, {passages[i].from, passages[i].to});
    }
    for (const TerminalPlace& terminal : read_terminals(geodata)) {
        add(terminal.id, {terminal.place});
    }
    for (const TerminalPlace& port : read_world_ports(geodata)) {
        add(port.id, {port.place});
    }
    return base::content_hash(used, hash);
}

SeaInputs read_sea_inputs(const std::filesystem::path& geodata) {
    const auto network = geodata / "network";
    SeaInputs inputs;
    inputs.land = read_land(geodata / "base" / "land_10m.fgb");
    inputs.clearances = read_clearances(network / "clearances.csv");
    inputs.channels = read_channels(network / "channels.geojson");
    inputs.walls = read_outlines(network / "walls.geojson");
    inputs.closed_areas = read_outlines(network / "closed_areas.geojson");
    inputs.passages = PassageTable::read(network / "passages.csv");
    inputs.gates = read_gates(geodata, inputs.passages);
    inputs.terminals = read_terminals(geodata);
    inputs.world_ports = read_world_ports(geodata);
    return inputs;
}

} // namespace oreway::routing
