// SPDX-License-Identifier: MIT
#include "geo/distance_zone.h"
#include "geo/geodesic.h"
#include "tests/catch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace oreway::geo;

namespace {

constexpr double miles_200_m = 200 * metres_per_nautical_mile;

double zone_area_m2(const std::vector<GlobePolygon>& zone) {
    double area = 0;
    for (const GlobePolygon& polygon : zone) {
        for (const std::vector<LonLat>& ring : polygon) {
            area += area_m2(ring); // holes run clockwise
        }
    }
    return area;
}

} // namespace

TEST_CASE("The 200-mile zone of a rock in the sea is a disc of 430,000 square kilometres") {
    const std::vector<std::vector<LonLat>> rock = {{{153.97, 24.28}, {153.99, 24.28}, {153.98, 24.30}}};
    const auto zone = zone_within(rock, rock, miles_200_m);
    REQUIRE(zone.size() == 1);
    // A spherical cap of 370.4 km; the rock widens it by under a kilometre.
    const double cap = 2 * std::numbers::pi * 6371008.8 * 6371008.8 * (1 - std::cos(miles_200_m / 6371008.8));
    CHECK(zone_area_m2(zone) == Approx(cap).epsilon(0.01));
    for (const LonLat& corner : zone[0][0]) {
        CHECK(distance_m({153.98, 24.29}, corner) == Approx(miles_200_m).epsilon(0.006));
    }
}

TEST_CASE("A zone across 180 degrees is in one piece") {
    const std::vector<std::vector<LonLat>> islands = {{{179.9, -16.5}, {179.95, -16.5}, {179.95, -16.4}},
                                                      {{-179.9, -16.6}, {-179.8, -16.6}, {-179.8, -16.5}}};
    const auto zone = zone_within(islands, islands, 100000);
    REQUIRE(zone.size() == 1);
    CHECK(zone[0].size() == 1);
}

TEST_CASE("Giving up leaves no zone") {
    const std::vector<std::vector<LonLat>> rock = {{{153.97, 24.28}, {153.99, 24.28}, {153.98, 24.30}}};
    CHECK(zone_within(rock, rock, miles_200_m, [](double) { return false; }).empty());
}

TEST_CASE("No zone is measured from the border of a landlocked country") {
    const std::vector<std::vector<LonLat>> land = {{{90, 45}, {100, 45}, {100, 50}, {90, 50}}};
    CHECK(zone_within(land, {}, miles_200_m).empty());
}

TEST_CASE("A zone reaches out from the coast and not from the border behind it") {
    // Land from 0 to 10 E whose southern side is the coast.
    const std::vector<std::vector<LonLat>> land = {{{0, 0}, {10, 0}, {10, 5}, {0, 5}}};
    const std::vector<std::vector<LonLat>> coast = {{{0, 0}, {10, 0}}};
    const auto zone = zone_within(land, coast, miles_200_m);
    REQUIRE(zone.size() == 1);
    double north = -90, south = 90;
    for (const LonLat& corner : zone[0][0]) {
        north = std::max(north, corner.lat);
        south = std::min(south, corner.lat);
    }
    CHECK(north == Approx(5).margin(0.01));
    CHECK(south == Approx(-3.35).margin(0.03)); // 370.4 km at the equator, 110.6 km a degree
}
