// SPDX-License-Identifier: MIT
#include "routing/approach_grid.h"

#include <algorithm>
#include <cmath>

namespace oreway::routing {

ApproachGrid::ApproachGrid(const Shore& shore, const geo::LonLat& center, double reach_km)
    : shore_(shore)
    , center_(center)
    , lat_step_(shore.grid_degrees())
    , lon_step_(lat_step_ / std::cos(std::min(std::abs(center.lat), 89.0) * radians))
    , cell_m_(lat_step_ * km_per_degree * 1000)
    , half_(std::min(static_cast<int>(std::ceil(reach_km * 1000 / cell_m_)), stride / 2 - 1))
    , size_(2 * half_ + 1)
    , blocks_a_row_(size_ / block_side + 1)
    , blocks_(static_cast<std::size_t>(blocks_a_row_) * static_cast<std::size_t>(blocks_a_row_))
    , lengths_m_(static_cast<std::size_t>(size_)) {}

int ApproachGrid::cell_of(const geo::LonLat& at) const {
    const double column = std::round(eastward(center_.lon, at.lon) / lon_step_) + half_;
    const double row = std::round((at.lat - center_.lat) / lat_step_) + half_;
    if (column < 0 || row < 0 || column >= size_ || row >= size_) return -1;
    return static_cast<int>(row) * stride + static_cast<int>(column);
}

int ApproachGrid::neighbour(int cell, int dx, int dy) const {
    const int column = cell % stride + dx, row = cell / stride + dy;
    if (column < 0 || row < 0 || column >= size_ || row >= size_) return -1;
    return row * stride + column;
}

ApproachGrid::Block& ApproachGrid::block(int cell) {
    const int row = cell / stride / block_side, column = cell % stride / block_side;
    std::unique_ptr<Block>& block = blocks_[static_cast<std::size_t>(row) * static_cast<std::size_t>(blocks_a_row_) +
                                            static_cast<std::size_t>(column)];
    if (!block) {
        block = std::make_unique<Block>();
        block->is_land.fill(unknown);
    }
    return *block;
}

bool ApproachGrid::is_land(int cell) {
    std::uint8_t& known = block(cell).is_land[place_in_block(cell)];
    if (known == unknown) known = shore_.is_land(place(cell)) ? 1 : 0;
    return known == 1;
}

void ApproachGrid::clear_costs() {
    for (const std::unique_ptr<Block>& block : blocks_) {
        if (block) block->cells.fill({});
    }
}

const std::array<double, ApproachGrid::moves.size()>& ApproachGrid::lengths_m(int cell) {
    auto& lengths = lengths_m_[static_cast<std::size_t>(cell / stride)];
    if (lengths[0] > 0) return lengths;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const double lat = std::clamp(place(cell).lat + moves[i].dy * lat_step_ / 2, -89.0, 89.0);
        lengths[i] = 1000 * km_per_degree *
                     std::hypot(moves[i].dx * lon_step_ * std::cos(lat * radians), moves[i].dy * lat_step_);
    }
    return lengths;
}

} // namespace oreway::routing
