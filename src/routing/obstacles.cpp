// SPDX-License-Identifier: MIT
#include "routing/obstacles.h"

#include <limits>

namespace oreway::routing {

namespace {

constexpr geo::LonLat known_water{-150.25, 0.25};
constexpr std::size_t no_cell = std::numeric_limits<std::size_t>::max();

} // namespace

Obstacles::Obstacles(const std::vector<Ring>& rings) {
    std::size_t count = 0;
    for (const Ring& ring : rings) {
        count += ring.size();
    }
    corners_.reserve(count);
    next_.reserve(count);
    previous_.reserve(count);
    normals_.reserve(count);
    ring_starts_.push_back(0);
    for (const Ring& ring : rings) {
        const auto start = static_cast<std::uint32_t>(corners_.size());
        const auto size = static_cast<std::uint32_t>(ring.size());
        for (std::uint32_t i = 0; i < size; ++i) {
            corners_.emplace_back(ring[i]);
            next_.push_back(start + (i + 1) % size);
            previous_.push_back(start + (i + size - 1) % size);
        }
        ring_starts_.push_back(start + size);
    }
    for (std::size_t i = 0; i < corners_.size(); ++i) {
        normals_.push_back(cross(corners_[i].direction, corners_[next_[i]].direction));
    }
    index_sides();
    wind_centers();
}

void Obstacles::index_sides() {
    struct Entry {
        std::uint32_t cell, side;
    };
    std::vector<Entry> entries;
    entries.reserve(corners_.size() * 2);
    cell_starts_.resize(GlobeCells::count + 1);
    for (std::size_t side = 0; side < corners_.size(); ++side) {
        cells_.walk(corners_[side], corners_[next_[side]], [&](std::size_t cell) {
            entries.push_back({static_cast<std::uint32_t>(cell), static_cast<std::uint32_t>(side)});
            ++cell_starts_[cell + 1];
            return true;
        });
    }
    for (std::size_t cell = 0; cell < GlobeCells::count; ++cell) {
        cell_starts_[cell + 1] += cell_starts_[cell];
    }
    cell_sides_.resize(entries.size());
    std::vector<std::uint32_t> place(cell_starts_.begin(), cell_starts_.end() - 1);
    for (const Entry& entry : entries) {
        cell_sides_[place[entry.cell]++] = entry.side;
    }
}

int Obstacles::winding_step(const GlobePoint& from, const GlobePoint& to, std::size_t cell,
                            std::size_t other_cell) const {
    const Direction normal = cross(from.direction, to.direction);
    int step = 0;
    const auto count_side = [&](std::uint32_t side) {
        const Direction &p = corners_[side].direction, &q = corners_[next_[side]].direction;
        if (!arcs_cross(from.direction, to.direction, normal, p, q, normals_[side])) return;
        step += dot(normals_[side], to.direction) > 0 ? 1 : -1;
    };
    const auto sides = sides_in(cell);
    for (const std::uint32_t side : sides) {
        count_side(side);
    }
    if (other_cell == no_cell) return step;
    for (const std::uint32_t side : sides_in(other_cell)) {
        if (!std::binary_search(sides.begin(), sides.end(), side)) count_side(side);
    }
    return step;
}

/// Walks from known water along the equator and from there along every column, counting the sides it crosses.
void Obstacles::wind_centers() {
    center_winding_.assign(GlobeCells::count, 0);
    const auto step_to = [this](std::size_t from, std::size_t to) {
        if (sides_in(from).empty() && sides_in(to).empty()) { // nothing to cross, as in most cells
            center_winding_[to] = center_winding_[from];
            return;
        }
        const int step =
            winding_step(GlobePoint(GlobeCells::center(from)), GlobePoint(GlobeCells::center(to)), from, to);
        center_winding_[to] = static_cast<std::int8_t>(center_winding_[from] + step);
    };
    constexpr std::size_t row_step = GlobeCells::columns;
    const std::size_t start = GlobeCells::cell_of(known_water), row = start / row_step, first = start % row_step;
    for (std::size_t i = 0; i < row_step; ++i) {
        const std::size_t west = row * row_step + (first + i + row_step - 1) % row_step,
                          middle = row * row_step + (first + i) % row_step;
        if (i > 0) step_to(west, middle);
        for (std::size_t up = middle; up + row_step < GlobeCells::count; up += row_step) {
            step_to(up, up + row_step);
        }
        for (std::size_t down = middle; down >= row_step; down -= row_step) {
            step_to(down, down - row_step);
        }
    }
}

bool Obstacles::is_convex(std::size_t corner) const {
    return dot(normals_[previous_[corner]], corners_[next_[corner]].direction) > 0;
}

bool Obstacles::contains(const GlobePoint& point) const {
    const std::size_t cell = GlobeCells::cell_of(point.place);
    if (sides_in(cell).empty()) return center_winding_[cell] > 0;
    const GlobePoint center(GlobeCells::center(cell));
    return center_winding_[cell] + winding_step(center, point, cell, no_cell) > 0;
}

bool Obstacles::is_clear(const GlobePoint& from, const GlobePoint& to, std::optional<std::size_t> from_corner,
                         std::optional<std::size_t> to_corner) const {
    const Direction normal = cross(from.direction, to.direction);
    const auto ends_in = [](const std::optional<std::size_t>& corner, std::size_t p, std::size_t q) {
        return corner && (*corner == p || *corner == q);
    };
    return cells_.walk(from, to, [&](std::size_t cell) {
        const auto sides = sides_in(cell);
        if (sides.empty()) return center_winding_[cell] <= 0;
        for (const std::uint32_t side : sides) {
            const std::size_t end = next_[side];
            if (!arcs_cross(from.direction, to.direction, normal, corners_[side].direction, corners_[end].direction,
                            normals_[side])) {
                continue;
            }
            if (!ends_in(from_corner, side, end) && !ends_in(to_corner, side, end)) return false;
        }
        return true;
    });
}

} // namespace oreway::routing
