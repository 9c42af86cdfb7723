// SPDX-License-Identifier: MIT
#include "map/picture_size.h"
#include "tests/catch.h"

#include <limits>

using namespace oreway::map;

TEST_CASE("Sides and ratios that no picture can have become the nearest that one can have") {
    CHECK(nearest_side(1600.4) == 1600);
    CHECK(nearest_side(0) == smallest_side);
    CHECK(nearest_side(-1e30) == smallest_side);
    CHECK(nearest_side(1e30) == largest_side);
    CHECK(nearest_side(std::numeric_limits<double>::infinity()) == largest_side);
    CHECK(nearest_side(std::numeric_limits<double>::quiet_NaN()) == smallest_side);
    CHECK(nearest_ratio(3.125) == 3.125);
    CHECK(nearest_ratio(0) == smallest_ratio);
    CHECK(nearest_ratio(1e9) == largest_ratio);
    CHECK(nearest_ratio(std::numeric_limits<double>::quiet_NaN()) == 1);
}
