// SPDX-License-Identifier: MIT
#include "gl/tessellator.h"
#include "tests/catch.h"

#include <cmath>
#include <limits>

using namespace oreway;
using gl::Corner;
using Ring = std::vector<Corner>;

namespace {

double area(const gl::Triangles& triangles) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < triangles.indices.size(); i += 3) {
        const Corner& a = triangles.corners[triangles.indices[i]];
        const Corner& b = triangles.corners[triangles.indices[i + 1]];
        const Corner& c = triangles.corners[triangles.indices[i + 2]];
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return sum;
}

double area_of(const std::vector<Ring>& rings) {
    std::vector<std::span<const Corner>> spans(rings.begin(), rings.end());
    return area(gl::tessellate(spans));
}

} // namespace

TEST_CASE("triangles cover a square exactly, whichever way it runs") {
    CHECK(area_of({{{0, 0}, {4, 0}, {4, 4}, {0, 4}}}) == Approx(16));
    CHECK(area_of({{{0, 0}, {0, 4}, {4, 4}, {4, 0}}}) == Approx(16));
}

TEST_CASE("a hole that runs against its outer ring stays open") {
    CHECK(area_of({{{0, 0}, {4, 0}, {4, 4}, {0, 4}}, {{1, 1}, {1, 3}, {3, 3}, {3, 1}}}) == Approx(12));
}

TEST_CASE("overlapping rings of the same direction are filled once") {
    CHECK(area_of({{{0, 0}, {2, 0}, {2, 2}, {0, 2}}, {{1, 0}, {3, 0}, {3, 2}, {1, 2}}}) == Approx(6));
}

TEST_CASE("a ring that crosses itself is filled on both sides of the crossing") {
    CHECK(area_of({{{0, 0}, {2, 2}, {2, 0}, {0, 2}}}) == Approx(2));
}

TEST_CASE("a ring of metres far from the origin keeps its area") {
    CHECK(area_of({{{2e7, 1e7}, {2e7 + 3, 1e7}, {2e7 + 3, 1e7 + 3}, {2e7, 1e7 + 3}}}) == Approx(9));
}

TEST_CASE("rings with fewer than three corners and corners at infinity cover nothing") {
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(area_of({}) == 0);
    CHECK(area_of({{{0, 0}, {1, 1}}}) == 0);
    CHECK(area_of({{{0, 0}, {1, 0}, {infinity, 1}, {0, std::nan("")}}}) == 0);
}

TEST_CASE("a circle of a hundred thousand corners is covered within the error of its chords") {
    const int count = 100'000;
    Ring ring;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * M_PI * i / count;
        ring.push_back({std::cos(angle), std::sin(angle)});
    }
    CHECK(area_of({ring}) == Approx(M_PI).epsilon(1e-8));
}
