// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/file.h"
#include "routing/sea_network.h"
#include "routing/station_survey.h"
#include "tests/catch.h"
#include "tests/routing/charted_sea.h"
#include "tests/routing/shared_router.h"

#include <cstring>

using namespace oreway;
using namespace oreway::routing;

namespace {

/// Two ponds and a strait with a gate, a port in each; small enough to try every byte of its file.
SeaNetwork::Content small_sea() {
    const Gate gate{0, {{4.5, 3.2}, {4.5, 1.8}}};
    const tests::World world = tests::draw({"#########", //
                                            "#a..#..b#", //
                                            "#.......#", //
                                            "#...#...#", //
                                            "#########"});
    const tests::ChartedSea sea = tests::chart(world, {gate});
    SeaNetwork::Content content;
    content.hash = 0x1234;
    content.rings = world.rings;
    content.nodes = sea.graph.nodes;
    for (const NodeId place : {sea.places[0], sea.places[1]}) {
        content.nodes[place].is_terminal = true;
        content.terminal_ids.push_back("port " + std::to_string(place));
        content.terminal_nodes.push_back(place);
    }
    content.terminal_ids.emplace_back("inland");
    content.terminal_nodes.push_back(no_node);
    content.edges = sea.graph.edges;
    content.edges.front().kind = SeaEdgeKind::connector;
    content.connectors.push_back({0, 250, {{1.5, 3.5}, {1.25, 3.5}, {-179.5, 60}}});
    SeaApproach approach;
    approach.line = {{2.5, 3.5}, {-179.75, 3.25}, {181, -3}};
    approach.length_m = 123456;
    approach.ashore_m = 1000;
    content.world_port_ids.emplace_back("XXABC");
    content.world_ports.push_back({approach});
    const Adjacency adjacency(content.nodes.size(), content.edges);
    content.ways = survey_stations(content.nodes, adjacency);
    content.landmarks = Landmarks::choose(2, content.nodes, adjacency);
    const geo::PlanarPolygon square{{{1, 1}, {2, 1}, {2, 1.05}, {1, 1.05}}, {}};
    const geo::PlanarPolygon beside{{{3, 1}, {4, 1}, {4, 1.05}, {3, 1.05}}, {}};
    content.countries = CountryRuns({{"AAA", {square}}, {"BBB", {beside}}});
    return content;
}

/// With a seal that fits what follows it, so that the parts are read.
std::string sealed(std::string bytes) {
    constexpr std::size_t seal_at = 16, body_at = 24;
    const std::uint64_t seal = base::content_hash(std::string_view(bytes).substr(body_at));
    std::memcpy(bytes.data() + seal_at, &seal, sizeof seal);
    return bytes;
}

/// Whether the bytes are a network or refused as damaged; anything else is a failure of the test.
bool is_refused(const std::string& bytes) {
    try {
        const SeaNetwork::Content content = from_bytes(bytes, "sea.network");
        const Adjacency adjacency(content.nodes.size(), content.edges);
        content.ways.distances(station_nodes(content.nodes), adjacency);
        return false;
    } catch (const base::Error& error) {
        CHECK(error.code() == base::ExitCode::input);
        CHECK(std::string(error.what()).find("delete") != std::string::npos);
        return true;
    }
}

} // namespace

TEST_CASE("A network read back is the one that was written, to the unit that its file holds") {
    const SeaNetwork::Content made = small_sea();
    const std::string bytes = to_bytes(made);
    const SeaNetwork::Content read = from_bytes(bytes, "sea.network");
    CHECK(to_bytes(read) == bytes);
    CHECK(read.hash == made.hash);
    REQUIRE(read.rings.size() == made.rings.size());
    for (std::size_t i = 0; i < made.rings.size(); ++i) {
        REQUIRE(read.rings[i].size() == made.rings[i].size());
        CHECK(std::abs(read.rings[i][1].lon - made.rings[i][1].lon) < 1e-7);
        CHECK(std::abs(read.rings[i][2].lat - made.rings[i][2].lat) < 1e-7);
    }
    REQUIRE(read.edges.size() == made.edges.size());
    for (std::size_t i = 0; i < made.edges.size(); ++i) {
        CHECK((read.edges[i].a == made.edges[i].a && read.edges[i].b == made.edges[i].b));
        CHECK(read.edges[i].kind == made.edges[i].kind);
        CHECK(std::abs(read.edges[i].length_m - made.edges[i].length_m) <= 0.5 / SeaStations::units_per_m + 1e-2);
    }
    CHECK(read.terminal_ids == made.terminal_ids);
    CHECK(read.terminal_nodes == made.terminal_nodes);
    REQUIRE(read.world_ports.size() == 1);
    CHECK(read.world_ports[0][0].line == made.world_ports[0][0].line);
    CHECK(read.world_ports[0][0].exit.place == made.world_ports[0][0].line.back());
    CHECK(read.world_ports[0][0].length_m == made.world_ports[0][0].length_m);
    CHECK(read.connectors[0].line == made.connectors[0].line);
    CHECK(read.landmarks.distances() == made.landmarks.distances());
    CHECK(read.countries.code_at({1.5, 1.025}) == "AAA");
    CHECK(read.countries.code_at({3.5, 1.025}) == "BBB");
    CHECK(read.countries.code_at({2.5, 1.025}).empty());
}

TEST_CASE("The charted network is the same after any number of times through its file") {
    const SeaNetwork& sea = tests::shared_router().sea();
    const std::string bytes = to_bytes(sea.content());
    CHECK(bytes.size() < 6'000'000);
    CHECK(to_bytes(from_bytes(bytes, "sea.network")) == bytes);
}

TEST_CASE("The lengths of the ways between stations are those that a search finds") {
    const SeaNetwork::Content sea = from_bytes(to_bytes(small_sea()), "sea.network");
    const Adjacency adjacency(sea.nodes.size(), sea.edges);
    const std::vector<NodeId> stations = station_nodes(sea.nodes);
    const SeaStations table(sea.nodes, sea.ways.distances(stations, adjacency));
    REQUIRE(stations.size() > 2);
    PassageSet all;
    all.set(); // past closed doors no way leads on, but to each it leads
    for (const NodeId port : {sea.terminal_nodes[0], sea.terminal_nodes[1]}) {
        for (std::size_t to = 0; to < stations.size(); ++to) {
            if (stations[to] == port) continue;
            const double expected = tests::shortest_m(sea.nodes, adjacency, port, stations[to], all);
            const double length_m = table.distance_m(table.station_at(port), to);
            CHECK(length_m == (expected < 0 ? SeaStations::unreachable : expected));
        }
    }
}

TEST_CASE("A network file that is cut short or of which a bit is flipped is refused") {
    const std::string bytes = to_bytes(small_sea());
    CHECK_FALSE(is_refused(bytes));
    for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 50) {
        CHECK(is_refused(bytes.substr(0, size)));
    }
    for (std::size_t at = 0; at < bytes.size(); at += 1 + at / 50) {
        if (at >= 8 && at < 16) continue; // the hash of the inputs is looked at before the file is read
        std::string flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ 1 << at % 8);
        CHECK(is_refused(flipped));
    }
}

TEST_CASE("A network file made to look whole is refused or read, and no number in it leads astray") {
    const std::string bytes = to_bytes(small_sea());
    constexpr std::size_t body_at = 24;
    std::size_t refused = 0;
    for (std::size_t at = body_at; at < std::min<std::size_t>(bytes.size(), 4000); ++at) {
        for (const int change : {0x01, 0x40, 0x80, 0xff}) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ change);
            refused += is_refused(sealed(std::move(changed))) ? 1 : 0;
        }
        refused += is_refused(sealed(bytes.substr(0, at))) ? 1 : 0;
    }
    CHECK(refused > 2000);
}
