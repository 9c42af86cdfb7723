// SPDX-License-Identifier: MIT
#include "render/relief_mesh.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace oreway::render {
namespace {

using geo::LonLat;
using geo::PlanePoint;

constexpr double coarsest_step = 7.5;
constexpr double finest_step = 7.5 / 2048;

/// The smallest and largest frame coordinates that a view shows, found by sampling it.
struct FrameRange {
    double west = 180, south = 90, east = -180, north = -90;

    void extend(const LonLat& place) {
        west = std::min(west, place.lon);
        east = std::max(east, place.lon);
        south = std::min(south, place.lat);
        north = std::max(north, place.lat);
    }
};

/// A point on the edge of the map between one that lies on it and one that does not, to a fraction of a pixel.
geo::ScreenPoint edge_between(const map::View& view, geo::ScreenPoint on_map, geo::ScreenPoint off_map) {
    constexpr int halvings = 14;
    for (int i = 0; i < halvings; ++i) {
        const geo::ScreenPoint middle{(on_map.x + off_map.x) / 2, (on_map.y + off_map.y) / 2};
        (view.to_lonlat(middle) ? on_map : off_map) = middle;
    }
    return on_map;
}

FrameRange sample(const map::View& view) {
    constexpr int steps = 12;
    FrameRange range;
    const auto point = [&](int i, int j) {
        return geo::ScreenPoint{view.width() * i / steps, view.height() * j / steps};
    };
    const auto extend = [&](const geo::ScreenPoint& at) {
        const auto place = view.to_lonlat(at);
        if (place) range.extend(view.projection().to_frame(*place));
        return place.has_value();
    };
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            const bool on_map = extend(point(i, j));
            // Where the map ends between two samples, as it does at a pole, its edge is seen too.
            for (const auto& [other_i, other_j] : {std::pair{i - 1, j}, std::pair{i, j - 1}}) {
                if (other_i < 0 || other_j < 0) continue;
                const bool other_on_map = view.to_lonlat(point(other_i, other_j)).has_value();
                if (on_map && !other_on_map) extend(edge_between(view, point(i, j), point(other_i, other_j)));
                if (!on_map && other_on_map) extend(edge_between(view, point(other_i, other_j), point(i, j)));
            }
        }
    }
    return range;
}

bool is_pole(const LonLat& place) { return std::abs(place.lat) > 90 - 1e-9; }

/// Adds the corners of cells, each with corners of its own, so that the raster may start anew at any meridian.
class CellWriter {
public:
    CellWriter(const geo::LonLatBox& box, ReliefMesh& mesh)
        : box_(box)
        , mesh_(mesh) {}

    struct Corner {
        PlanePoint point;
        LonLat place;
    };

    /// Corners from the south west, counter-clockwise in the frame.
    void add(std::array<Corner, 4> corners) {
        // A pole has every longitude: it takes that of the corner on the same meridian of the frame.
        for (std::size_t i = 0; i < 4; ++i)
            if (is_pole(corners[i].place)) corners[i].place.lon = corners[3 - i].place.lon;
        const auto first = static_cast<std::uint32_t>(mesh_.vertices.size());
        for (const Corner& corner : corners) {
            double lon = corner.place.lon;
            lon -= 360 * std::round((lon - corners[0].place.lon) / 360);
            mesh_.vertices.push_back({static_cast<float>(corner.point.x - mesh_.origin.x),
                                      static_cast<float>(corner.point.y - mesh_.origin.y),
                                      static_cast<float>((lon - box_.west) / box_.width()),
                                      static_cast<float>((box_.north - corner.place.lat) / box_.height())});
        }
        mesh_.indices.insert(mesh_.indices.end(), {first, first + 1, first + 2, first, first + 2, first + 3});
    }

private:
    geo::LonLatBox box_;
    ReliefMesh& mesh_;
};

bool is_finite(const PlanePoint& point) { return std::isfinite(point.x) && std::isfinite(point.y); }

} // namespace

FrameGrid grid_for(const map::View& view) {
    const geo::ProjectionFrame& frame = view.projection().frame();
    FrameRange range = sample(view);
    FrameGrid grid;
    // A chord over a 32nd of the view leaves the curve by less than a pixel.
    const double seen = range.west > range.east ? 360 : std::max(range.east - range.west, range.north - range.south);
    while (grid.step > finest_step && grid.step > seen / 32)
        grid.step /= 2;
    // Around a pole of the frame, or across its +-180 degrees, the range of longitudes says nothing.
    if (range.east - range.west > 90 || range.west > range.east) {
        range = {-180, std::max(frame.min_lat, -90.0), 180, std::min(frame.max_lat, 90.0)};
        grid.step = std::max(grid.step, coarsest_step / 2);
    }
    const double margin = 2 * grid.step;
    const auto column = [&](double lon) { return (std::clamp(lon, -180.0, 180.0) + 180) / grid.step; };
    const auto row = [&](double lat) { return (std::clamp(lat, frame.min_lat, frame.max_lat) + 90) / grid.step; };
    grid.west = static_cast<int>(std::floor(column(range.west - margin)));
    grid.east = static_cast<int>(std::ceil(column(range.east + margin)));
    grid.south = static_cast<int>(std::floor(row(range.south - margin)));
    grid.north = static_cast<int>(std::ceil(row(range.north + margin)));
    return grid;
}

ReliefMesh make_relief_mesh(const geo::Projection& projection, const FrameGrid& grid, const geo::LonLatBox& box) {
    const geo::ProjectionFrame& frame = projection.frame();
    const int columns = grid.east - grid.west, rows = grid.north - grid.south;
    std::vector<LonLat> frame_places;
    for (int row = 0; row <= rows; ++row)
        for (int column = 0; column <= columns; ++column)
            frame_places.push_back({std::clamp(-180 + (grid.west + column) * grid.step, -180.0, 180.0),
                                    std::clamp(-90 + (grid.south + row) * grid.step, frame.min_lat, frame.max_lat)});
    std::vector<PlanePoint> points(frame_places.size());
    projection.forward_frame(frame_places, points);

    ReliefMesh mesh;
    const auto origin = std::find_if(points.begin(), points.end(), is_finite);
    if (origin == points.end()) return mesh;
    mesh.origin = *origin;
    CellWriter writer(box, mesh);
    const auto corner = [&](int column, int row) {
        const auto i =
            static_cast<std::size_t>(row) * static_cast<std::size_t>(columns + 1) + static_cast<std::size_t>(column);
        return CellWriter::Corner{points[i], projection.from_frame(frame_places[i])};
    };
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const std::array<CellWriter::Corner, 4> corners{corner(column, row), corner(column + 1, row),
                                                            corner(column + 1, row + 1), corner(column, row + 1)};
            if (std::all_of(corners.begin(), corners.end(), [](const auto& each) { return is_finite(each.point); }))
                writer.add(corners);
        }
    }
    return mesh;
}

} // namespace oreway::render
