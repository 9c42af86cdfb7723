// SPDX-License-Identifier: MIT
#include "concentration/contours.h"
#include "tests/catch.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace oreway::concentration;
using oreway::geo::LonLat;

namespace {

/// A coarse raster of zeros, 10 degrees a cell.
DensityRaster empty_raster() {
    DensityRaster raster;
    raster.rows = 18;
    raster.columns = 36;
    raster.cell_deg = 10;
    raster.values.assign(18 * 36, 0);
    return raster;
}

float& at(DensityRaster& raster, int column, int row) {
    return raster.values[static_cast<std::size_t>(row * raster.columns + column)];
}

double longest_step(const std::vector<LonLat>& ring) {
    double longest = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
        longest = std::max(longest, std::abs(ring[i].lon - ring[(i + 1) % ring.size()].lon));
    return longest;
}

double signed_area(const std::vector<LonLat>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat &a = ring[i], &b = ring[(i + 1) % ring.size()];
        twice += a.lon * b.lat - b.lon * a.lat;
    }
    return twice / 2;
}

bool is_inside(const std::vector<LonLat>& ring, const LonLat& place) {
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat &a = ring[i], &b = ring[(i + 1) % ring.size()];
        if ((a.lat > place.lat) == (b.lat > place.lat)) continue;
        inside ^= place.lon < a.lon + (place.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon);
    }
    return inside;
}

} // namespace

TEST_CASE("One full cell among empty ones is a diamond halfway to its neighbours") {
    DensityRaster raster = empty_raster();
    at(raster, 20, 5) = 2; // centre 25 E, 35 N
    const auto areas = areas_above(raster, 1);
    REQUIRE(areas.size() == 1);
    REQUIRE(areas.front().rings.size() == 1);
    const auto& ring = areas.front().rings.front();
    REQUIRE(ring.size() == 4);
    for (const LonLat& place : ring)
        CHECK(std::abs(place.lon - 25) + std::abs(place.lat - 35) == Approx(5));
}

TEST_CASE("A hole belongs to the area around it, and an island in the hole is an area of its own") {
    DensityRaster raster = empty_raster();
    for (int column = 10; column <= 16; ++column)
        for (int row = 5; row <= 11; ++row)
            at(raster, column, row) = std::max(std::abs(column - 13), std::abs(row - 8)) == 2 ? 0.0F : 4.0F;
    auto areas = areas_above(raster, 1);
    REQUIRE(areas.size() == 2);
    std::sort(areas.begin(), areas.end(), [](const auto& a, const auto& b) { return a.rings.size() < b.rings.size(); });
    CHECK(areas[0].rings.size() == 1);
    CHECK(areas[1].rings.size() == 2);
}

TEST_CASE("At a saddle the mean of the corners says whether two hills are one") {
    DensityRaster raster = empty_raster();
    at(raster, 10, 8) = 3;
    at(raster, 11, 9) = 3;
    CHECK(areas_above(raster, 1).size() == 1); // mean 1.5
    CHECK(areas_above(raster, 2).size() == 2);
}

TEST_CASE("Levels asked for together give what each gives alone, higher ground inside lower") {
    std::mt19937 random(5);
    std::vector<WeightedPoint> points;
    for (int i = 0; i < 300; ++i)
        points.push_back(
            {{std::uniform_real_distribution<>(-180, 180)(random), std::uniform_real_distribution<>(-90, 90)(random)},
             1});
    const DensityRaster raster = kernel_density(points, 300);
    const std::vector<double> levels = density_breaks(static_cast<double>(raster.highest) / 2);
    const auto together = areas_above(raster, levels);
    REQUIRE(together.size() == levels.size());
    double ground_below = 1e9;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto alone = areas_above(raster, levels[i]);
        REQUIRE(alone.size() == together[i].size());
        double ground = 0;
        for (std::size_t area = 0; area < alone.size(); ++area) {
            CHECK(alone[area].rings == together[i][area].rings);
            for (const auto& ring : alone[area].rings)
                ground += signed_area(ring);
        }
        CHECK(ground > 0);
        CHECK(ground < ground_below);
        ground_below = ground;
    }
}

TEST_CASE("What lies on higher ground is inside a contour and outside of its holes") {
    std::mt19937 random(6);
    DensityRaster raster = empty_raster();
    for (float& value : raster.values)
        value = std::uniform_real_distribution<float>(0, 2)(random);
    const auto areas = areas_above(raster, 1);
    for (int row = 0; row < raster.rows; ++row)
        for (int column = 0; column < raster.columns; ++column) {
            int inside = 0;
            for (const ContourArea& area : areas) {
                bool holds = false;
                for (const auto& ring : area.rings)
                    holds ^= is_inside(ring, raster.center(column, row));
                inside += holds ? 1 : 0;
            }
            CHECK(inside == (at(raster, column, row) >= 1 ? 1 : 0));
        }
}

TEST_CASE("An area across 180 degrees is cut there and loses nothing") {
    const WeightedPoint point{{180, 10}, 1};
    const DensityRaster raster = kernel_density({&point, 1}, 500);
    const auto areas = areas_above(raster, static_cast<double>(raster.highest) / 2);
    REQUIRE(areas.size() == 2);
    for (const ContourArea& area : areas) {
        const auto& ring = area.rings.front();
        CHECK(longest_step(ring) < 5);
        CHECK(std::count_if(ring.begin(), ring.end(), [](const LonLat& p) { return std::abs(p.lon) == 180; }) >= 2);
    }
}

TEST_CASE("An area over the pole runs along the pole as files do") {
    const WeightedPoint point{{0, -90}, 1};
    const DensityRaster raster = kernel_density({&point, 1}, 500);
    const auto areas = areas_above(raster, static_cast<double>(raster.highest) / 2);
    REQUIRE(areas.size() == 1);
    const auto& ring = areas.front().rings.front();
    CHECK(std::any_of(ring.begin(), ring.end(), [](const LonLat& p) { return p.lat == -90; }));
    const auto [west, east] =
        std::minmax_element(ring.begin(), ring.end(), [](const LonLat& a, const LonLat& b) { return a.lon < b.lon; });
    CHECK(west->lon == -180);
    CHECK(east->lon == 180);
}

TEST_CASE("Half of the peak of one kernel encloses the same ground at the equator and in Greenland") {
    // (1 - d²/r²)² = 1/2 at d = r √(1 - 1/√2) = 0.541 r.
    for (const double lat : {0.0, 72.0}) {
        const WeightedPoint point{{-42, lat}, 1};
        const DensityRaster raster = kernel_density({&point, 1}, 800);
        const double peak = 3 * density_unit_km2 / (std::numbers::pi * 800 * 800);
        const auto areas = areas_above(raster, peak / 2);
        REQUIRE(areas.size() == 1);
        double highest = -90;
        for (const LonLat& place : areas.front().rings.front())
            highest = std::max(highest, place.lat);
        CHECK((highest - lat) * 111.2 == Approx(0.541 * 800).epsilon(0.03));
    }
}
