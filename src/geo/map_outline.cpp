// SPDX-License-Identifier: MIT
#include "geo/map_outline.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oreway::geo {

FrameShape find_shape(const Projection& projection) {
    const ProjectionFrame& frame = projection.frame();
    if (frame.is_azimuthal) return {};
    constexpr std::array<double, 4> lons{-150, -40, 0, 110};
    const double middle = (frame.min_lat + frame.max_lat) / 2, quarter = (frame.max_lat - frame.min_lat) / 4;
    const std::array<double, 3> lats{middle - quarter, middle, middle + quarter};
    std::array<std::array<PlanePoint, lons.size()>, lats.size()> grid;
    for (std::size_t row = 0; row < lats.size(); ++row) {
        std::array<LonLat, lons.size()> places;
        for (std::size_t i = 0; i < lons.size(); ++i)
            places[i] = {lons[i], lats[row]};
        projection.forward_frame(places, grid[row]);
    }
    FrameShape shape{true, true};
    const double allowed = 1e-9 * std::abs(grid[1][3].x - grid[1][0].x);
    for (std::size_t row = 0; row < lats.size(); ++row) {
        for (std::size_t i = 0; i < lons.size(); ++i) {
            if (!(std::abs(grid[row][i].y - grid[row][0].y) <= allowed)) shape = {};
            if (!(std::abs(grid[row][i].x - grid[0][i].x) <= allowed)) shape.is_cylindrical = false;
        }
    }
    return shape;
}

std::vector<double> edge_grid_between(double from, double to) {
    const double low = std::min(from, to), high = std::max(from, to);
    std::vector<double> values;
    const double first = std::floor(low / edge_grid_degrees) + 1;
    for (double step = first; step * edge_grid_degrees < high; ++step)
        values.push_back(step * edge_grid_degrees);
    if (from > to) std::reverse(values.begin(), values.end());
    return values;
}

PlaneLine make_outline(const Projection& projection) {
    const ProjectionFrame& frame = projection.frame();
    std::vector<LonLat> ring;
    const auto along_parallel = [&](double lat, double from, double to) {
        ring.push_back({from, lat});
        if (frame.is_azimuthal || !projection.has_straight_parallels()) {
            for (const double lon : edge_grid_between(from, to))
                ring.push_back({lon, lat});
        }
    };
    const auto along_meridian = [&](double lon, double from, double to) {
        ring.push_back({lon, from});
        for (const double lat : edge_grid_between(from, to))
            ring.push_back({lon, lat});
    };
    along_parallel(frame.min_lat, -180, 180);
    if (!frame.is_azimuthal) {
        along_meridian(180, frame.min_lat, frame.max_lat);
        along_parallel(frame.max_lat, 180, -180);
        along_meridian(-180, frame.max_lat, frame.min_lat);
    }
    PlaneLine outline(ring.size());
    projection.forward_frame(ring, outline);
    std::erase_if(outline, [](const PlanePoint& point) { return std::isnan(point.x); });
    outline.push_back(outline.front());
    return outline;
}

} // namespace oreway::geo
