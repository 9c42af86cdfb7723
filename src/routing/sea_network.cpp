// SPDX-License-Identifier: MIT
#include "routing/sea_network.h"

#include "base/error.h"
#include "base/file.h"
#include "data/feature_reader.h"
#include "routing/station_survey.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <type_traits>

namespace oreway::routing {

namespace {

CountryRuns read_countries(const std::filesystem::path& path) {
    data::ReadOptions options;
    options.trusted = true;
    const auto table = data::read_features(path.string(), options).table;
    const data::Column* code = table->attribute("iso_a3");
    if (code == nullptr) throw base::Error(base::ExitCode::input, path.string() + ": the attribute iso_a3 is missing");
    std::map<std::string, geo::PlanarArea> areas;
    for (std::size_t i = 0; i < table->size(); ++i) {
        const auto parts = table->parts(i);
        for (std::size_t part = parts.first; part < parts.last; ++part) {
            const auto rings = table->rings(part);
            geo::PlanarPolygon polygon;
            for (std::size_t r = rings.first; r < rings.last; ++r) {
                geo::PlaneLine ring;
                for (const geo::LonLat& place : table->ring(r)) {
                    ring.push_back({place.lon, place.lat});
                }
                if (r == rings.first) {
                    polygon.outer = std::move(ring);
                } else {
                    polygon.holes.push_back(std::move(ring));
                }
            }
            areas[data::to_text(code->value(i))].push_back(std::move(polygon));
        }
    }
    std::vector<CountryRuns::CountryArea> countries;
    for (auto& [name, area] : areas) {
        countries.push_back({name, std::move(area)});
    }
    if (countries.size() >= CountryRuns::sea) {
        throw base::Error(base::ExitCode::input, path.string() + ": more countries than one byte can number");
    }
    return CountryRuns(countries);
}

/// Lengths in whole units, as the file and the table of stations hold them: their sums are exact.
void round_lengths(SeaNetwork::Content& content) {
    const auto round = [](auto& length_m) {
        const double whole_m = SeaStations::to_units(length_m) / SeaStations::units_per_m;
        length_m = static_cast<std::remove_reference_t<decltype(length_m)>>(whole_m);
    };
    for (SeaEdge& edge : content.edges) {
        round(edge.length_m);
    }
    for (ConnectorLine& connector : content.connectors) {
        round(connector.ashore_m);
    }
    for (std::vector<SeaApproach>& approaches : content.world_ports) {
        for (SeaApproach& approach : approaches) {
            round(approach.length_m);
            round(approach.ashore_m);
        }
    }
}

/// The network in a file; nothing when it is not that of these inputs, or damaged.
std::optional<SeaNetwork::Content> read_network(const std::filesystem::path& file, std::uint64_t hash) {
    if (stored_hash(file) != hash) return std::nullopt;
    try {
        return from_bytes(base::read_file(file), file.string());
    } catch (const base::Error&) {
        return std::nullopt;
    }
}

} // namespace

SeaNetwork::SeaNetwork(Content content, const std::vector<Gate>& gates)
    : content_(std::move(content))
    , obstacles_(content_.rings)
    , walls_(gates)
    , adjacency_(content_.nodes.size(), content_.edges)
    , stations_(content_.nodes, content_.ways.distances(station_nodes(content_.nodes), adjacency_))
    , waters_(content_.nodes, adjacency_) {
    for (SeaNode& node : content_.nodes) {
        if (node.corner) node.point = obstacles_.corner(*node.corner);
    }
    for (std::size_t i = 0; i < content_.terminal_ids.size(); ++i) {
        if (content_.terminal_nodes[i] != no_node) terminals_[content_.terminal_ids[i]] = content_.terminal_nodes[i];
    }
    for (std::size_t i = 0; i < content_.connectors.size(); ++i) {
        connectors_[content_.connectors[i].edge] = i;
    }
    for (std::size_t i = 0; i < content_.world_port_ids.size(); ++i) {
        world_ports_[content_.world_port_ids[i]] = i;
    }
    std::vector<bool> is_bend(content_.nodes.size());
    for (const SeaEdge& edge : content_.edges) {
        if (edge.kind == SeaEdgeKind::channel) is_bend[edge.a] = is_bend[edge.b] = true;
    }
    for (NodeId i = 0; i < content_.nodes.size(); ++i) {
        if (is_bend[i] && content_.nodes[i].gate == no_gate) bends_.push_back({i, content_.nodes[i].point});
    }
}

std::optional<NodeId> SeaNetwork::terminal(const std::string& id) const {
    const auto at = terminals_.find(id);
    return at == terminals_.end() ? std::nullopt : std::optional(at->second);
}

std::vector<StationWays::Hop> SeaNetwork::way_between(std::size_t from, std::size_t to) const {
    const std::size_t root = std::max(from, to), goal = std::min(from, to);
    std::vector<StationWays::Hop> way =
        content_.ways.find(root, stations_.node(root), stations_.node(goal), adjacency_);
    if (root == from || way.empty()) return way;
    // The other way round: the edges backwards, each leading to where the one before it began.
    std::reverse(way.begin(), way.end());
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        way[i].to = way[i + 1].to;
    }
    way.back().to = stations_.node(root);
    return way;
}

const ConnectorLine* SeaNetwork::connector(std::uint32_t edge) const {
    const auto at = connectors_.find(edge);
    return at == connectors_.end() ? nullptr : &content_.connectors[at->second];
}

const std::vector<SeaApproach>* SeaNetwork::world_port(const std::string& id) const {
    const auto at = world_ports_.find(id);
    return at == world_ports_.end() ? nullptr : &content_.world_ports[at->second];
}

SeaNetwork::Content build_sea_network(const std::filesystem::path& geodata, const BuildProgress& progress) {
    constexpr std::size_t landmark_count = 16;
    const SeaInputs inputs = read_sea_inputs(geodata);
    SeaNetwork::Content content;
    content.hash = sea_input_hash(geodata);
    content.countries = read_countries(geodata / "base" / "countries_10m.fgb");
    BuiltSea sea = build_sea_graph(inputs, progress);
    content.rings = std::move(sea.rings);
    content.nodes = std::move(sea.graph.nodes);
    content.edges = std::move(sea.graph.edges);
    content.terminal_nodes = std::move(sea.terminals);
    for (const TerminalPlace& terminal : inputs.terminals) {
        content.terminal_ids.push_back(terminal.id);
    }
    content.connectors = std::move(sea.connectors);
    for (const TerminalPlace& port : inputs.world_ports) {
        content.world_port_ids.push_back(port.id);
    }
    content.world_ports = std::move(sea.world_ports);
    round_lengths(content);
    const Adjacency adjacency(content.nodes.size(), content.edges);
    content.ways = survey_stations(content.nodes, adjacency, [&](double share) {
        if (progress) progress("measuring between gates and ports", share);
    });
    content.landmarks = Landmarks::choose(landmark_count, content.nodes, adjacency);
    return content;
}

std::filesystem::path sea_cache_file(const std::filesystem::path& cache, std::uint64_t hash) {
    return cache / ("sea-" + base::to_hex_text(hash) + ".network");
}

std::filesystem::path default_cache_folder() {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    if (cache != nullptr && *cache != '\0') return std::filesystem::path(cache) / "oreway";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : "/tmp") / ".cache" / "oreway";
}

std::shared_ptr<const SeaNetwork> load_or_build_sea(const std::filesystem::path& geodata,
                                                    const std::filesystem::path& cache, const BuildProgress& progress) {
    const std::uint64_t hash = sea_input_hash(geodata);
    const auto passages = PassageTable::read(geodata / "network" / "passages.csv");
    const std::vector<Gate> gates = read_gates(geodata, passages);
    for (const auto& file : {geodata / "network" / "sea.network", sea_cache_file(cache, hash)}) {
        if (auto content = read_network(file, hash)) {
            return std::make_shared<const SeaNetwork>(std::move(*content), gates);
        }
    }
    const std::string bytes = to_bytes(build_sea_network(geodata, progress));
    std::error_code ignored; // a cache that cannot be written costs time, nothing else
    std::filesystem::create_directories(cache, ignored);
    try {
        base::write_file(sea_cache_file(cache, hash), bytes);
    } catch (const base::Error&) {
        if (progress) progress("the network could not be kept in " + cache.string(), 1);
    }
    // Read back, so that answers on the first day are those of all others.
    return std::make_shared<const SeaNetwork>(from_bytes(bytes, "the network just made"), gates);
}

} // namespace oreway::routing
