// SPDX-License-Identifier: MIT
#include "geo/planar_area.h"
#include "tests/catch.h"

#include <numbers>

using namespace oreway::geo;

namespace {

PlanarPolygon square(double x, double y, double size) {
    return {{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}}, {}};
}

double signed_area(const PlaneLine& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PlanePoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum / 2;
}

} // namespace

TEST_CASE("A widened square has four sides and four rounded corners more") {
    const PlanarArea wide = widen({square(0, 0, 10)}, 2, 32);
    REQUIRE(wide.size() == 1);
    CHECK(area_of(wide) == Approx(100 + 4 * 10 * 2 + std::numbers::pi * 4).epsilon(0.001));
}

TEST_CASE("Widening closes a strait that is narrower than twice the distance") {
    const PlanarArea shores{square(0, 0, 10), square(13, 0, 10)};
    CHECK(widen(shores, 1).size() == 2);
    CHECK(widen(shores, 2).size() == 1);
}

TEST_CASE("A line widened by one is a strip two wide with round ends") {
    CHECK(area_of(widen_line({{0, 0}, {10, 0}}, 1, 32)) == Approx(20 + std::numbers::pi).epsilon(0.001));
}

TEST_CASE("Overlapping squares unite to one polygon and count once") {
    const PlanarArea both{square(0, 0, 2), square(1, 0, 2)};
    CHECK(area_of(both) == Approx(8));
    const PlanarArea united = unite(both);
    REQUIRE(united.size() == 1);
    CHECK(area_of(united) == Approx(6));
    CHECK(area_of(intersect({both[0]}, {both[1]})) == Approx(2));
}

TEST_CASE("A hole is cut with the area on the left of every ring") {
    const PlanarArea frame = subtract({square(0, 0, 10)}, {square(4, 4, 2)});
    REQUIRE(frame.size() == 1);
    REQUIRE(frame[0].holes.size() == 1);
    CHECK(signed_area(frame[0].outer) == Approx(100));
    CHECK(signed_area(frame[0].holes[0]) == Approx(-4));
    CHECK(area_of(frame) == Approx(96));
}

TEST_CASE("Clipping keeps what is in the box") {
    PlaneBox box;
    box.extend(PlanePoint{5, -1});
    box.extend(PlanePoint{20, 3});
    CHECK(area_of(clip({square(0, 0, 10)}, box)) == Approx(15));
    CHECK(clip({square(30, 0, 10)}, box).empty());
}

TEST_CASE("Simplifying drops a wiggle below the tolerance and a speck altogether") {
    PlanarPolygon wiggly = square(0, 0, 10);
    wiggly.outer.insert(wiggly.outer.begin() + 1, PlanePoint{5, 0.1});
    const PlanarArea plain = simplify({wiggly, square(20, 20, 0.05)}, 0.5);
    REQUIRE(plain.size() == 1);
    CHECK(plain[0].outer.size() == 4);
}
