// SPDX-License-Identifier: MIT
#include "render/stroke_mesh.h"
#include "tests/catch.h"

#include <cmath>

using namespace oreway;
using geo::PlaneLine;
using geo::PlanePoint;
using render::Cap;
using render::Join;

namespace {

render::StrokeMesh stroke(const PlaneLine& line, render::StrokeShape shape = {}, PlanePoint origin = {}) {
    render::StrokeMesh mesh;
    render::append_stroke(std::span<const PlanePoint>(line), origin, shape, mesh);
    return mesh;
}

/// Area of the triangles when the line is 2 wide.
double area(const render::StrokeMesh& mesh) {
    double sum = 0;
    const auto corner = [&](std::size_t i) {
        const auto& vertex = mesh.vertices[mesh.indices[i]];
        return PlanePoint{vertex.x + vertex.nx, vertex.y + vertex.ny};
    };
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const PlanePoint a = corner(i), b = corner(i + 1), c = corner(i + 2);
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return sum;
}

} // namespace

TEST_CASE("a straight line is as long and as wide as it should be, with every cap") {
    const PlaneLine line{{0, 0}, {4, 0}, {10, 0}};
    CHECK(area(stroke(line)) == Approx(20));
    CHECK(area(stroke(line, {Join::miter, Cap::square})) == Approx(24));
    CHECK(area(stroke(line, {Join::miter, Cap::round})) == Approx(20 + M_PI).epsilon(0.02));
}

TEST_CASE("a right angle has a full corner when mitered, a cut one when bevelled, a disc's quarter when round") {
    const PlaneLine line{{0, 0}, {10, 0}, {10, 10}};
    CHECK(area(stroke(line)) == Approx(40));
    // Bevels and discs leave the overlap on the inner side: it is counted twice here and drawn over itself.
    CHECK(area(stroke(line, {Join::bevel, Cap::butt})) == Approx(40.5));
    CHECK(area(stroke(line, {Join::round, Cap::butt})) == Approx(40 + M_PI / 4).epsilon(0.01));
    CHECK(area(stroke({{0, 0}, {10, 0}, {10, -10}}, {Join::round, Cap::butt})) == Approx(40 + M_PI / 4).epsilon(0.01));
}

TEST_CASE("a round join bulges to the outer side of the turn") {
    for (const double side : {1.0, -1.0}) {
        bool bulges = false;
        for (const auto& vertex : stroke({{0, 0}, {10, 0}, {10, 10 * side}}, {Join::round, Cap::butt}).vertices)
            bulges = bulges || (vertex.nx > 0.4 && vertex.ny * side < -0.4);
        CHECK(bulges);
    }
}

TEST_CASE("a sharp turn is bevelled, no miter sticks out by more than two half widths") {
    for (const auto& vertex : stroke({{0, 0}, {10, 0}, {0, 0.5}, {10, 1}}).vertices)
        CHECK(std::hypot(vertex.nx, vertex.ny) <= 2.0001);
}

TEST_CASE("a closed ring has neither caps nor a gap") {
    const PlaneLine square{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};
    CHECK(area(stroke(square)) == Approx(12 * 12 - 8 * 8));
    CHECK(area(stroke(square, {Join::round, Cap::round})) == Approx(80 + M_PI).epsilon(0.01));
}

TEST_CASE("repeated points and points at infinity are passed over") {
    const PlaneLine line{{0, 0}, {0, 0}, {5, 0}, {std::nan(""), 3}, {5, 0}, {10, 0}};
    CHECK(area(stroke(line)) == Approx(20));
    CHECK(stroke({{1, 1}, {1, 1}}).indices.empty());
    CHECK(stroke({}).indices.empty());
}

TEST_CASE("the distance along the line counts from its start") {
    const auto mesh = stroke({{0, 0}, {3, 4}, {3, 10}});
    CHECK(mesh.vertices.front().along == 0);
    CHECK(mesh.vertices.back().along == Approx(11));
}

TEST_CASE("coordinates far from zero keep their precision relative to the origin") {
    const auto mesh = stroke({{2e7, 1e7}, {2e7 + 0.25, 1e7}}, {}, {2e7, 1e7});
    CHECK(mesh.vertices.front().x == 0);
    CHECK(mesh.vertices.back().x == 0.25F);
}
