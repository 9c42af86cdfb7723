// SPDX-License-Identifier: MIT
#include "routing/simplify_ring.h"

#include "routing/widen_land.h"

#include <map>
#include <set>
#include <utility>

namespace oreway::routing {

namespace {

using geo::PlaneLine;
using geo::PlanePoint;

constexpr double least_tolerance_km = 0.12;

double tolerance_km(double clearance_km) {
    return clearance_km >= usual_clearance_km ? clearance_km / 6 : std::max(least_tolerance_km, clearance_km * 0.3);
}

/// Distance in kilometres from a point to the segment a-b, in the plane that touches the globe at the point.
double off_segment_km(const PlanePoint& point, const PlanePoint& a, const PlanePoint& b) {
    const double km_per_lon = km_per_degree * std::cos(point.y * radians);
    const double ax = (a.x - point.x) * km_per_lon, ay = (a.y - point.y) * km_per_degree;
    const double bx = (b.x - point.x) * km_per_lon, by = (b.y - point.y) * km_per_degree;
    const double dx = bx - ax, dy = by - ay, square = dx * dx + dy * dy;
    const double share = square > 0 ? std::clamp(-(ax * dx + ay * dy) / square, 0.0, 1.0) : 0;
    return std::hypot(ax + share * dx, ay + share * dy);
}

bool must_stay(const PlanePoint& point) {
    constexpr double hair = 1e-9;
    return std::abs(point.y - north_cap_lat) < hair || std::abs(point.y - south_cap_lat) < hair ||
           std::abs(point.x) > 180 || std::abs(point.y) > 89;
}

/// The point between two that is left out worst, measured in its tolerance; `from` when none is off by more than
/// `least`.
std::size_t worst_between(const PlaneLine& line, const std::vector<double>& tolerance, std::size_t from, std::size_t to,
                          double least) {
    std::size_t worst = from;
    for (std::size_t i = from + 1; i < to; ++i) {
        const double excess = off_segment_km(line[i], line[from], line[to % line.size()]) / tolerance[i];
        if (excess <= least) continue;
        least = excess;
        worst = i;
    }
    return worst;
}

/// Marks what stays between two corners that stay.
void mark(const PlaneLine& line, const std::vector<double>& tolerance, std::size_t first, std::size_t last,
          std::vector<bool>& stays) {
    std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        const std::size_t split = worst_between(line, tolerance, from, to, 1);
        if (split == from) continue;
        stays[split] = true;
        open.emplace_back(from, split);
        open.emplace_back(split, to);
    }
}

std::vector<std::size_t> numbers_of(const std::vector<bool>& stays) {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < stays.size(); ++i) {
        if (stays[i]) numbers.push_back(i);
    }
    return numbers;
}

double side_of(const PlanePoint& a, const PlanePoint& b, const PlanePoint& point) {
    return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

bool cross(const PlanePoint& a, const PlanePoint& b, const PlanePoint& c, const PlanePoint& d) {
    return side_of(a, b, c) * side_of(a, b, d) < 0 && side_of(c, d, a) * side_of(c, d, b) < 0;
}

/// The sides of the thinned ring that cross another of its sides, each looked for among those in the same cells.
std::vector<std::size_t> crossing_sides(const PlaneLine& line, const std::vector<std::size_t>& numbers) {
    constexpr double cell_degrees = 0.5;
    const auto begin = [&](std::size_t side) { return line[numbers[side]]; };
    const auto end = [&](std::size_t side) { return line[numbers[(side + 1) % numbers.size()]]; };
    const auto cell_of = [](double degrees) { return static_cast<int>(std::floor(degrees / cell_degrees)); };
    std::map<std::pair<int, int>, std::vector<std::size_t>> cells;
    for (std::size_t side = 0; side < numbers.size(); ++side) {
        const PlanePoint a = begin(side), b = end(side);
        for (int x = cell_of(std::min(a.x, b.x)); x <= cell_of(std::max(a.x, b.x)); ++x) {
            for (int y = cell_of(std::min(a.y, b.y)); y <= cell_of(std::max(a.y, b.y)); ++y) {
                cells[{x, y}].push_back(side);
            }
        }
    }
    std::set<std::size_t> found;
    for (const auto& [cell, sides] : cells) {
        for (std::size_t i = 0; i < sides.size(); ++i) {
            for (std::size_t k = i + 1; k < sides.size(); ++k) {
                if (!cross(begin(sides[i]), end(sides[i]), begin(sides[k]), end(sides[k]))) continue;
                found.insert(sides[i]);
                found.insert(sides[k]);
            }
        }
    }
    return {found.begin(), found.end()};
}

/// Puts points back until no side crosses another: at such a fold no way could bend.
void unfold(const PlaneLine& line, const std::vector<double>& tolerance, std::vector<bool>& stays) {
    for (bool has_changed = true; has_changed;) {
        has_changed = false;
        const std::vector<std::size_t> numbers = numbers_of(stays);
        for (const std::size_t side : crossing_sides(line, numbers)) {
            const std::size_t from = numbers[side];
            const std::size_t to = side + 1 < numbers.size() ? numbers[side + 1] : line.size();
            const std::size_t worst = worst_between(line, tolerance, from, to, 0);
            if (worst == from) continue;
            stays[worst] = true;
            has_changed = true;
        }
    }
}

} // namespace

Obstacles::Ring simplify_ring(const PlaneLine& ring, const std::vector<Clearance>& clearances) {
    if (ring.size() < 3) return {};
    std::vector<double> tolerance;
    for (const PlanePoint& point : ring) {
        tolerance.push_back(tolerance_km(clearance_km_at(clearances, {geo::normalize_longitude(point.x), point.y})));
    }
    std::vector<bool> stays(ring.size());
    stays[0] = true;
    std::size_t farthest = 0;
    double most = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (must_stay(ring[i])) stays[i] = true;
        const double away = std::hypot((ring[i].x - ring[0].x) * std::cos(ring[0].y * radians), ring[i].y - ring[0].y);
        if (away > most) {
            most = away;
            farthest = i;
        }
    }
    stays[farthest] = true;
    std::size_t from = 0;
    for (std::size_t i = 1; i <= ring.size(); ++i) {
        if (i < ring.size() && !stays[i]) continue;
        mark(ring, tolerance, from, i, stays);
        from = i;
    }
    unfold(ring, tolerance, stays);
    Obstacles::Ring result;
    for (const std::size_t i : numbers_of(stays)) {
        result.push_back({std::round(ring[i].x * 1e7) / 1e7, std::round(ring[i].y * 1e7) / 1e7});
    }
    return result;
}

} // namespace oreway::routing
