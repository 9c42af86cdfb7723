// SPDX-License-Identifier: MIT
#include "geo/stretch_table.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace oreway::geo {

namespace {

/// Differences between grid points underestimate the largest derivative between them.
constexpr double margin = 1.5;
constexpr double lat_step = 1.25;
constexpr double lon_step = 5;

double length(const PlanePoint& a, const PlanePoint& b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Half of it is how far `middle` lies from the middle of the chord.
double second_difference(const PlanePoint& a, const PlanePoint& middle, const PlanePoint& b) {
    return std::hypot(a.x - 2 * middle.x + b.x, a.y - 2 * middle.y + b.y);
}

void raise(double& value, double candidate) {
    if (candidate > value) value = candidate; // false for NaN: a neighbour beyond the horizon
}

} // namespace

int StretchTable::band_of(double lat) {
    return std::clamp(static_cast<int>(std::floor((lat + 90) / band_degrees)), 0, bands - 1);
}

StretchTable::StretchTable(const Projection& projection) {
    constexpr std::size_t rows = static_cast<std::size_t>(180 / lat_step) + 1;
    constexpr std::size_t columns = static_cast<std::size_t>(360 / lon_step) + 1;
    std::vector<LonLat> places;
    places.reserve(rows * columns);
    // The columns follow the frame's longitudes, so that no step leads across the cut.
    const double meridian = projection.frame().meridian;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column)
            places.push_back({meridian - 179.999 + static_cast<double>(column) * 359.998 / (columns - 1),
                              -90 + static_cast<double>(row) * lat_step});
    }
    std::vector<PlanePoint> points(places.size());
    projection.forward(places, points);
    const auto at = [&](std::size_t row, std::size_t column) -> const PlanePoint& {
        return points[row * columns + column];
    };
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            Projection::Stretch found;
            const bool inside_row = row > 0 && row + 1 < rows, inside_column = column > 0 && column + 1 < columns;
            if (column > 0) raise(found.lon, margin * length(at(row, column), at(row, column - 1)) / lon_step);
            if (row > 0) raise(found.lat, margin * length(at(row, column), at(row - 1, column)) / lat_step);
            if (inside_column)
                raise(found.bend, margin *
                                      second_difference(at(row, column - 1), at(row, column), at(row, column + 1)) /
                                      (lon_step * lon_step));
            if (inside_row)
                raise(found.bend, margin *
                                      second_difference(at(row - 1, column), at(row, column), at(row + 1, column)) /
                                      (lat_step * lat_step));
            if (inside_row && inside_column) {
                const PlanePoint &a = at(row - 1, column - 1), &b = at(row - 1, column + 1),
                                 &c = at(row + 1, column - 1), &d = at(row + 1, column + 1);
                raise(found.bend,
                      margin * std::hypot(a.x - b.x - c.x + d.x, a.y - b.y - c.y + d.y) / (4 * lon_step * lat_step));
            }
            // A grid line between two bands counts for both.
            const double lat = -90 + static_cast<double>(row) * lat_step;
            for (const int band : {band_of(lat - 1e-9), band_of(lat + 1e-9), band_of(lat - lat_step)}) {
                Projection::Stretch& stretch = bands_[static_cast<std::size_t>(band)];
                raise(stretch.lon, found.lon);
                raise(stretch.lat, found.lat);
                raise(stretch.bend, found.bend);
            }
        }
    }
}

Projection::Stretch StretchTable::between(double south, double north) const {
    Projection::Stretch stretch;
    for (int band = band_of(south); band <= band_of(north); ++band) {
        const Projection::Stretch& other = bands_[static_cast<std::size_t>(band)];
        raise(stretch.lon, other.lon);
        raise(stretch.lat, other.lat);
        raise(stretch.bend, other.bend);
    }
    return stretch;
}

} // namespace oreway::geo
