// SPDX-License-Identifier: MIT
#include "concentration/density.h"
#include "tests/catch.h"

#include <cmath>

using namespace oreway::concentration;

TEST_CASE("Breaks of a legend are round and hold the highest density") {
    CHECK(density_breaks(37, 4) == std::vector<double>{5, 10, 20, 50});
    CHECK(density_breaks(50, 2) == std::vector<double>{20, 50});
    CHECK(density_breaks(1, 1) == std::vector<double>{1});
    const auto small = density_breaks(0.0031, 3);
    REQUIRE(small.size() == 3);
    CHECK(small.back() == Approx(0.005));
    CHECK(small.front() == Approx(0.001));
    CHECK(density_breaks(0).empty());
    CHECK(density_breaks(std::nan("")).empty());
}
