// SPDX-License-Identifier: MIT
#include "data/crossing_filter.h"
#include "data/ring_check.h"
#include "tests/catch.h"
#include "tests/data/tables.h"

#include <cmath>
#include <numbers>
#include <random>

using namespace oreway;
using data::GeometryKind;
using tests::Ring;
using tests::TableMaker;

namespace {

using Parts = std::vector<std::vector<Ring>>;

bool is_surely_valid(const Parts& parts) {
    const auto table = TableMaker().add(GeometryKind::polygon, parts).make();
    data::PlanarPolygon polygon;
    polygon.assign(*table, 0);
    return data::CrossingFilter().is_surely_valid(polygon);
}

/// What is told about a polygon; empty when it is valid.
std::string flaw(const Parts& parts) {
    data::Findings findings;
    check_rings(*TableMaker().add(GeometryKind::polygon, parts).make(), findings);
    base::Diagnostics diagnostics;
    findings.write_to(diagnostics, "a");
    return diagnostics.empty() ? std::string() : diagnostics.entries()[0].message;
}

Ring square(double west, double south, double size) {
    return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}};
}

/// A wriggly ring around a centre; simple, as its radius is a function of the angle.
Ring star(std::mt19937& random, geo::LonLat center, double radius, int vertices) {
    std::uniform_real_distribution<double> share(0.5, 1);
    Ring ring;
    for (int i = 0; i < vertices; ++i) {
        const double angle = 2 * std::numbers::pi * i / vertices, length = radius * share(random);
        ring.push_back({center.lon + length * std::cos(angle), center.lat + length * std::sin(angle)});
    }
    return ring;
}

} // namespace

TEST_CASE("Plain polygons, with holes and islands in holes, are surely valid") {
    CHECK(is_surely_valid({{square(0, 0, 10)}}));
    CHECK(is_surely_valid({{square(0, 0, 10), square(1, 1, 3), square(5, 5, 2)}}));
    CHECK(is_surely_valid({{square(0, 0, 10), square(1, 1, 6)}, {square(2, 2, 2)}, {square(20, 0, 5)}}));
    CHECK(is_surely_valid({{{{177, -19}, {-179, -19}, {-179, -16}, {177, -16}}}}));
    CHECK(is_surely_valid({{{{-150, -70}, {-60, -72}, {30, -69}, {120, -66}}}}));
}

TEST_CASE("Whatever touches, crosses or lies in the wrong place is left to GEOS") {
    CHECK_FALSE(is_surely_valid({{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}}}));               // bow tie
    CHECK_FALSE(is_surely_valid({{{{0, 0}, {10, 0}, {10, 10}, {10, -5}, {0, 10}}}}));     // spike
    CHECK_FALSE(is_surely_valid({{{{0, 0}, {5, 0}, {10, 0}}}}));                          // flat
    CHECK_FALSE(is_surely_valid({{square(0, 0, 10), square(8, 8, 4)}}));                  // hole across the border
    CHECK_FALSE(is_surely_valid({{square(0, 0, 10), square(20, 0, 4)}}));                 // hole outside
    CHECK_FALSE(is_surely_valid({{square(0, 0, 10), square(1, 1, 6), square(2, 2, 1)}})); // hole in a hole
    CHECK_FALSE(is_surely_valid({{square(0, 0, 10)}, {square(2, 2, 2)}}));                // part in a part
    CHECK_FALSE(is_surely_valid({{square(0, 0, 10)}, {square(5, 5, 10)}}));               // parts overlap
    CHECK_FALSE(is_surely_valid({{square(0, 0, 10)}, {square(10, 0, 10)}}));              // parts share an edge
    CHECK_FALSE(is_surely_valid({{square(0, 0, 10), {{0, 5}, {3, 4}, {3, 6}}}}));         // a vertex on an edge
    CHECK_FALSE(is_surely_valid({{square(0, 0, 10), {{0, 0}, {10, 10}, {5, 7}}}})); // a hole cuts the inside in two
}

TEST_CASE("Rings that touch in one vertex are surely valid, in the wrong place they are not") {
    const Ring outer = {{0, 0}, {5, 0}, {10, 0}, {10, 10}, {0, 10}};
    CHECK(is_surely_valid({{outer, {{5, 0}, {4, 2}, {6, 2}}}}));
    CHECK(is_surely_valid({{outer, {{5, 0}, {4, 2}, {6, 2}}, {{6, 2}, {7, 3}, {6, 4}}}}));
    CHECK(is_surely_valid({{outer}, {{{5, 0}, {4, -2}, {6, -2}}}}));
    CHECK_FALSE(is_surely_valid({{outer, {{5, 0}, {4, -2}, {6, -2}}}}));
    CHECK_FALSE(is_surely_valid({{outer}, {{{5, 0}, {4, 2}, {6, 2}}}}));
}

TEST_CASE("GEOS clears a hole that touches its ring in one place and names every flaw") {
    CHECK(flaw({{square(0, 0, 10), {{0, 5}, {3, 4}, {3, 6}}}}).empty());
    CHECK(flaw({{square(0, 0, 10), square(20, 0, 4)}}).find("Hole lies outside shell") != std::string::npos);
    CHECK(flaw({{square(0, 0, 10)}, {square(2, 2, 2)}}).find("Nested shells") != std::string::npos);
    CHECK(flaw({{{{177, 0}, {-177, 6}, {-177, 0}, {177, 6}}}}).find("at 3.0000° N, 180.0000°") != std::string::npos);
}

TEST_CASE("Stars are surely valid, and not once two of their vertices change places") {
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        const int vertices = 8 + static_cast<int>(random() % 200);
        Ring ring = star(random, {20, 10}, 8, vertices);
        CHECK(is_surely_valid({{ring, star(random, {20, 10}, 3, 20)}}));
        std::swap(ring[1], ring[static_cast<std::size_t>(vertices / 2)]);
        CHECK_FALSE(is_surely_valid({{ring}}));
    }
}

TEST_CASE("Polygons of long edges only are judged too") {
    Ring comb;
    for (int i = 0; i < 400; ++i) {
        comb.push_back({i * 0.1, i % 2 == 0 ? -60.0 : 60.0});
    }
    comb.push_back({40, 80});
    comb.push_back({-10, 80});
    comb.push_back({-10, -60});
    CHECK(flaw({{comb}}).empty());
    std::swap(comb[100], comb[200]);
    CHECK_FALSE(flaw({{comb}}).empty());
}
