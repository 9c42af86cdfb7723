// SPDX-License-Identifier: MIT
#include "geo/source_polygon.h"
#include "tests/catch.h"

#include <cmath>
#include <cstddef>

using namespace oreway::geo;

namespace {

using Ring = std::vector<LonLat>;

SourcePolygon read(const std::vector<std::vector<Ring>>& polygons) {
    std::vector<std::vector<std::span<const LonLat>>> rings;
    rings.reserve(polygons.size());
    for (const std::vector<Ring>& polygon : polygons)
        rings.emplace_back(polygon.begin(), polygon.end());
    const std::vector<SourceRings> spans(rings.begin(), rings.end());
    return read_source_polygon(spans);
}

std::size_t count_seams(const SourcePolygon& polygon) {
    std::size_t count = 0;
    for (const SourceRing& ring : polygon.rings) {
        for (const SourceVertex& vertex : ring.vertices)
            count += vertex.is_seam;
    }
    return count;
}

} // namespace

TEST_CASE("A ring across 180 degrees runs on without a jump") {
    const SourcePolygon polygon = read({{{{170, 0}, {-170, 0}, {-170, 10}, {170, 10}}}});
    REQUIRE(polygon.rings.size() == 1);
    CHECK(polygon.rings[0].turns == 0);
    CHECK(planar_area(polygon.rings[0]) == Approx(200));
    CHECK(polygon.contains({180, 5}));
    CHECK(polygon.contains({-175, 5}));
    CHECK_FALSE(polygon.contains({0, 5}));
}

TEST_CASE("Two islands' halves become one ring without a seam") {
    const SourcePolygon polygon = read(
        {{{{178, -17}, {180, -17}, {180, -16}, {178, -16}}}, {{{-180, -17}, {-179, -17}, {-179, -16}, {-180, -16}}}});
    REQUIRE(polygon.rings.size() == 1);
    CHECK(count_seams(polygon) == 0);
    CHECK(planar_area(polygon.rings[0]) == Approx(3));
}

TEST_CASE("A seam without a counterpart stays a seam") {
    const SourcePolygon polygon = read({{{{178, -17}, {180, -17}, {180, -16}, {178, -16}}}});
    REQUIRE(polygon.rings.size() == 1);
    CHECK(polygon.rings[0].vertices.size() == 4);
    CHECK(count_seams(polygon) == 1);
}

TEST_CASE("Halves of different height are joined as far as they meet") {
    const SourcePolygon polygon =
        read({{{{170, 0}, {180, 0}, {180, 30}, {170, 30}}}, {{{-180, 10}, {-175, 10}, {-175, 20}, {-180, 20}}}});
    REQUIRE(polygon.rings.size() == 1);
    CHECK(count_seams(polygon) == 2);
    CHECK(planar_area(polygon.rings[0]) == Approx(350));
}

TEST_CASE("A ring closed along 180 degrees and a pole is a ring around that pole") {
    const SourcePolygon polygon = read({{{{-180, -90}, {-180, -78}, {0, -70}, {180, -78}, {180, -90}}}});
    REQUIRE(polygon.rings.size() == 1);
    CHECK(polygon.rings[0].turns == -1); // westwards: the interior, on the left, is in the south
    CHECK(count_seams(polygon) == 0);
    CHECK(polygon.contains({0, -90}));
    CHECK(polygon.contains({180, -80}));
    CHECK_FALSE(polygon.contains({0, 0}));
}

TEST_CASE("Seams that stray by less than a hundred metres are seams") {
    // Natural Earth 1:50m: Antarctica's bottom at -89.9989, Fiji's edge at 179.9992 in the middle.
    const SourcePolygon antarctica = read(
        {{{{-180, -89.9989}, {-180, -78}, {0, -70}, {180, -78}, {180, -89.9989}, {90, -89.9989}, {-90, -89.9989}}}});
    REQUIRE(antarctica.rings.size() == 1);
    CHECK(count_seams(antarctica) == 0);
    const SourcePolygon fiji = read({{{{179, -17}, {180, -16.963}, {179.9992, -16.859}, {180, -16.786}}},
                                     {{{-180, -16.963}, {-179.99995, -16.859}, {-180, -16.786}, {-179, -17}}}});
    REQUIRE(fiji.rings.size() == 1);
    CHECK(count_seams(fiji) == 0);
}

TEST_CASE("A field of 50 m beside 180 degrees is no seam") {
    const SourcePolygon field =
        read({{{{179.9995, -16}, {179.9998, -16}, {179.9998, -15.9996}, {179.9995, -15.9996}}}});
    REQUIRE(field.rings.size() == 1);
    CHECK(count_seams(field) == 0);
    CHECK(field.rings[0].vertices[1].at.lon == 179.9998);
}

TEST_CASE("The whole world has no border") {
    const SourcePolygon world = read({{{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}}}});
    CHECK(world.rings.empty());
    CHECK(world.is_inside_out);
    CHECK(world.contains({0, 0}));
    CHECK(world.contains({180, 89}));
}

TEST_CASE("A ring around a pole holds the smaller side, unless a hole is on the other") {
    Ring parallel_60, parallel_70, parallel_minus_20;
    for (double lon = -180; lon < 180; lon += 30) {
        parallel_60.push_back({lon, 60});
        parallel_70.push_back({lon, 70});
        parallel_minus_20.push_back({lon, -20});
    }
    CHECK(read({{parallel_60}}).contains({0, 80}));
    CHECK_FALSE(read({{parallel_60}}).contains({0, 0}));
    const SourcePolygon with_hole = read({{parallel_60, {{0, 0}, {10, 0}, {10, 10}, {0, 10}}}});
    CHECK(with_hole.contains({0, -50}));
    CHECK_FALSE(with_hole.contains({5, 5}));
    CHECK_FALSE(with_hole.contains({0, 80}));
    for (const SourcePolygon& belt :
         {read({{parallel_60, parallel_minus_20}}), read({{parallel_minus_20, parallel_60}})}) {
        CHECK(belt.contains({100, 30}));
        CHECK_FALSE(belt.contains({100, 80}));
        CHECK_FALSE(belt.contains({100, -50}));
    }
    const SourcePolygon ring = read({{parallel_60, parallel_70}});
    CHECK(ring.contains({0, 65}));
    CHECK_FALSE(ring.contains({0, 75}));
}
