// SPDX-License-Identifier: MIT
#include "routing/exact_shore.h"

#include <algorithm>
#include <cmath>

namespace oreway::routing {

namespace {

using geo::PlanePoint;

constexpr int columns = 3600, rows = 1800;
constexpr double cells_per_degree = 10;

int column_of(double lon) {
    return std::clamp(static_cast<int>(std::floor((lon + 180) * cells_per_degree)), 0, columns - 1);
}
int row_of(double lat) { return std::clamp(static_cast<int>(std::floor((lat + 90) * cells_per_degree)), 0, rows - 1); }
std::size_t cell_at(int column, int row) {
    return static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column);
}

/// Near the middle, off the round numbers that coordinates of sides may have.
PlanePoint center_of(int column, int row) {
    return {(column + 0.5012345) / cells_per_degree - 180, (row + 0.5012345) / cells_per_degree - 90};
}

double side_of_line(const PlanePoint& a, const PlanePoint& b, const PlanePoint& p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool cross(const PlanePoint& a, const PlanePoint& b, const PlanePoint& p, const PlanePoint& q) {
    return (side_of_line(a, b, p) > 0) != (side_of_line(a, b, q) > 0) &&
           (side_of_line(p, q, a) > 0) != (side_of_line(p, q, b) > 0);
}

/// Calls visit(cell) for the cells of the box around a line until one returns false; false then.
template <typename Visit> bool visit_cells(const PlanePoint& a, const PlanePoint& b, const Visit& visit) {
    const int west = column_of(std::min(a.x, b.x)), east = column_of(std::max(a.x, b.x));
    const int north = row_of(std::max(a.y, b.y));
    for (int row = row_of(std::min(a.y, b.y)); row <= north; ++row) {
        for (int column = west; column <= east; ++column) {
            if (!visit(cell_at(column, row))) return false;
        }
    }
    return true;
}

} // namespace

ExactShore::ExactShore(const geo::PlanarArea& land) {
    for (const geo::PlanarPolygon& polygon : land) {
        add_ring(polygon.outer);
        for (const geo::PlaneLine& hole : polygon.holes) {
            add_ring(hole);
        }
    }
    index_sides();
    mark_centers();
}

void ExactShore::add_ring(const geo::PlaneLine& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        sides_.push_back({ring[i], ring[(i + 1) % ring.size()]});
    }
}

void ExactShore::index_sides() {
    cell_starts_.assign(std::size_t{columns} * rows + 1, 0);
    for (const Side& side : sides_) {
        visit_cells(side.a, side.b, [&](std::size_t cell) {
            ++cell_starts_[cell + 1];
            return true;
        });
    }
    for (std::size_t cell = 0; cell + 1 < cell_starts_.size(); ++cell) {
        cell_starts_[cell + 1] += cell_starts_[cell];
    }
    cell_sides_.resize(cell_starts_.back());
    std::vector<std::uint32_t> place(cell_starts_.begin(), cell_starts_.end() - 1);
    for (std::uint32_t i = 0; i < sides_.size(); ++i) {
        visit_cells(sides_[i].a, sides_[i].b, [&](std::size_t cell) {
            cell_sides_[place[cell]++] = i;
            return true;
        });
    }
}

/// Goes along the parallel of each row's centres from the west, where no land begins, and counts the sides passed.
void ExactShore::mark_centers() {
    std::vector<std::vector<double>> crossings(rows);
    for (const Side& side : sides_) {
        const int north = row_of(std::max(side.a.y, side.b.y));
        for (int row = row_of(std::min(side.a.y, side.b.y)); row <= north; ++row) {
            const double lat = center_of(0, row).y;
            if ((side.a.y > lat) == (side.b.y > lat)) continue;
            crossings[static_cast<std::size_t>(row)].push_back(side.a.x + (side.b.x - side.a.x) * (lat - side.a.y) /
                                                                              (side.b.y - side.a.y));
        }
    }
    is_center_land_.resize(std::size_t{columns} * rows);
    for (int row = 0; row < rows; ++row) {
        std::vector<double>& passed = crossings[static_cast<std::size_t>(row)];
        std::sort(passed.begin(), passed.end());
        std::size_t count = 0;
        for (int column = 0; column < columns; ++column) {
            while (count < passed.size() && passed[count] < center_of(column, row).x) {
                ++count;
            }
            is_center_land_[cell_at(column, row)] = count % 2 == 1;
        }
    }
}

bool ExactShore::is_land(const geo::LonLat& place) const {
    const PlanePoint here{geo::normalize_longitude(place.lon), place.lat};
    const int column = column_of(here.x), row = row_of(here.y);
    const PlanePoint center = center_of(column, row);
    bool is_land = is_center_land_[cell_at(column, row)];
    for (const std::uint32_t side : sides_in(cell_at(column, row))) {
        if (cross(center, here, sides_[side].a, sides_[side].b)) is_land = !is_land;
    }
    return is_land;
}

bool ExactShore::crosses_none(const PlanePoint& from, const PlanePoint& to) const {
    return visit_cells(from, to, [&](std::size_t cell) {
        const auto sides = sides_in(cell);
        return std::none_of(sides.begin(), sides.end(),
                            [&](std::uint32_t side) { return cross(from, to, sides_[side].a, sides_[side].b); });
    });
}

bool ExactShore::is_clear(const geo::LonLat& from, const geo::LonLat& to) const {
    const PlanePoint a{geo::normalize_longitude(from.lon), from.lat}, b{geo::normalize_longitude(to.lon), to.lat};
    if (std::abs(b.x - a.x) <= 180) return crosses_none(a, b);
    const double seam = a.x > 0 ? 180 : -180; // where the line leaves, and -seam where it comes in
    const double lat = a.y + (b.y - a.y) * (seam - a.x) / (b.x + 2 * seam - a.x);
    return crosses_none(a, {seam, lat}) && crosses_none({-seam, lat}, b);
}

} // namespace oreway::routing
