// SPDX-License-Identifier: MIT
#include "gl/triangle_flips.h"
#include "tests/catch.h"

#include <cmath>

using namespace oreway;
using gl::Corner;

namespace {

struct Measure {
    double area = 0;
    double longest_edges = 0; ///< sum of the longest side of each triangle
    int turned_over = 0;
};

Measure measure(const gl::Triangles& triangles) {
    Measure result;
    for (std::size_t i = 0; i + 2 < triangles.indices.size(); i += 3) {
        const Corner& a = triangles.corners[triangles.indices[i]];
        const Corner& b = triangles.corners[triangles.indices[i + 1]];
        const Corner& c = triangles.corners[triangles.indices[i + 2]];
        const double twice = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        result.area += std::abs(twice) / 2;
        result.turned_over += twice < 0 ? 1 : 0;
        result.longest_edges += std::max(
            {std::hypot(b.x - a.x, b.y - a.y), std::hypot(c.x - b.x, c.y - b.y), std::hypot(a.x - c.x, a.y - c.y)});
    }
    return result;
}

/// A round island with a bay in it and a ragged coast.
std::vector<Corner> island(int corners) {
    std::vector<Corner> ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * M_PI * i / corners;
        const double radius = 100 + 6 * std::sin(17 * angle) + 3 * std::sin(111 * angle) - (i % 2);
        ring.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    return ring;
}

gl::Triangles cover(const std::vector<Corner>& ring) {
    const std::vector<std::span<const Corner>> rings{ring};
    return gl::tessellate(rings);
}

} // namespace

TEST_CASE("of two ways to halve a flat diamond the stout one is taken") {
    gl::Triangles triangles{{{-10, 0}, {0, -1}, {10, 0}, {0, 1}}, {0, 1, 2, 0, 2, 3}};
    gl::flip_to_stout(triangles);
    const Measure after = measure(triangles);
    CHECK(after.area == Approx(20));
    CHECK(after.turned_over == 0);
    CHECK(after.longest_edges < 21);
}

TEST_CASE("flips keep the area covered once and make its triangles shorter") {
    gl::Triangles triangles = cover(island(3000));
    const Measure before = measure(triangles);
    const std::size_t count = triangles.indices.size();
    gl::flip_to_stout(triangles);
    const Measure after = measure(triangles);
    CHECK(triangles.indices.size() == count);
    CHECK(before.turned_over == 0);
    CHECK(after.turned_over == 0);
    CHECK(after.area == Approx(before.area).epsilon(1e-9));
    CHECK(after.longest_edges < 0.7 * before.longest_edges);
}

TEST_CASE("a square's diagonals are equally good: flipping ends") {
    gl::Triangles triangles{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {0, 1, 2, 0, 2, 3}};
    gl::flip_to_stout(triangles);
    CHECK(measure(triangles).area == Approx(1));
    gl::Triangles none;
    gl::flip_to_stout(none);
    CHECK(none.indices.empty());
}
