// SPDX-License-Identifier: MIT
#include "render/symbol_geometry.h"

#include <algorithm>
#include <cmath>

namespace oreway::render {
namespace {

using geo::ScreenPoint;
using Ring = std::vector<ScreenPoint>;

/// `corners` points on a circle of radius 1, the first at `start_deg` clockwise from up; every other one on `inner`.
Ring wheel(int corners, double start_deg, double inner = 1) {
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = (start_deg + 360.0 * i / corners) * M_PI / 180;
        const double radius = i % 2 == 0 ? 1 : inner;
        ring.push_back({radius * std::sin(angle), -radius * std::cos(angle)});
    }
    return ring;
}

/// A plus with arms a third as wide as it is long.
Ring plus() {
    constexpr double a = 0.36;
    return {{-a, -1}, {a, -1}, {a, -a}, {1, -a}, {1, a}, {a, a}, {a, 1}, {-a, 1}, {-a, a}, {-1, a}, {-1, -a}, {-a, -a}};
}

double area(const Ring& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const ScreenPoint& a = ring[i];
        const ScreenPoint& b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return std::abs(sum) / 2;
}

Ring scaled(Ring ring, double by) {
    for (ScreenPoint& point : ring)
        point = {point.x * by, point.y * by};
    return ring;
}

/// Share of a ring symbol's radius that is open.
constexpr double hole_share = 0.5;

Ring polygon_of(map::SymbolShape shape) {
    switch (shape) {
    case map::SymbolShape::square:
        return wheel(4, 45);
    case map::SymbolShape::diamond:
        return wheel(4, 0);
    case map::SymbolShape::triangle:
        return wheel(3, 0);
    case map::SymbolShape::triangle_down:
        return wheel(3, 180);
    case map::SymbolShape::pentagon:
        return wheel(5, 0);
    case map::SymbolShape::hexagon:
        return wheel(6, 30);
    case map::SymbolShape::star:
        return wheel(10, 0, 0.45);
    case map::SymbolShape::cross:
        return plus();
    case map::SymbolShape::circle:
    case map::SymbolShape::ring:
    case map::SymbolShape::seabed:
    case map::SymbolShape::anchor:
        break;
    }
    return {};
}

/// Two crests below a circle of radius `r`.
Ring wave(double r) {
    Ring line;
    constexpr int steps = 16;
    for (int i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        line.push_back({r * (-1.25 + 2.5 * share), r * (1.45 - 0.22 * std::cos(share * 4 * M_PI))});
    }
    return line;
}

/// Ring, stem, stock and arms of an anchor that fits into a circle of radius `r`.
std::vector<Ring> anchor(double r) {
    Ring arms;
    for (int i = 0; i <= 8; ++i) {
        const double angle = M_PI * i / 8;
        arms.push_back({r * 0.52 * std::cos(angle), r * (0.05 + 0.5 * std::sin(angle))});
    }
    return {{{0, -r * 0.6}, {0, r * 0.55}}, {{-r * 0.3, -r * 0.3}, {r * 0.3, -r * 0.3}}, arms};
}

} // namespace

std::vector<ScreenPoint> circle_points(const ScreenPoint& center, double radius) {
    // A chord strays from the circle by r (1 - cos(pi / n)): 0.06 pixels at these counts.
    const int count =
        std::clamp(static_cast<int>(std::ceil(M_PI / std::acos(1 - 0.06 / std::max(radius, 1.0)))), 12, 180);
    Ring ring;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * M_PI * i / count;
        ring.push_back({center.x + radius * std::cos(angle), center.y - radius * std::sin(angle)});
    }
    return ring;
}

SymbolGeometry symbol_geometry(map::SymbolShape shape, double size) {
    SymbolGeometry geometry;
    const double radius = size / 2;
    const Ring polygon = polygon_of(shape);
    if (!polygon.empty()) {
        geometry.ring = scaled(polygon, radius * std::sqrt(M_PI / area(polygon)));
        return geometry;
    }
    const double outer = shape == map::SymbolShape::ring ? radius / std::sqrt(1 - hole_share * hole_share) : radius;
    geometry.ring = circle_points({}, outer);
    if (shape == map::SymbolShape::ring) geometry.hole_radius = outer * hole_share;
    if (shape == map::SymbolShape::seabed) geometry.details = {wave(radius)};
    if (shape == map::SymbolShape::anchor) geometry.details = anchor(radius);
    return geometry;
}

double symbol_reach(map::SymbolShape shape, double size) {
    const SymbolGeometry geometry = symbol_geometry(shape, size);
    double reach = 0;
    const auto extend = [&](const Ring& points) {
        for (const ScreenPoint& point : points)
            reach = std::max({reach, std::abs(point.x), std::abs(point.y)});
    };
    extend(geometry.ring);
    for (const Ring& line : geometry.details)
        extend(line);
    return reach;
}

} // namespace oreway::render
