// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sphere.h"

#include <array>
#include <cstddef>

namespace oreway::routing {

/// The globe in cells of half a degree, and the cells that an arc passes.
///
///   row 359  +----+----+-- ...      lat +90
///            |    |    |
///   row 0    +----+----+-- ...      lat -90
///          column 0    1   ... 719
///        lon -180                   columns wrap round
class GlobeCells {
public:
    static constexpr int columns = 720, rows = 360;
    static constexpr std::size_t count = std::size_t{columns} * rows;

    GlobeCells();

    static std::size_t cell_of(const geo::LonLat& place);
    static std::size_t cell_at(int column, int row);
    /// Near the middle of a cell, where no line drawn in round degrees passes.
    static geo::LonLat center(std::size_t cell);

    /// Calls visit(cell) for every cell the arc passes, from west to east, until one returns false; false then. The arc
    /// must be shorter than 180 degrees and may not run over a pole: true is never returned for such an arc.
    template <typename Visit> bool walk(const GlobePoint& from, const GlobePoint& to, const Visit& visit) const;

private:
    /// True when a short arc lies in one cell for certain: clear of its border by more than such an arc bulges towards
    /// a pole (0.0003 degrees over half a degree of longitude).
    static bool is_within_cell(const geo::LonLat& from, const geo::LonLat& to);

    template <typename Visit> static bool visit_rows(int column, double low_lat, double high_lat, const Visit& visit) {
        // A hair of slack: a side on the border of two cells belongs to both.
        const int first = std::max(0, static_cast<int>(std::floor((low_lat + 90) * 2 - 1e-7)));
        const int last = std::min(rows - 1, static_cast<int>(std::floor((high_lat + 90) * 2 + 1e-7)));
        for (int row = first; row <= last; ++row) {
            if (!visit(cell_at(column, row))) return false;
        }
        return true;
    }

    std::array<double, columns + 1> cos_, sin_; ///< of the columns' western meridians
};

template <typename Visit>
bool GlobeCells::walk(const GlobePoint& from, const GlobePoint& to, const Visit& visit) const {
    if (is_within_cell(from.place, to.place)) return visit(cell_of(from.place));
    double span = eastward(from.place.lon, to.place.lon);
    const bool is_eastward = span >= 0;
    const GlobePoint &west = is_eastward ? from : to, &east = is_eastward ? to : from;
    span = std::abs(span);
    if (span > 179.9) return false;
    const Direction normal = cross(west.direction, east.direction);
    // Between its ends most arcs only rise or only fall. Others run due east where they are nearest to a pole: opposite
    // to where the normal points, or there.
    constexpr double nowhere = 999;
    double north_offset = nowhere, south_offset = nowhere, top_lat = 0;
    const auto rise = [&normal](const Direction& at) { return normal.x * at.y - normal.y * at.x; };
    if (span >= 1e-9 && rise(west.direction) * rise(east.direction) <= 0) {
        const double offset = std::fmod(std::atan2(normal.y, normal.x) / radians + 180 - west.place.lon, 360.0);
        north_offset = offset < 0 ? offset + 360 : offset;
        south_offset = std::fmod(north_offset + 180, 360.0);
        top_lat = 90 - std::atan2(normal.z, std::hypot(normal.x, normal.y)) / radians;
    }
    const double start = (geo::normalize_longitude(west.place.lon) + 180) * 2;
    const int first = static_cast<int>(std::floor(start - 1e-7));
    const int last = static_cast<int>(std::floor(start + span * 2 + 1e-7));
    double left_lat = west.place.lat, left_offset = 0;
    for (int column = first; column <= last; ++column) {
        double right_lat = east.place.lat, right_offset = span;
        if (column < last) {
            const auto edge = static_cast<std::size_t>((column + 1 + columns) % columns);
            right_offset = std::clamp((column + 1 - start) / 2, 0.0, span);
            right_lat = right_offset <= 0 ? west.place.lat
                        : right_offset >= span
                            ? east.place.lat
                            : std::atan(-(normal.x * cos_[edge] + normal.y * sin_[edge]) / normal.z) / radians;
        }
        double low = std::min(left_lat, right_lat), high = std::max(left_lat, right_lat);
        if (north_offset >= left_offset && north_offset <= right_offset) high = std::max(high, top_lat);
        if (south_offset >= left_offset && south_offset <= right_offset) low = std::min(low, -top_lat);
        if (!visit_rows(column, low, high, visit)) return false;
        left_lat = right_lat;
        left_offset = right_offset;
    }
    return true;
}

} // namespace oreway::routing
