// SPDX-License-Identifier: MIT
#include "routing/simplify_ring.h"

#include "routing/widen_land.h"

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

/// Marks what stays between two corners that stay.
void mark(const PlaneLine& line, const std::vector<double>& tolerance, std::size_t first, std::size_t last,
          std::vector<bool>& stays) {
    std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        double worst = 1;
        std::size_t split = from;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double excess = off_segment_km(line[i], line[from], line[to % line.size()]) / tolerance[i];
            if (excess > worst) {
                worst = excess;
                split = i;
            }
        }
        if (split == from) continue;
        stays[split] = true;
        open.emplace_back(from, split);
        open.emplace_back(split, to);
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
    Obstacles::Ring result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (stays[i]) result.push_back({std::round(ring[i].x * 1e7) / 1e7, std::round(ring[i].y * 1e7) / 1e7});
    }
    return result;
}

} // namespace oreway::routing
