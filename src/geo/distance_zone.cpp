// SPDX-License-Identifier: MIT
#include "geo/distance_zone.h"

#include "geo/geodesic.h"
#include "geo/planar_area.h"

#include <algorithm>

namespace oreway::geo {

namespace {

constexpr double shore_step_m = 5000;
constexpr int circle_corners = 72;
constexpr std::size_t circles_per_union = 256;

/// Vertices of a coast, thinned or filled so that neighbours lie about `shore_step_m` apart.
std::vector<LonLat> shore_points(const std::vector<LonLat>& coast) {
    std::vector<LonLat> points;
    for (const LonLat& vertex : coast) {
        if (!points.empty() && distance_m(points.back(), vertex) < shore_step_m / 2) continue;
        if (!points.empty() && distance_m(points.back(), vertex) > shore_step_m) {
            const std::vector<LonLat> filled = geodesic_line(points.back(), vertex, shore_step_m);
            points.insert(points.end(), filled.begin() + 1, filled.end() - 1);
        }
        points.push_back(vertex);
    }
    return points;
}

/// Longitudes near `meridian`, so that land on both sides of 180 degrees lies together.
double unwrapped(double lon, double meridian) { return meridian + normalize_longitude(lon - meridian); }

/// The middle of the widest gap free of shore, turned by half a turn: the meridian to unwrap around.
double central_meridian(const std::vector<LonLat>& points) {
    std::vector<double> lons;
    for (const LonLat& point : points) {
        lons.push_back(normalize_longitude(point.lon));
    }
    std::sort(lons.begin(), lons.end());
    double widest = lons.front() + 360 - lons.back();
    double middle = (lons.back() + lons.front() + 360) / 2;
    for (std::size_t i = 1; i < lons.size(); ++i) {
        if (lons[i] - lons[i - 1] <= widest) continue;
        widest = lons[i] - lons[i - 1];
        middle = (lons[i] + lons[i - 1]) / 2;
    }
    return normalize_longitude(middle + 180);
}

PlanarPolygon circle_around(const LonLat& point, double radius_m, double meridian) {
    PlanarPolygon circle;
    const double lon = unwrapped(point.lon, meridian);
    for (const LonLat& corner : geodesic_circle(point, radius_m, circle_corners)) {
        circle.outer.push_back({unwrapped(corner.lon, lon), corner.lat});
    }
    return circle;
}

GlobePolygon to_globe(const PlanarPolygon& polygon) {
    GlobePolygon rings;
    const auto add = [&](const PlaneLine& line) {
        std::vector<LonLat> ring;
        for (const PlanePoint& point : line) {
            ring.push_back({point.x, point.y});
        }
        rings.push_back(std::move(ring));
    };
    add(polygon.outer);
    for (const PlaneLine& hole : polygon.holes) {
        add(hole);
    }
    return rings;
}

} // namespace

std::vector<GlobePolygon> zone_within(std::span<const std::vector<LonLat>> land,
                                      std::span<const std::vector<LonLat>> coasts, double distance_m,
                                      const std::function<bool(double)>& progress) {
    std::vector<LonLat> points;
    PlanarArea zone;
    for (const std::vector<LonLat>& coast : coasts) {
        const std::vector<LonLat> thinned = shore_points(coast);
        points.insert(points.end(), thinned.begin(), thinned.end());
    }
    if (points.empty()) return {};
    const double meridian = central_meridian(points);
    for (const std::vector<LonLat>& ring : land) {
        PlanarPolygon piece;
        for (const LonLat& vertex : ring) {
            piece.outer.push_back({unwrapped(vertex.lon, meridian), vertex.lat});
        }
        zone.push_back(std::move(piece));
    }
    zone = unite(zone);
    // Neighbouring circles overlap nearly entirely: united in runs along the shore, few corners are ever kept.
    for (std::size_t first = 0; first < points.size(); first += circles_per_union) {
        if (progress && !progress(static_cast<double>(first) / static_cast<double>(points.size()))) return {};
        PlanarArea run;
        for (std::size_t i = first; i < std::min(first + circles_per_union, points.size()); ++i) {
            run.push_back(circle_around(points[i], distance_m, meridian));
        }
        run = unite(run);
        zone.insert(zone.end(), run.begin(), run.end());
    }
    std::vector<GlobePolygon> polygons;
    for (const PlanarPolygon& polygon : unite(zone)) {
        polygons.push_back(to_globe(polygon));
    }
    return polygons;
}

} // namespace oreway::geo
