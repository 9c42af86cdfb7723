// SPDX-License-Identifier: MIT
#include "geo/lonlat_box.h"
#include "tests/catch.h"

#include <vector>

using namespace oreway::geo;

namespace {
const LonLatBox fiji{177, -20, -178, -12};
}

TEST_CASE("A box with west beyond east runs across 180 degrees") {
    CHECK(fiji.crosses_180());
    CHECK(fiji.width() == 5);
    CHECK(fiji.center() == LonLat{179.5, -16});
    CHECK(fiji.contains({179, -16}));
    CHECK(fiji.contains({-179, -16}));
    CHECK(fiji.contains({180, -16}));
    CHECK(fiji.contains({181, -16}));
    CHECK_FALSE(fiji.contains({0, -16}));
    CHECK_FALSE(fiji.contains({179, -21}));
}

TEST_CASE("The two ends of 180 degrees are one meridian") {
    CHECK(LonLatBox{170, -10, 180, 10}.contains({-180, 0}));
    CHECK(LonLatBox{-180, -10, -170, 10}.contains({180, 0}));
    CHECK(LonLatBox{170, -10, 180, 10}.intersects(LonLatBox{-180, -10, -170, 10}));
}

TEST_CASE("Boxes meet on either side of 180 degrees") {
    CHECK(fiji.intersects({178, -17, 179, -16}));
    CHECK(fiji.intersects({-179, -17, -170, -16}));
    CHECK(fiji.intersects(LonLatBox::world()));
    CHECK(fiji.intersects({160, -17, -160, -16}));
    CHECK_FALSE(fiji.intersects({-170, -17, 170, -16}));
    CHECK_FALSE(fiji.intersects({178, 0, 179, 10}));
}

TEST_CASE("A box across 180 degrees splits into two that meet there") {
    const std::vector<LonLatBox> halves = fiji.split();
    REQUIRE(halves.size() == 2);
    CHECK(halves[0] == LonLatBox{177, -20, 180, -12});
    CHECK(halves[1] == LonLatBox{-180, -20, -178, -12});
    CHECK(LonLatBox{1, 2, 3, 4}.split() == std::vector<LonLatBox>{{1, 2, 3, 4}});
}

TEST_CASE("The box around places is the narrowest one") {
    const std::vector<LonLat> islands{{177.5, -17}, {-179, -16}, {179, -19}};
    CHECK(bounding_box(islands) == LonLatBox{177.5, -19, -179, -16});
    const std::vector<LonLat> unwrapped{{177.5, -17}, {181, -16}};
    CHECK(bounding_box(unwrapped) == LonLatBox{177.5, -17, -179, -16});
    const std::vector<LonLat> plain{{-10, 5}, {20, -5}};
    CHECK(bounding_box(plain) == LonLatBox{-10, -5, 20, 5});
    const std::vector<LonLat> one{{180, 5}};
    CHECK(bounding_box(one) == LonLatBox{180, 5, 180, 5});
}
