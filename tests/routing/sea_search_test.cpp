// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "tests/routing/charted_sea.h"
#include "tests/routing/shared_router.h"

#include <random>

using namespace oreway;
using namespace oreway::routing;
using tests::shared_router;

namespace {

PassageSet closed_by_chance(std::mt19937& random) {
    PassageSet closed;
    for (std::size_t i = random() % 12; i > 0; --i) {
        closed.set(random() % shared_router().passages().size());
    }
    return closed;
}

std::vector<NodeId> port_nodes() {
    std::vector<NodeId> ports;
    for (const NodeId node : shared_router().sea().content().terminal_nodes) {
        if (node != no_node) ports.push_back(node);
    }
    return ports;
}

SeaEnd at_port(NodeId node) {
    SeaEnd end;
    end.place = shared_router().sea().nodes()[node].point.place;
    end.terminal = node;
    return end;
}

PassageSet closed(std::initializer_list<const char*> ids) {
    PassageSet set;
    for (const char* id : ids) {
        set.set(shared_router().passages().find(id).value());
    }
    return set;
}

} // namespace

TEST_CASE("Ways between ports past any closures are as long as plain Dijkstra finds them, and their pieces add up") {
    const SeaNetwork& sea = shared_router().sea();
    const std::vector<NodeId> ports = port_nodes();
    std::mt19937 random(11);
    int ways = 0;
    for (int i = 0; i < 40; ++i) {
        const NodeId from = ports[random() % ports.size()], to = ports[random() % ports.size()];
        if (from == to) continue;
        const PassageSet shut = closed_by_chance(random);
        const double expected = tests::shortest_m(sea.nodes(), sea.adjacency(), from, to, shut);
        const auto path = shared_router().sea_search().find(at_port(from), at_port(to), shut);
        INFO(from << " to " << to << " past " << shut);
        REQUIRE(path.has_value() == (expected >= 0));
        CHECK(shared_router().sea_search().has_way(at_port(from), at_port(to), shut) == path.has_value());
        if (!path) continue;
        ++ways;
        CHECK(path->length_m == Approx(expected).margin(2));
        double sum = 0;
        for (const SeaPiece& piece : path->pieces) {
            sum += piece.length_m;
        }
        CHECK(sum == Approx(path->length_m));
        for (const std::uint8_t passage : path->passages) {
            CHECK_FALSE(shut[passage]);
        }
    }
    CHECK(ways > 20);
}

TEST_CASE("The way between two stations is the same forwards and backwards") {
    const SeaNetwork& sea = shared_router().sea();
    const std::size_t count = sea.stations().size();
    std::mt19937 random(5);
    for (int i = 0; i < 200; ++i) {
        const std::size_t a = random() % count, b = random() % count;
        const auto there = sea.way_between(a, b), back = sea.way_between(b, a);
        REQUIRE(there.size() == back.size());
        if (there.empty()) continue;
        CHECK(there.back().to == sea.stations().node(b));
        CHECK(back.back().to == sea.stations().node(a));
        double length = 0;
        for (std::size_t k = 0; k < there.size(); ++k) {
            CHECK(there[k].edge == back[back.size() - 1 - k].edge);
            length += sea.edges()[there[k].edge].length_m;
        }
        CHECK(length == Approx(sea.stations().distance_m(a, b)).margin(1));
    }
}

TEST_CASE("From any place at sea there is no way out of the Black Sea past a shut Bosporus, and one within it") {
    const SeaSearch& search = shared_router().sea_search();
    const SeaEnd black_sea = search.resolve({34, 43}), aegean = search.resolve({25, 38.5});
    const SeaEnd caspian = search.resolve({51, 42}), off_sochi = search.resolve({39.2, 43.5});
    CHECK(search.has_way(black_sea, aegean, {}));
    CHECK_FALSE(search.has_way(black_sea, aegean, closed({"bosporus", "volga-don"})));
    CHECK_FALSE(search.find(black_sea, aegean, closed({"bosporus", "volga-don"})));
    CHECK(search.has_way(black_sea, off_sochi, closed({"bosporus", "volga-don"})));
    CHECK(search.find(black_sea, off_sochi, closed({"bosporus", "volga-don"})));
    CHECK_FALSE(search.has_way(caspian, aegean, closed({"volga-don", "volga-baltic"})));
}

TEST_CASE("A basin between two shut gates is cut off on both sides and by neither alone") {
    const SeaSearch& search = shared_router().sea_search();
    const SeaEnd red_sea = search.resolve({38, 20}), arabian_sea = search.resolve({60, 12});
    const SeaEnd crete = search.resolve({25, 34});
    for (const SeaEnd* outside : {&arabian_sea, &crete}) {
        CHECK(search.has_way(red_sea, *outside, closed({"suez"})));
        CHECK(search.has_way(red_sea, *outside, closed({"bab-el-mandeb"})));
        CHECK_FALSE(search.has_way(red_sea, *outside, closed({"suez", "bab-el-mandeb"})));
    }
    CHECK(search.has_way(arabian_sea, crete, closed({"suez", "bab-el-mandeb"})));
}
