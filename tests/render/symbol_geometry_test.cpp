// SPDX-License-Identifier: MIT
#include "render/symbol_geometry.h"
#include "tests/catch.h"

#include <cmath>

using namespace oreway;
using map::SymbolShape;

namespace {

constexpr std::array<SymbolShape, 12> shapes{SymbolShape::circle,   SymbolShape::square,        SymbolShape::diamond,
                                             SymbolShape::triangle, SymbolShape::triangle_down, SymbolShape::pentagon,
                                             SymbolShape::hexagon,  SymbolShape::star,          SymbolShape::cross,
                                             SymbolShape::ring,     SymbolShape::seabed,        SymbolShape::anchor};

double area(const render::SymbolGeometry& geometry) {
    double sum = 0;
    for (std::size_t i = 0; i < geometry.ring.size(); ++i) {
        const auto& a = geometry.ring[i];
        const auto& b = geometry.ring[(i + 1) % geometry.ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return std::abs(sum) / 2 - M_PI * geometry.hole_radius * geometry.hole_radius;
}

} // namespace

TEST_CASE("symbols of one size cover the same area, whatever their shape") {
    for (const SymbolShape shape : shapes)
        for (const double size : {6.0, 14.0, 60.0}) {
            INFO("shape " << static_cast<int>(shape) << ", size " << size);
            CHECK(area(render::symbol_geometry(shape, size)) == Approx(M_PI * size * size / 4).epsilon(0.05));
        }
}

TEST_CASE("a symbol twice as large in diameter covers four times the area") {
    for (const SymbolShape shape : shapes)
        CHECK(area(render::symbol_geometry(shape, 40)) ==
              Approx(4 * area(render::symbol_geometry(shape, 20))).epsilon(0.02));
}

TEST_CASE("a symbol reaches no farther than it says") {
    for (const SymbolShape shape : shapes) {
        const double reach = render::symbol_reach(shape, 20);
        CHECK(reach >= 8);
        CHECK(reach <= 20);
    }
    CHECK(render::symbol_reach(SymbolShape::circle, 20) == Approx(10).epsilon(0.02));
}
