// SPDX-License-Identifier: MIT
#include "routing/exact_shore.h"
#include "tests/catch.h"

using namespace oreway;
using routing::ExactShore;

namespace {

geo::PlaneLine box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

} // namespace

TEST_CASE("An atoll is land around a lagoon that no line leaves") {
    const ExactShore shore({{box(10, 50, 10.5, 50.5), {box(10.1, 50.1, 10.4, 50.4)}}});
    CHECK(shore.is_land({10.05, 50.25}));
    CHECK_FALSE(shore.is_land({10.25, 50.25}));
    CHECK_FALSE(shore.is_land({9.95, 50.25}));
    CHECK(shore.is_clear({10.15, 50.15}, {10.35, 50.35}));
    CHECK_FALSE(shore.is_clear({10.25, 50.25}, {9.95, 50.25}));
    CHECK(shore.is_clear({9.95, 50.6}, {10.55, 50.6}));
}

TEST_CASE("A strait of fifty metres is passed and a spit of fifty metres is not") {
    constexpr double metres = 1 / 111195.0;
    const ExactShore shore({{box(0, 0, 1, 0.5), {}}, {box(0, 0.5 + 50 * metres, 1, 1), {}}});
    CHECK(shore.is_clear({-0.1, 0.5 + 25 * metres}, {1.1, 0.5 + 25 * metres}));
    const ExactShore spit({{box(0, 0.5, 1, 0.5 + 50 * metres), {}}});
    CHECK_FALSE(spit.is_clear({0.77, 0.49}, {0.78, 0.51}));
}

TEST_CASE("Land cut at 180 degrees bars the way across and the water beside it does not") {
    const ExactShore shore({{box(179.5, 66, 180, 67), {}}, {box(-180, 66, -179.5, 67), {}}});
    CHECK(shore.is_land({179.99, 66.5}));
    CHECK(shore.is_land({-179.99, 66.5}));
    CHECK_FALSE(shore.is_clear({179.4, 66.5}, {-179.4, 66.5}));
    CHECK(shore.is_clear({179.9, 67.1}, {-179.9, 67.1}));
    CHECK(shore.is_clear({-179.9, 67.1}, {179.9, 67.1}));
}
