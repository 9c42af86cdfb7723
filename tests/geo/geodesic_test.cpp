// SPDX-License-Identifier: MIT
#include "geo/geodesic.h"
#include "tests/catch.h"

#include <cmath>

using namespace oreway::geo;

TEST_CASE("New York to Singapore is the geodesic of GeographicLib's manual") {
    // GeodSolve(1): 40:38:23N 073:46:44W to 01:21:33N 103:59:22E is 15347628 m, 003:18:29.9 at the start, 177:29:09.2.
    const LonLat new_york{-(73 + 46.0 / 60 + 44.0 / 3600), 40 + 38.0 / 60 + 23.0 / 3600};
    const LonLat singapore{103 + 59.0 / 60 + 22.0 / 3600, 1 + 21.0 / 60 + 33.0 / 3600};
    const Course way = course(new_york, singapore);
    CHECK(way.distance_m == Approx(15347628).margin(1));
    CHECK(way.azimuth_deg == Approx(3 + 18.0 / 60 + 29.9 / 3600).margin(2e-5));
    CHECK(way.end_azimuth_deg == Approx(177 + 29.0 / 60 + 9.2 / 3600).margin(2e-5));
    CHECK(distance_m(new_york, singapore) == way.distance_m);
}

TEST_CASE("A quarter of a meridian is 10,001,966 m and of the equator 10,018,754 m") {
    CHECK(distance_m({25, 0}, {25, 90}) == Approx(10001965.729).margin(0.001));
    CHECK(distance_m({0, 0}, {90, 0}) == Approx(10018754.171).margin(0.001));
}

TEST_CASE("An eighth of the Earth is 63,758,203 square kilometres and has the sign of its direction") {
    const std::vector<LonLat> octant{{0, 0}, {90, 0}, {0, 90}};
    const std::vector<LonLat> back(octant.rbegin(), octant.rend());
    CHECK(area_m2(octant) == Approx(510065621.724e6 / 8).epsilon(1e-9));
    CHECK(area_m2(back) == Approx(-510065621.724e6 / 8).epsilon(1e-9));
}

TEST_CASE("A line of geodesic steps runs on across 180 degrees and ends at its end") {
    const LonLat tokyo{139.7, 35.6}, san_francisco{-122.4, 37.8};
    const std::vector<LonLat> line = geodesic_line(tokyo, san_francisco, 100'000);
    CHECK(line.front() == tokyo);
    CHECK(line.back() == LonLat{-122.4 + 360, 37.8});
    for (std::size_t i = 1; i < line.size(); ++i) {
        CHECK(line[i].lon > line[i - 1].lon);
        CHECK(distance_m(line[i - 1], line[i]) <= 100'000.001);
    }
    CHECK(length_m(line) == Approx(distance_m(tokyo, san_francisco)).margin(0.01));
}

TEST_CASE("A circle is closed, counter-clockwise and everywhere as far from its centre, across 180 degrees and poles") {
    for (const LonLat center : {LonLat{179.9, -16}, LonLat{0, 89}, LonLat{-45, -90}, LonLat{10, 50}}) {
        const std::vector<LonLat> ring = geodesic_circle(center, 500'000, 36);
        REQUIRE(ring.size() == 37);
        CHECK(std::fmod(std::abs(ring.front().lon - ring.back().lon), 360) == 0);
        CHECK(ring.front().lat == ring.back().lat);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            CHECK(distance_m(center, ring[i]) == Approx(500'000).margin(1e-3));
            if (i > 0) CHECK(std::abs(ring[i].lon - ring[i - 1].lon) <= 180);
        }
        CHECK(area_m2(ring) > 0.9 * 3.14 * 25e10);
    }
}

TEST_CASE("A destination is where its course leads") {
    const LonLat from{-45.83, 60.87};
    const LonLat to = destination(from, 75, 1'234'567);
    CHECK(course(from, to).distance_m == Approx(1'234'567).margin(1e-3));
    CHECK(course(from, to).azimuth_deg == Approx(75).margin(1e-9));
}
