// SPDX-License-Identifier: MIT
#include "routing/country_runs.h"
#include "tests/catch.h"

#include <array>

using namespace oreway;
using routing::CountryRuns;

namespace {

geo::PlanarPolygon box(double west, double south, double east, double north) {
    return {{{west, south}, {east, south}, {east, north}, {west, north}}, {}};
}

} // namespace

TEST_CASE("A place lies in the country whose polygon holds it, or at sea") {
    geo::PlanarPolygon ring = box(10, 0, 20, 10);
    ring.holes.push_back(box(13, 3, 15, 5).outer);
    const CountryRuns runs({{"AAA", {ring}}, {"BBB", {box(20, 0, 30, 10), box(13, 3, 15, 5)}}});
    CHECK(runs.code_at({12, 5}) == "AAA");
    CHECK(runs.code_at({25, 5}) == "BBB");
    CHECK(runs.code_at({14, 4}) == "BBB");
    CHECK(runs.code_at({5, 5}).empty());
    CHECK(runs.code_at({385, 5}) == "BBB");
}

TEST_CASE("A line tells the countries it passes and how far it runs in each") {
    const CountryRuns runs({{"AAA", {box(10, 0, 20, 10)}}, {"BBB", {box(20, 0, 30, 10)}}});
    const std::array<geo::LonLat, 2> line{{{9, 5}, {22, 5}}};
    const auto stretches = runs.along(line);
    REQUIRE(stretches.size() == 3);
    CHECK(stretches[0].country == CountryRuns::sea);
    CHECK(stretches[0].length_m == Approx(110900).epsilon(0.02));
    CHECK(runs.countries()[stretches[1].country] == "AAA");
    CHECK(stretches[1].length_m == Approx(1109000).epsilon(0.02));
    CHECK(runs.countries()[stretches[2].country] == "BBB");
}
