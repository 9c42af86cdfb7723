// SPDX-License-Identifier: MIT
#include "routing/globe_cells.h"

namespace oreway::routing {

GlobeCells::GlobeCells() {
    for (int column = 0; column <= columns; ++column) {
        const double lon = (column / 2.0 - 180) * radians;
        cos_[static_cast<std::size_t>(column)] = std::cos(lon);
        sin_[static_cast<std::size_t>(column)] = std::sin(lon);
    }
}

std::size_t GlobeCells::cell_at(int column, int row) {
    const int wrapped = ((column % columns) + columns) % columns;
    return static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(wrapped);
}

std::size_t GlobeCells::cell_of(const geo::LonLat& place) {
    const int column = static_cast<int>(std::floor((geo::normalize_longitude(place.lon) + 180) * 2));
    const int row = std::clamp(static_cast<int>(std::floor((place.lat + 90) * 2)), 0, rows - 1);
    return cell_at(column, row);
}

bool GlobeCells::is_within_cell(const geo::LonLat& from, const geo::LonLat& to) {
    constexpr double margin = 4e-4 * 2; // in cells
    const auto in_one = [](double a, double b) {
        const double low = std::min(a, b) * 2, high = std::max(a, b) * 2, cell = std::floor(low);
        return low - cell > margin && cell + 1 - high > margin;
    };
    return in_one(from.lon, to.lon) && in_one(from.lat, to.lat);
}

geo::LonLat GlobeCells::center(std::size_t cell) {
    constexpr double east_deg = 0.2531417, north_deg = 0.2469283;
    const std::size_t column = cell % columns, row = cell / columns;
    return {static_cast<double>(column) / 2 - 180 + east_deg, static_cast<double>(row) / 2 - 90 + north_deg};
}

} // namespace oreway::routing
