// SPDX-License-Identifier: MIT
#include "tests/geo/globe_checks.h"

#include "base/file.h"
#include "base/text.h"

#include <cmath>
#include <numbers>

namespace oreway::geo::checks {

std::vector<Polygon> read_polygons(const std::string& name) {
    std::vector<Polygon> polygons;
    for (const std::string& line :
         base::split(base::read_file(std::string(OREWAY_TEST_DATA) + "/geo/" + name + ".txt"), '\n')) {
        if (line.empty() || line.front() == '#') continue;
        if (line == "polygon") {
            polygons.emplace_back();
        } else if (line == "ring") {
            polygons.back().emplace_back();
        } else {
            const std::vector<std::string> numbers = base::split(line, ' ');
            polygons.back().back().push_back({*base::parse_number(numbers.at(0)), *base::parse_number(numbers.at(1))});
        }
    }
    return polygons;
}

PlaneArea project(const Polygon& polygon, const Projection& projection, const ProjectOptions& options) {
    const std::vector<std::span<const LonLat>> rings(polygon.begin(), polygon.end());
    return project_polygon(rings, projection, options);
}

PlaneArea project_together(const std::vector<Polygon>& polygons, const Projection& projection,
                           const ProjectOptions& options) {
    std::vector<std::vector<std::span<const LonLat>>> rings;
    rings.reserve(polygons.size());
    for (const Polygon& polygon : polygons)
        rings.emplace_back(polygon.begin(), polygon.end());
    const std::vector<std::span<const std::span<const LonLat>>> spans(rings.begin(), rings.end());
    return project_multipolygon(spans, projection, options);
}

std::shared_ptr<const Projection> make(const std::string& name, double central_meridian, double central_latitude) {
    return Projection::create({name, central_meridian, central_latitude});
}

bool is_inside(const PlaneArea& area, const PlanePoint& p) {
    int winding = 0;
    for (const PlaneLine& ring : area.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const PlanePoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
            if ((a.y <= p.y) == (b.y <= p.y)) continue;
            const double side = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
            if (b.y > a.y ? side > 0 : side < 0) winding += b.y > a.y ? 1 : -1;
        }
    }
    return winding != 0;
}

double signed_area(const PlaneArea& area) {
    double twice = 0;
    for (const PlaneLine& ring : area.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const PlanePoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
            twice += a.x * b.y - b.x * a.y;
        }
    }
    return twice / 2;
}

double longest_segment(const std::vector<PlaneLine>& lines) {
    double longest = 0;
    for (const PlaneLine& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i)
            longest = std::max(longest, std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y));
    }
    return longest;
}

double total_length(const std::vector<PlaneLine>& lines) {
    double length = 0;
    for (const PlaneLine& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i)
            length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    }
    return length;
}

double distance_to(const PlaneLine& line, const PlanePoint& point) {
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < line.size(); ++i) {
        const PlanePoint &a = line[i - 1], &b = line[i];
        const double dx = b.x - a.x, dy = b.y - a.y;
        const double squared = dx * dx + dy * dy;
        const double t =
            squared > 0 ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / squared, 0.0, 1.0) : 0;
        nearest = std::min(nearest, std::hypot(a.x + t * dx - point.x, a.y + t * dy - point.y));
    }
    return nearest;
}

bool is_near_edge(const Projection& projection, const PlanePoint& point) {
    return distance_to(projection.outline(), point) < 1e-5 * projection.extent().width();
}

Ring box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

std::vector<LonLat> places_everywhere(int count) {
    std::vector<LonLat> places;
    const double golden_angle = 180 * (3 - std::sqrt(5.0));
    for (int i = 0; i < count; ++i) {
        const double sine = 1 - (2 * i + 1.37) / (count + 0.9);
        places.push_back({normalize_longitude(i * golden_angle + 0.123), std::asin(sine) * 180 / std::numbers::pi});
    }
    return places;
}

const std::vector<ProjectionSpec>& all_projections() {
    static const std::vector<ProjectionSpec> specs{
        {"equal-earth", 0, 0},
        {"equal-earth", 180, 0},
        {"equal-earth", -30.7, 0},
        {"web-mercator", 0, 0},
        {"web-mercator", 150, 0},
        {"plate-carree", 0, 0},
        {"plate-carree", -179.5, 0},
        {"north-polar", 0, 0},
        {"north-polar", -45, 0},
        {"orthographic", 0, 0},
        {"orthographic", 180, 60},
        {"orthographic", 20, -90},
        {"orthographic", -100, 90},
        {"orthographic", 77.3, -33.3},
        {"EPSG:3031", 0, 0},
        {"EPSG:3035", 0, 0},
        {"EPSG:3347", 0, 0},
        {"EPSG:3413", 0, 0},
        {"EPSG:2163", 0, 0},
        {"EPSG:32642", 0, 0},
        {"EPSG:4326", 0, 0},
        {"+proj=robin +lon_0=100", 0, 0},
        {"+proj=wintri +lon_0=160", 0, 0},
        {"+proj=aea +lat_1=20 +lat_2=60 +lon_0=75", 0, 0},
        {"+proj=aeqd +lat_0=-20 +lon_0=175", 0, 0},
    };
    return specs;
}

std::string describe(const ProjectionSpec& spec) {
    return spec.name + " " + base::to_text(spec.central_meridian) + " " + base::to_text(spec.central_latitude);
}

} // namespace oreway::geo::checks
