// SPDX-License-Identifier: MIT
#include "routing/waters.h"
#include "tests/catch.h"
#include "tests/routing/charted_sea.h"

#include <array>

using namespace oreway;
using namespace oreway::routing;

namespace {

/// Three ponds in a row, a strait between each two, its gate across it.
const std::vector<std::string> ponds{"#########", //
                                     "#a.#b#.c#", //
                                     "#......d#", //
                                     "#..#.#..#", //
                                     "#########"};
const Gate west{0, {{3.5, 3.2}, {3.5, 1.8}}}, east{1, {{5.5, 3.2}, {5.5, 1.8}}};

bool joined(const tests::ChartedSea& sea, const Waters& waters, std::size_t a, std::size_t b, const char* closed) {
    const std::array<Waters::Body, 1> from{waters.of(sea.places[a])}, to{waters.of(sea.places[b])};
    return waters.are_joined(from, to, PassageSet(closed));
}

} // namespace

TEST_CASE("Waters are told apart by the gates between them and joined by open doors") {
    const auto sea = tests::chart(tests::draw(ponds), {west, east});
    const Waters waters(sea.graph.nodes, Adjacency(sea.graph.nodes.size(), sea.graph.edges));
    CHECK(waters.of(sea.places[0]) != waters.of(sea.places[1]));
    CHECK(waters.of(sea.places[1]) != waters.of(sea.places[2]));
    CHECK(waters.of(sea.places[2]) == waters.of(sea.places[3]));
    CHECK(joined(sea, waters, 0, 2, "00"));
    CHECK_FALSE(joined(sea, waters, 0, 2, "01"));
    CHECK_FALSE(joined(sea, waters, 0, 2, "10"));
    CHECK(joined(sea, waters, 1, 2, "01"));
    CHECK(joined(sea, waters, 2, 3, "11"));
}

TEST_CASE("No way leads through a port") {
    auto sea = tests::chart(tests::draw(ponds), {west, east});
    const auto port = static_cast<NodeId>(sea.graph.nodes.size());
    sea.graph.nodes.emplace_back().is_terminal = true;
    sea.graph.edges.push_back({port, sea.places[0], 1000, SeaEdgeKind::connector});
    sea.graph.edges.push_back({port, sea.places[1], 1000, SeaEdgeKind::connector});
    sea.places.push_back(port);
    const Waters waters(sea.graph.nodes, Adjacency(sea.graph.nodes.size(), sea.graph.edges));
    CHECK_FALSE(joined(sea, waters, 0, 1, "01"));
    CHECK(joined(sea, waters, 4, 0, "01"));
    CHECK(joined(sea, waters, 4, 1, "01"));
    CHECK(joined(sea, waters, 1, 4, "01"));
}
