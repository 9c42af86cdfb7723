// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/file.h"
#include "routing/byte_stream.h"
#include "routing/sea_network.h"

#include <algorithm>
#include <fstream>

/// The file: magic, hash of the inputs, hash of all that follows, then the parts in the order of to_bytes below. Most
/// of it is differences to what comes before, packed (packed_number.h): neighbours on a coast have neighbouring
/// numbers, places and distances. Lengths are whole units of SeaStations, places units of 1e-7 degree. What follows
/// from the rest is left out: where corners lie, and the table of stations (StationWays::distances).
namespace oreway::routing {

namespace {

constexpr std::string_view magic = "ORESEA04";

/// Called for bytes that are no network.
struct Damage {
    const std::string& name;
    [[noreturn]] void operator()() const {
        throw base::Error(base::ExitCode::input, name + ": the network file is cut short or damaged, delete it");
    }
};

using Reader = ByteReader<Damage>;

void put_length(ByteWriter& writer, double metres) {
    writer.put_packed(static_cast<std::uint32_t>(SeaStations::to_units(metres)));
}

double get_length(Reader& reader) { return reader.get_packed() / SeaStations::units_per_m; }

/// no_node as 0, others one higher.
void put_node(ByteWriter& writer, NodeId node) { writer.put_packed(node + 1); }

NodeId get_node(Reader& reader) { return reader.get_packed() - 1; }

void put_nodes(ByteWriter& writer, const std::vector<SeaNode>& nodes) {
    writer.put_packed(nodes.size());
    std::uint32_t corner = 0;
    for (const SeaNode& node : nodes) {
        const auto flags = (node.corner ? 1U : 0U) | (node.is_open ? 2U : 0U) | (node.is_terminal ? 4U : 0U);
        writer.put_byte(static_cast<std::uint8_t>(flags));
        if (node.corner) {
            writer.put_difference(*node.corner, corner);
            corner = *node.corner;
        } else {
            writer.put_byte(node.gate);
            writer.put_place(node.point.place);
        }
    }
}

std::vector<SeaNode> get_nodes(Reader& reader) {
    std::vector<SeaNode> nodes(reader.get_count(2));
    std::uint32_t corner = 0;
    for (SeaNode& node : nodes) {
        const std::uint8_t flags = reader.get_byte();
        node.is_open = (flags & 2U) != 0;
        node.is_terminal = (flags & 4U) != 0;
        if ((flags & 1U) != 0) {
            node.corner = corner = reader.get_difference(corner); // where that is the obstacles know
        } else {
            node.gate = reader.get_byte();
            node.point = GlobePoint(reader.get_place());
        }
    }
    return nodes;
}

/// In fans of edges of one kind from one node, as they lie; in a fan of open water the other ends rise.
void put_edges(ByteWriter& writer, const std::vector<SeaEdge>& edges) {
    writer.put_packed(edges.size());
    NodeId before = 0;
    for (auto edge = edges.begin(); edge != edges.end();) {
        const NodeId a = edge->a;
        const SeaEdgeKind kind = edge->kind;
        const auto end =
            std::find_if(edge, edges.end(), [&](const SeaEdge& other) { return other.a != a || other.kind != kind; });
        writer.put_difference(a, before);
        writer.put_packed(static_cast<std::size_t>(end - edge) << 2 | static_cast<std::size_t>(kind));
        for (NodeId b = a; edge != end; ++edge) {
            writer.put_difference(edge->b, b);
            put_length(writer, edge->length_m);
            b = edge->b;
        }
        before = a;
    }
}

std::vector<SeaEdge> get_edges(Reader& reader, const Damage& fail) {
    std::vector<SeaEdge> edges(reader.get_count(2));
    NodeId a = 0;
    for (std::size_t i = 0; i < edges.size();) {
        a = reader.get_difference(a);
        const std::uint32_t head = reader.get_packed(), count = head >> 2;
        if (count == 0 || count > edges.size() - i) fail();
        NodeId b = a;
        for (const std::size_t end = i + count; i < end; ++i) {
            b = reader.get_difference(b);
            edges[i] = {a, b, static_cast<float>(get_length(reader)), static_cast<SeaEdgeKind>(head & 3U)};
        }
    }
    return edges;
}

void put_connectors(ByteWriter& writer, const std::vector<ConnectorLine>& connectors) {
    writer.put_packed(connectors.size());
    for (const ConnectorLine& connector : connectors) {
        writer.put_packed(connector.edge);
        put_length(writer, connector.ashore_m);
        writer.put_line(connector.line);
    }
}

std::vector<ConnectorLine> get_connectors(Reader& reader) {
    std::vector<ConnectorLine> connectors(reader.get_count(3));
    for (ConnectorLine& connector : connectors) {
        connector.edge = reader.get_packed();
        connector.ashore_m = static_cast<float>(get_length(reader));
        connector.line = reader.get_line();
    }
    return connectors;
}

void put_ports(ByteWriter& writer, const SeaNetwork::Content& content) {
    writer.put_packed(content.terminal_ids.size());
    for (std::size_t i = 0; i < content.terminal_ids.size(); ++i) {
        writer.put_text(content.terminal_ids[i]);
        put_node(writer, content.terminal_nodes[i]);
    }
    writer.put_packed(content.world_ports.size());
    for (std::size_t i = 0; i < content.world_ports.size(); ++i) {
        writer.put_text(content.world_port_ids[i]);
        writer.put_packed(content.world_ports[i].size());
        for (const SeaApproach& approach : content.world_ports[i]) {
            put_node(writer, approach.channel);
            put_length(writer, approach.length_m);
            put_length(writer, approach.ashore_m);
            writer.put_line(approach.line);
        }
    }
}

void get_ports(Reader& reader, const Damage& fail, SeaNetwork::Content& content) {
    for (std::size_t left = reader.get_count(2); left > 0; --left) {
        content.terminal_ids.emplace_back(reader.get_text());
        content.terminal_nodes.push_back(get_node(reader));
    }
    content.world_ports.resize(reader.get_count(2));
    for (std::vector<SeaApproach>& approaches : content.world_ports) {
        content.world_port_ids.emplace_back(reader.get_text());
        approaches.resize(reader.get_count(4));
        for (SeaApproach& approach : approaches) {
            approach.channel = get_node(reader);
            approach.length_m = get_length(reader);
            approach.ashore_m = get_length(reader);
            approach.line = reader.get_line();
            if (approach.line.size() < (approach.ashore_m > 0 ? 2U : 1U)) fail();
            approach.exit = GlobePoint(approach.line.back());
        }
    }
}

void put_ways(ByteWriter& writer, const StationWays& ways) {
    writer.put_packed(ways.starts().size());
    std::uint32_t before = 0;
    for (const std::uint32_t start : ways.starts()) {
        writer.put_packed(start - before);
        before = start;
    }
    writer.put_text(ways.bytes());
}

StationWays get_ways(Reader& reader, const Damage& fail) {
    std::vector<std::uint32_t> starts(reader.get_count());
    std::uint64_t at = 0;
    for (std::uint32_t& start : starts) {
        at += reader.get_packed();
        start = static_cast<std::uint32_t>(at);
    }
    const std::string_view bytes = reader.get_text();
    if (at != bytes.size() || starts.empty() || starts.front() != 0) fail();
    return {std::move(starts), std::string(bytes)};
}

/// Node by node, each distance less that of the node before to the same landmark.
void put_landmarks(ByteWriter& writer, const Landmarks& landmarks) {
    writer.put_packed(landmarks.count());
    const std::vector<std::uint16_t>& distances = landmarks.distances();
    for (std::size_t i = 0; i < distances.size(); ++i) {
        writer.put_difference(distances[i], i < landmarks.count() ? 0 : distances[i - landmarks.count()]);
    }
}

Landmarks get_landmarks(Reader& reader, std::size_t nodes) {
    const std::size_t count = reader.get_count(std::max<std::size_t>(1, nodes));
    std::vector<std::uint16_t> distances(count * nodes);
    for (std::size_t i = 0; i < distances.size(); ++i) {
        distances[i] = static_cast<std::uint16_t>(reader.get_difference(i < count ? 0 : distances[i - count]));
    }
    return {count, std::move(distances)};
}

/// Row by row, the columns between one run and the next, how wide it is, and whose where that is another's.
void put_countries(ByteWriter& writer, const CountryRuns& countries) {
    writer.put_packed(countries.countries().size());
    for (const std::string& code : countries.countries()) {
        writer.put_text(code);
    }
    const std::size_t rows = countries.row_starts().empty() ? 0 : countries.row_starts().size() - 1;
    writer.put_packed(rows);
    std::uint8_t country = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint32_t first = countries.row_starts()[row], last = countries.row_starts()[row + 1];
        writer.put_packed(last - first);
        std::uint32_t column = 0;
        for (std::uint32_t i = first; i < last; ++i) {
            const CountryRuns::Run& run = countries.runs()[i];
            const bool is_other = run.country != country;
            writer.put_difference(run.west, column);
            writer.put_packed(static_cast<std::size_t>(run.east - run.west) << 1 | (is_other ? 1U : 0U));
            if (is_other) writer.put_byte(run.country);
            country = run.country;
            column = run.east;
        }
    }
}

CountryRuns get_countries(Reader& reader, const Damage& fail) {
    std::vector<std::string> codes(reader.get_count());
    for (std::string& code : codes) {
        code = reader.get_text();
    }
    std::vector<std::uint32_t> starts{0};
    std::vector<CountryRuns::Run> runs;
    std::uint8_t country = 0;
    for (std::size_t left = reader.get_count(); left > 0; --left) {
        std::uint32_t column = 0;
        for (std::size_t run = reader.get_count(2); run > 0; --run) {
            const std::uint32_t west = reader.get_difference(column), head = reader.get_packed();
            column = west + (head >> 1);
            if ((head & 1U) != 0) country = reader.get_byte();
            if (country >= codes.size()) fail();
            runs.push_back({static_cast<std::uint16_t>(west), static_cast<std::uint16_t>(column), country});
        }
        starts.push_back(static_cast<std::uint32_t>(runs.size()));
    }
    if (starts.size() != CountryRuns::rows + 1 && starts.size() != 1) fail();
    return {std::move(codes), std::move(starts), std::move(runs)};
}

/// What numbers point at must be there.
void check_numbers(const SeaNetwork::Content& content, const Damage& fail) {
    std::size_t corners = 0;
    for (const Obstacles::Ring& ring : content.rings) {
        if (ring.empty()) fail();
        corners += ring.size();
    }
    const std::size_t nodes = content.nodes.size();
    const auto check_node = [&](NodeId node) {
        if (node >= nodes && node != no_node) fail();
    };
    for (const SeaNode& node : content.nodes) {
        if (node.corner ? *node.corner >= corners : node.gate != no_gate && node.gate >= PassageSet().size()) fail();
    }
    for (const SeaEdge& edge : content.edges) {
        if (edge.a >= nodes || edge.b >= nodes || edge.kind > SeaEdgeKind::connector) fail();
    }
    for (const NodeId node : content.terminal_nodes) {
        check_node(node);
    }
    for (const ConnectorLine& connector : content.connectors) {
        if (connector.edge >= content.edges.size()) fail();
    }
    for (const std::vector<SeaApproach>& approaches : content.world_ports) {
        for (const SeaApproach& approach : approaches) {
            check_node(approach.channel);
        }
    }
}

} // namespace

std::string to_bytes(const SeaNetwork::Content& content) {
    ByteWriter writer;
    writer.put_packed(content.rings.size());
    for (const Obstacles::Ring& ring : content.rings) {
        writer.put_line(ring);
    }
    put_nodes(writer, content.nodes);
    put_edges(writer, content.edges);
    put_connectors(writer, content.connectors);
    put_ports(writer, content);
    put_ways(writer, content.ways);
    put_landmarks(writer, content.landmarks);
    put_countries(writer, content.countries);
    ByteWriter head;
    head.put_hash(content.hash);
    head.put_hash(base::content_hash(writer.bytes()));
    return std::string(magic) + head.bytes() + writer.bytes();
}

SeaNetwork::Content from_bytes(std::string_view bytes, const std::string& name) {
    if (!bytes.starts_with(magic)) {
        throw base::Error(base::ExitCode::input, name + ": not a network file of this version, delete it");
    }
    const Damage fail{name};
    Reader head(bytes.substr(magic.size()), fail);
    SeaNetwork::Content content;
    content.hash = head.get_hash();
    const std::uint64_t seal = head.get_hash();
    const std::string_view body = bytes.substr(magic.size() + 2 * sizeof seal);
    if (base::content_hash(body) != seal) fail();
    Reader reader(body, fail);
    content.rings.resize(reader.get_count());
    for (Obstacles::Ring& ring : content.rings) {
        ring = reader.get_line();
    }
    content.nodes = get_nodes(reader);
    content.edges = get_edges(reader, fail);
    content.connectors = get_connectors(reader);
    get_ports(reader, fail, content);
    content.ways = get_ways(reader, fail);
    content.landmarks = get_landmarks(reader, content.nodes.size());
    content.countries = get_countries(reader, fail);
    check_numbers(content, fail);
    return content;
}

std::optional<std::uint64_t> stored_hash(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string start(magic.size(), ' ');
    std::uint64_t hash = 0;
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    stream.read(reinterpret_cast<char*>(&hash), sizeof hash);
    return stream && start == magic ? std::optional(hash) : std::nullopt;
}

} // namespace oreway::routing
