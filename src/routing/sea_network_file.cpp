// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "geo/geodesic.h"
#include "routing/packed_number.h"
#include "routing/sea_network.h"

#include <bit>
#include <cstring>
#include <fstream>

/// The file: magic, hash, then arrays in the order of put() below, each led by its size. Little endian; coordinates in
/// units of 1e-7 degree, so that a network read back is the one that was built.
namespace oreway::routing {

namespace {

static_assert(std::endian::native == std::endian::little, "network files are read and written as they lie in memory");

constexpr std::string_view magic = "ORESEA03";

class Writer {
public:
    template <typename T> void put(T value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof(T)); }
    void put_size(std::size_t value) { put(static_cast<std::uint32_t>(value)); }
    void put_short(std::uint32_t value) { put_packed(bytes_, value); }
    template <typename T> void put_array(const std::vector<T>& values) {
        put_size(values.size());
        bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    }
    void put_text(const std::string& text) {
        put_size(text.size());
        bytes_ += text;
    }
    void put_place(const geo::LonLat& place) {
        put(static_cast<std::int32_t>(std::lround(place.lon * 1e7)));
        put(static_cast<std::int32_t>(std::lround(place.lat * 1e7)));
    }
    void put_line(const std::vector<geo::LonLat>& line) {
        put_size(line.size());
        for (const geo::LonLat& place : line) {
            put_place(place);
        }
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class Reader {
public:
    Reader(std::string_view bytes, const std::string& name)
        : bytes_(bytes)
        , name_(name) {}

    template <typename T> T get() {
        T value;
        std::memcpy(&value, take(sizeof(T)), sizeof(T));
        return value;
    }
    std::size_t get_size() { return get<std::uint32_t>(); }
    std::uint32_t get_short() {
        return get_packed([this] { return get<std::uint8_t>(); });
    }
    template <typename T> std::vector<T> get_array() {
        const std::size_t size = get_size();
        const char* from = take(size * sizeof(T));
        std::vector<T> values(size);
        if (size > 0) std::memcpy(values.data(), from, size * sizeof(T));
        return values;
    }
    std::string get_text() {
        const std::size_t size = get_size();
        return std::string(take(size), size);
    }
    geo::LonLat get_place() {
        const auto lon = get<std::int32_t>(), lat = get<std::int32_t>();
        return {lon / 1e7, lat / 1e7};
    }
    std::vector<geo::LonLat> get_line() {
        std::vector<geo::LonLat> line(get_size());
        for (geo::LonLat& place : line) {
            place = get_place();
        }
        return line;
    }

private:
    const char* take(std::size_t size) {
        if (bytes_.size() - at_ < size) {
            throw base::Error(base::ExitCode::input, name_ + ": the network file is cut short, delete it");
        }
        at_ += size;
        return bytes_.data() + at_ - size;
    }

    std::string_view bytes_;
    const std::string& name_;
    std::size_t at_ = 0;
};

void put_nodes(Writer& writer, const std::vector<SeaNode>& nodes) {
    writer.put_size(nodes.size());
    for (const SeaNode& node : nodes) {
        const auto flags = (node.corner ? 1U : 0U) | (node.is_open ? 2U : 0U) | (node.is_terminal ? 4U : 0U);
        writer.put(static_cast<std::uint8_t>(flags));
        if (node.corner) {
            writer.put(*node.corner);
        } else {
            writer.put(node.gate);
            writer.put_place(node.point.place);
        }
    }
}

std::vector<SeaNode> get_nodes(Reader& reader) {
    std::vector<SeaNode> nodes(reader.get_size());
    for (SeaNode& node : nodes) {
        const auto flags = reader.get<std::uint8_t>();
        node.is_open = (flags & 2U) != 0;
        node.is_terminal = (flags & 4U) != 0;
        if ((flags & 1U) != 0) {
            node.corner = reader.get<std::uint32_t>(); // where that is the obstacles know
        } else {
            node.gate = reader.get<std::uint8_t>();
            node.point = GlobePoint(reader.get_place());
        }
    }
    return nodes;
}

/// Edges lie in order of their first node as far as they are open, so most differences are small.
void put_edges(Writer& writer, const std::vector<SeaEdge>& edges) {
    writer.put_size(edges.size());
    std::uint32_t before = 0;
    for (const SeaEdge& edge : edges) {
        const bool forward = edge.a >= before;
        writer.put_short(((forward ? edge.a - before : before - edge.a) << 3) | (forward ? 4U : 0U) |
                         static_cast<std::uint32_t>(edge.kind));
        writer.put_short(edge.b);
        writer.put(edge.length_m);
        before = edge.a;
    }
}

std::vector<SeaEdge> get_edges(Reader& reader) {
    std::vector<SeaEdge> edges(reader.get_size());
    std::uint32_t before = 0;
    for (SeaEdge& edge : edges) {
        const std::uint32_t head = reader.get_short();
        edge.kind = static_cast<SeaEdgeKind>(head & 3U);
        edge.a = (head & 4U) != 0 ? before + (head >> 3) : before - (head >> 3);
        edge.b = reader.get_short();
        edge.length_m = reader.get<float>();
        before = edge.a;
    }
    return edges;
}

void put_world_ports(Writer& writer, const SeaNetwork::Content& content) {
    writer.put_size(content.world_ports.size());
    for (std::size_t i = 0; i < content.world_ports.size(); ++i) {
        writer.put_text(content.world_port_ids[i]);
        writer.put_size(content.world_ports[i].size());
        for (const SeaApproach& approach : content.world_ports[i]) {
            writer.put(approach.channel);
            writer.put(static_cast<std::uint8_t>(approach.ashore_m > 0));
            writer.put_line(approach.line);
        }
    }
}

void get_world_ports(Reader& reader, SeaNetwork::Content& content) {
    content.world_ports.resize(reader.get_size());
    for (std::vector<SeaApproach>& approaches : content.world_ports) {
        content.world_port_ids.push_back(reader.get_text());
        approaches.resize(reader.get_size());
        for (SeaApproach& approach : approaches) {
            approach.channel = reader.get<NodeId>();
            const bool begins_ashore = reader.get<std::uint8_t>() != 0;
            approach.line = reader.get_line();
            approach.exit = GlobePoint(approach.line.back());
            approach.length_m = geo::length_m(approach.line);
            if (begins_ashore) approach.ashore_m = geo::distance_m(approach.line[0], approach.line[1]);
        }
    }
}

void put_countries(Writer& writer, const CountryRuns& countries) {
    writer.put_size(countries.countries().size());
    for (const std::string& code : countries.countries()) {
        writer.put_text(code);
    }
    writer.put_array(countries.row_starts());
    writer.put_size(countries.runs().size());
    for (const CountryRuns::Run& run : countries.runs()) {
        writer.put(run.west);
        writer.put(run.east);
        writer.put(run.country);
    }
}

CountryRuns get_countries(Reader& reader) {
    std::vector<std::string> codes(reader.get_size());
    for (std::string& code : codes) {
        code = reader.get_text();
    }
    auto starts = reader.get_array<std::uint32_t>();
    std::vector<CountryRuns::Run> runs(reader.get_size());
    for (CountryRuns::Run& run : runs) {
        run.west = reader.get<std::uint16_t>();
        run.east = reader.get<std::uint16_t>();
        run.country = reader.get<std::uint8_t>();
    }
    return {std::move(codes), std::move(starts), std::move(runs)};
}

} // namespace

std::string to_bytes(const SeaNetwork::Content& content) {
    Writer writer;
    for (const char letter : magic) {
        writer.put(letter);
    }
    writer.put(content.hash);
    writer.put_size(content.rings.size());
    for (const Obstacles::Ring& ring : content.rings) {
        writer.put_line(ring);
    }
    put_nodes(writer, content.nodes);
    put_edges(writer, content.edges);
    writer.put_size(content.terminal_ids.size());
    for (const std::string& id : content.terminal_ids) {
        writer.put_text(id);
    }
    writer.put_array(content.terminal_nodes);
    writer.put_size(content.connectors.size());
    for (const ConnectorLine& connector : content.connectors) {
        writer.put(connector.edge);
        writer.put(connector.ashore_m);
        writer.put_line(connector.line);
    }
    put_world_ports(writer, content);
    writer.put_array(content.survey.distances);
    writer.put_array(content.survey.ways.starts());
    writer.put_text(content.survey.ways.bytes());
    writer.put_size(content.landmarks.count());
    writer.put_array(content.landmarks.distances());
    put_countries(writer, content.countries);
    return writer.take();
}

SeaNetwork::Content from_bytes(std::string_view bytes, const std::string& name) {
    if (!bytes.starts_with(magic)) {
        throw base::Error(base::ExitCode::input, name + ": not a network file of this version, delete it");
    }
    Reader reader(bytes.substr(magic.size()), name);
    SeaNetwork::Content content;
    content.hash = reader.get<std::uint64_t>();
    content.rings.resize(reader.get_size());
    for (Obstacles::Ring& ring : content.rings) {
        ring = reader.get_line();
    }
    content.nodes = get_nodes(reader);
    content.edges = get_edges(reader);
    content.terminal_ids.resize(reader.get_size());
    for (std::string& id : content.terminal_ids) {
        id = reader.get_text();
    }
    content.terminal_nodes = reader.get_array<NodeId>();
    content.connectors.resize(reader.get_size());
    for (ConnectorLine& connector : content.connectors) {
        connector.edge = reader.get<std::uint32_t>();
        connector.ashore_m = reader.get<float>();
        connector.line = reader.get_line();
    }
    get_world_ports(reader, content);
    content.survey.distances = reader.get_array<std::int32_t>();
    auto starts = reader.get_array<std::uint32_t>();
    content.survey.ways = StationWays(std::move(starts), reader.get_text());
    const std::size_t landmarks = reader.get_size();
    content.landmarks = Landmarks(landmarks, reader.get_array<std::uint16_t>());
    content.countries = get_countries(reader);
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
