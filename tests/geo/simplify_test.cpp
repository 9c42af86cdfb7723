// SPDX-License-Identifier: MIT
#include "geo/simplify.h"
#include "tests/catch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace oreway::geo;

namespace {

PlaneLine wave(int points) {
    PlaneLine line;
    for (int i = 0; i < points; ++i) {
        const double x = i * 0.05;
        line.push_back({x, 3 * std::sin(x) + 0.1 * std::sin(31 * x)});
    }
    return line;
}

double distance_to_chord(const PlanePoint& p, const PlanePoint& a, const PlanePoint& b) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return std::hypot(a.x + t * dx - p.x, a.y + t * dy - p.y);
}

std::vector<PlaneVertex> ring_of(const PlaneLine& points) {
    std::vector<PlaneVertex> ring;
    for (const PlanePoint& point : points)
        ring.push_back({point, false});
    return ring;
}

} // namespace

TEST_CASE("Every point left out lies within the tolerance of its chord") {
    const PlaneLine line = wave(2000);
    for (const double tolerance : {0.01, 0.15, 1.0}) {
        std::size_t before = 0, kept = 1;
        simplify_run(
            0, line.size() - 1, tolerance, [&](std::size_t i) { return line[i]; },
            [&](std::size_t next) {
                for (std::size_t i = before + 1; i < next; ++i)
                    CHECK(distance_to_chord(line[i], line[before], line[next]) <= tolerance * (1 + 1e-9));
                before = next;
                ++kept;
            });
        CHECK(before == line.size() - 1);
        CHECK(kept < line.size());
    }
}

TEST_CASE("The tip of a spike stays") {
    const PlaneLine spike{{0, 0}, {50, 0}, {100, 0}, {60, 0.1}, {20, 0}};
    const PlaneLine simple = simplify_line(spike, 1);
    CHECK(simple == PlaneLine{{0, 0}, {100, 0}, {20, 0}});
}

TEST_CASE("A circle of a thousand corners needs a few dozen, wherever it starts") {
    PlaneLine circle;
    for (int i = 0; i < 1000; ++i) {
        const double angle = 2 * std::numbers::pi * i / 1000;
        circle.push_back({100 * std::cos(angle), 100 * std::sin(angle)});
    }
    const auto simple = simplify_ring(ring_of(circle), 0.5);
    CHECK(simple.size() < 60);
    CHECK(signed_area(simple) == Approx(1e4 * std::numbers::pi).epsilon(0.01));
    std::rotate(circle.begin(), circle.begin() + 321, circle.end());
    CHECK(simplify_ring(ring_of(circle), 0.5).size() == simple.size());
}

TEST_CASE("A thin ring keeps three corners, a speck vanishes") {
    const auto thin = simplify_ring(ring_of({{0, 0}, {50, 0.1}, {100, 0}, {50, 0.3}}), 1);
    CHECK(thin.size() == 3);
    CHECK(simplify_ring(ring_of({{0, 0}, {0.5, 0}, {0.5, 0.5}}), 1).empty());
    CHECK(simplify_ring(ring_of({{0, 0}, {0.5, 0}, {0.5, 0.5}}), 0).size() == 3);
}

TEST_CASE("Hidden edges stay as they are and part the strokes") {
    std::vector<PlaneVertex> ring{{{0, 0}, false},   {{5, 0.01}, false},  {{10, 0}, true}, {{10, 5}, true},
                                  {{10, 10}, false}, {{5, 10.01}, false}, {{0, 10}, false}};
    const auto simple = simplify_ring(ring, 0.5);
    CHECK(simple.size() == 5);
    PlaneArea area;
    append_ring(simple, area);
    CHECK(area.rings.size() == 1);
    REQUIRE(area.strokes.size() == 1);
    CHECK(area.strokes[0] == PlaneLine{{10, 10}, {0, 10}, {0, 0}, {10, 0}});
}
