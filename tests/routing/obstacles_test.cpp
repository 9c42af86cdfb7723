// SPDX-License-Identifier: MIT
#include "routing/obstacles.h"
#include "tests/catch.h"
#include "tests/routing/world.h"

using namespace oreway;
using routing::GlobePoint;
using routing::Obstacles;

TEST_CASE("Land holds its inside and nothing else") {
    const auto world = tests::draw({"....", ".##.", "...."});
    const Obstacles land(world.rings);
    CHECK(land.contains(GlobePoint({1.5, 1.5})));
    CHECK(land.contains(GlobePoint({2.0, 1.2})));
    CHECK_FALSE(land.contains(GlobePoint({0.5, 1.5})));
    CHECK_FALSE(land.contains(GlobePoint({-170, -40})));
}

TEST_CASE("An arc over land is not clear and one round it is") {
    const auto world = tests::draw({"......", "a.##.b", "......"});
    const Obstacles land(world.rings);
    CHECK_FALSE(land.is_clear(GlobePoint(world.places[0]), GlobePoint(world.places[1])));
    CHECK(land.is_clear(GlobePoint(world.places[0]), GlobePoint({2.5, 2.5})));
}

TEST_CASE("An island on the 180th meridian stands in the way from both sides") {
    const Obstacles island(
        {{{179, -1}, {180.01, -1}, {180.01, 1}, {179, 1}}, {{-180.01, -1}, {-179, -1}, {-179, 1}, {-180.01, 1}}});
    CHECK_FALSE(island.is_clear(GlobePoint({175, 0}), GlobePoint({-175, 0})));
    CHECK(island.is_clear(GlobePoint({175, 2}), GlobePoint({-175, 2})));
    CHECK(island.contains(GlobePoint({180, 0})));
    CHECK(island.contains(GlobePoint({-179.995, 0})));
}

TEST_CASE("A long arc bulges towards the pole and meets the land there") {
    // Between 40 N at 60 W and at 60 E the great circle passes 59 N.
    const Obstacles land({{{-2, 57}, {2, 57}, {2, 61}, {-2, 61}}});
    CHECK_FALSE(land.is_clear(GlobePoint({-60, 40}), GlobePoint({60, 40})));
    CHECK(land.is_clear(GlobePoint({-60, 30}), GlobePoint({60, 30})));
}

TEST_CASE("Lines drawn in quarters of degrees are told from inside like any other") {
    const Obstacles shoals({{{-81.25, 14.25}, {-80.75, 14.25}, {-80.75, 14.75}, {-81.25, 14.75}},
                            {{-79.25, 22.75}, {-78.25, 22.25}, {-77.75, 23.75}, {-79.25, 25.75}}});
    CHECK(shoals.contains(GlobePoint({-81, 14.5})));
    CHECK(shoals.contains(GlobePoint({-78.6, 23.4})));
    for (const double lat : {-60.0, 10.0, 14.1, 20.0, 27.0, 60.0, 80.0}) {
        for (const double lon : {-81.5, -81.25, -81.0, -79.25, -78.25, -77.75}) {
            INFO(lon << " " << lat);
            CHECK_FALSE(shoals.contains(GlobePoint({lon, lat})));
        }
    }
}
