// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/density.h"
#include "geo/geodesic.h"
#include "tests/catch.h"

#include <cmath>
#include <numbers>
#include <random>

using namespace oreway::concentration;
using oreway::geo::LonLat;

TEST_CASE("A hexagon has the same area on the ground at 60 degrees north as at the equator") {
    const double expected = 3 * std::numbers::sqrt3 / 2 * 150 * 150;
    for (const LonLat place : {LonLat{0, 0}, {25, 60}, {-46, 61}, {154, 24}, {100, -45}, {11, 75}}) {
        const WeightedPoint point{place, 1};
        const auto bins = bin_into_hexagons({&point, 1}, 150);
        REQUIRE(bins.cells.size() == 1);
        const DensityCell& cell = bins.cells.front();
        REQUIRE(cell.ring.size() == 12); // edges of 150 km have a place in the middle
        CHECK(cell.area_km2 == Approx(expected));
        // On the ellipsoid, with geodesic edges: these bulge a little where the plane's are straight.
        CHECK(oreway::geo::area_m2(cell.ring) / 1e6 == Approx(expected).epsilon(0.01));
        CHECK(cell.density == Approx(10000 / expected));
    }
}

TEST_CASE("Bins keep every point and every tonne") {
    std::mt19937 random(9);
    std::vector<WeightedPoint> points;
    for (int i = 0; i < 5000; ++i)
        points.push_back(
            {{std::uniform_real_distribution<>(-180, 180)(random), std::uniform_real_distribution<>(-90, 90)(random)},
             std::uniform_real_distribution<>(0, 100)(random)});
    points.push_back({{180, 10}, 5});
    points.push_back({{-180, 10}, 5});
    points.push_back({{0, 90}, 5});
    const auto bins = bin_into_hexagons(points, 400);
    CHECK(bins.tally.used == points.size());
    std::size_t count = 0;
    double weight = 0;
    for (const DensityCell& cell : bins.cells) {
        count += cell.count;
        weight += cell.weight;
        CHECK(cell.ring.size() >= 3);
        CHECK(cell.area_km2 > 0);
    }
    CHECK(count == points.size());
    CHECK(weight == Approx(bins.tally.weight));
}

TEST_CASE("All hexagons together are the Earth, those at the map's edge cut and counted once") {
    std::vector<WeightedPoint> points;
    for (int lat = -90; lat <= 90; ++lat)
        for (int lon = -180; lon < 180; ++lon)
            points.push_back({{static_cast<double>(lon), static_cast<double>(lat)}, 1});
    const auto bins = bin_into_hexagons(points, 300);
    double area = 0;
    for (const DensityCell& cell : bins.cells)
        area += cell.area_km2;
    // Slivers of edge cells without a point are missing.
    CHECK(area == Approx(510'065'622).epsilon(0.005));
}

TEST_CASE("Cells come densest first and do not depend on the order of the points") {
    std::vector<WeightedPoint> points = {{{10, 50}, 1}, {{100, 10}, 7}, {{-60, -20}, 3}};
    const auto one = bin_into_hexagons(points, 100);
    std::swap(points[0], points[2]);
    const auto other = bin_into_hexagons(points, 100);
    REQUIRE(one.cells.size() == 3);
    CHECK(one.cells[0].weight == 7);
    CHECK(one.cells[2].weight == 1);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(one.cells[i].ring == other.cells[i].ring);
}

TEST_CASE("Hexagons of no size are refused") {
    CHECK_THROWS_AS(bin_into_hexagons({}, 0), oreway::base::Error);
    CHECK(bin_into_hexagons({}, 100).cells.empty());
}
