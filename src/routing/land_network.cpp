// SPDX-License-Identifier: MIT
#include "routing/land_network.h"

#include "base/error.h"
#include "base/text.h"
#include "data/feature_reader.h"
#include "routing/network_table.h"
#include "routing/place_names.h"

#include <array>
#include <unordered_map>
#include <utility>

namespace oreway::routing {

namespace {

constexpr std::array<std::pair<std::string_view, Mode>, 4> land_modes{
    {{"rail", Mode::rail}, {"road", Mode::road}, {"ferry", Mode::ferry}, {"river", Mode::river}}};

EdgeState state_of(std::string_view notes) {
    if (notes.starts_with("closed:")) return EdgeState::closed;
    if (notes.starts_with("seasonal:")) return EdgeState::seasonal;
    if (notes.starts_with("not built:")) return EdgeState::not_built;
    return EdgeState::open;
}

std::vector<LandNode> read_nodes(const std::filesystem::path& path) {
    std::vector<LandNode> nodes;
    read_rows(path, {"id", "name", "country_iso3", "lon", "lat", "kind", "locode"}, [&](base::CsvRow& row) {
        LandNode node;
        node.id = row.required_text("id");
        node.name = row.required_text("name");
        node.country = row.required_text("country_iso3");
        node.place = {row.required_number("lon"), row.required_number("lat")};
        node.kind = row.required_text("kind");
        if (node.kind == "port" || node.kind == "river_port" || node.kind == "ferry_terminal") {
            const std::string locode = row.text("locode");
            node.port_id = locode.empty() ? node.id : locode;
        }
        nodes.push_back(std::move(node));
    });
    return nodes;
}

/// Ports of the atlas that are no nodes of the corridors: sites reach them by road.
void add_atlas_ports(const std::filesystem::path& path, std::vector<LandNode>& nodes) {
    std::unordered_map<std::string, bool> known;
    for (const LandNode& node : nodes) {
        known[node.port_id] = true;
    }
    data::ReadOptions options;
    options.trusted = true;
    const auto table = data::read_features(path.string(), options).table;
    for (std::size_t i = 0; i < table->size(); ++i) {
        const auto text = [&](std::string_view name) {
            const data::Column* column = table->attribute(name);
            return column == nullptr ? std::string() : data::to_text(column->value(i));
        };
        const std::string id = text("id");
        if (known.contains(id) || table->kind(i) != data::GeometryKind::point) continue;
        const std::size_t part = table->parts(i).first;
        nodes.push_back({id, text("name"), text("country_iso3"), table->ring(table->rings(part).first)[0], "port", id});
    }
}

} // namespace

LandNetwork::LandNetwork(std::vector<LandNode> nodes, std::vector<LandEdge> edges, WorldPorts ports)
    : nodes_(std::move(nodes))
    , edges_(std::move(edges))
    , edges_at_(nodes_.size())
    , world_ports_(std::move(ports)) {
    for (std::uint32_t i = 0; i < edges_.size(); ++i) {
        edges_at_[edges_[i].from].push_back(i);
        edges_at_[edges_[i].to].push_back(i);
    }
    std::unordered_map<std::string, geo::LonLat> bearers;
    const auto note = [&](const std::string& name, const geo::LonLat& place) {
        const auto [known, is_new] = bearers.emplace(short_name(name), place);
        if (!is_new && !is_one_place(known->second, place)) shared_names_.insert(known->first);
    };
    for (const LandNode& node : nodes_) {
        note(node.name, node.place);
    }
    for (const WorldPorts::Port& port : world_ports_.all()) {
        note(port.name, port.place);
    }
}

LandNetwork LandNetwork::read(const std::filesystem::path& geodata) {
    const auto edges_path = geodata / "network" / "land_edges.csv";
    std::vector<LandNode> nodes = read_nodes(geodata / "network" / "land_nodes.csv");
    std::unordered_map<std::string, std::uint32_t> by_id;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        by_id[nodes[i].id] = i;
    }
    std::vector<LandEdge> edges;
    read_rows(edges_path, {"from", "to", "mode", "km", "km_basis", "countries"}, [&](base::CsvRow& row) {
        LandEdge edge;
        for (const auto& [column, end] : {std::pair("from", &edge.from), std::pair("to", &edge.to)}) {
            const auto at = by_id.find(row.required_text(column));
            if (at == by_id.end()) {
                row.problem(column, "is no node of land_nodes.csv");
                return;
            }
            *end = at->second;
        }
        edge.mode = row.one_of<Mode>("mode", land_modes);
        edge.length_m = row.required_number("km") * 1000;
        edge.basis = row.required_text("km_basis");
        edge.gauge_mm = static_cast<int>(row.number("gauge_mm").value_or(0));
        edge.corridors = row.list("corridor");
        edge.countries = row.list("countries");
        edge.limits = row.text("max_notes");
        edge.state = state_of(edge.limits);
        edge.source_id = row.text("source_id");
        edge.line = parse_line(row.text("via"), edges_path.string() + ": line " + std::to_string(row.line()));
        edge.line.insert(edge.line.begin(), nodes[edge.from].place);
        edge.line.push_back(nodes[edge.to].place);
        edges.push_back(std::move(edge));
    });
    add_atlas_ports(geodata / "atlas" / "ports.geojson", nodes);
    return {std::move(nodes), std::move(edges), WorldPorts::read(geodata / "network" / "world_ports.csv")};
}

std::optional<std::uint32_t> LandNetwork::find(std::string_view id) const {
    if (id.empty()) return std::nullopt;
    const std::string code = base::to_lower(id);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
        if (nodes_[i].id == id || base::to_lower(nodes_[i].port_id) == code) return i;
    }
    return std::nullopt;
}

std::string LandNetwork::told_apart(const std::string& name, const std::string& country) const {
    return country.empty() || !shared_names_.contains(short_name(name)) ? name : name + ", " + country;
}

} // namespace oreway::routing
