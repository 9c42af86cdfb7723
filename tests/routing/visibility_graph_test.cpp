// SPDX-License-Identifier: MIT
#include "geo/geodesic.h"
#include "routing/thin_graph.h"
#include "tests/catch.h"
#include "tests/routing/charted_sea.h"

#include <random>

using namespace oreway;
using namespace oreway::routing;
using tests::chart;
using tests::shortest_m;

namespace {

double distance(const SeaGraph& graph, NodeId from, NodeId to, bool doors_open = true) {
    PassageSet closed;
    if (!doors_open) closed.set();
    return shortest_m(graph.nodes, Adjacency(graph.nodes.size(), graph.edges), from, to, closed);
}

} // namespace

TEST_CASE("A way round a block bends at its corners and nowhere else") {
    const auto sea = chart(tests::draw({"........", "a.####.b", "..####..", "..####..", "..####..", "........"}));
    // Over the northern corners (2, 5) and (6, 5) of the block.
    const double taut =
        geo::distance_m({0.5, 4.5}, {2, 5}) + geo::distance_m({2, 5}, {6, 5}) + geo::distance_m({6, 5}, {7.5, 4.5});
    CHECK(distance(sea.graph, sea.places[0], sea.places[1]) == Approx(taut).epsilon(0.001));
}

TEST_CASE("Without land between two places the way is the geodesic") {
    const auto sea = chart(tests::draw({"a......b", "........"}));
    CHECK(distance(sea.graph, sea.places[0], sea.places[1]) ==
          Approx(geo::distance_m({0.5, 1.5}, {7.5, 1.5})).epsilon(1e-6));
}

TEST_CASE("A walled-in pond is not joined to the sea") {
    const auto sea = chart(tests::draw({"#####..", "#.a.#.b", "#####.."}));
    CHECK(distance(sea.graph, sea.places[0], sea.places[1]) < 0);
}

TEST_CASE("Closing the gate of the only strait leaves no way, and opening it costs next to nothing") {
    const auto world = tests::draw({"#######", "#a.#.b#", "#.....#", "#..#..#", "#######"});
    const auto open = chart(world);
    // The strait at column 3 is one degree wide, between the blocks above and below it.
    const auto gated = chart(world, {{0, {{3.5, 3.2}, {3.5, 1.8}}}});
    const double free_way = distance(open.graph, open.places[0], open.places[1]);
    const double through_door = distance(gated.graph, gated.places[0], gated.places[1]);
    REQUIRE(free_way > 0);
    CHECK(through_door >= free_way - 1);
    CHECK(through_door < free_way * 1.002);
    CHECK(distance(gated.graph, gated.places[0], gated.places[1], false) < 0);
}

TEST_CASE("Thinning lengthens no way by more than the stretch") {
    std::mt19937 random(7);
    std::vector<std::string> rows(14, std::string(24, '.'));
    for (auto& row : rows) {
        for (char& letter : row) {
            if (random() % 5 == 0) letter = '#';
        }
    }
    rows[0][0] = 'a', rows[13][23] = 'b', rows[0][23] = 'c', rows[13][0] = 'd';
    auto sea = chart(tests::draw(rows));
    SeaGraph thinned = sea.graph;
    thin(thinned, 0.1);
    CHECK(thinned.edges.size() < sea.graph.edges.size());
    for (const NodeId from : sea.places) {
        for (const NodeId to : sea.places) {
            const double before = distance(sea.graph, from, to), after = distance(thinned, from, to);
            CHECK(after >= before - 1);
            CHECK(after <= before * 1.1001 + 1);
        }
    }
}
