// SPDX-License-Identifier: MIT
#pragma once

#include "routing/shore.h"
#include "routing/sphere.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace oreway::routing {

/// Square cells around a place, as many as a shore wants, made when they are first asked for.
class ApproachGrid {
public:
    struct Cell {
        float cost = std::numeric_limits<float>::infinity();
        int before = -1; ///< the cell before on the way; -1: the way begins here
    };

    ApproachGrid(const Shore& shore, const geo::LonLat& center, double reach_km);

    int start() const { return half_ * stride + half_; }
    int half_size() const { return half_; }
    double cell_m() const { return cell_m_; }
    geo::LonLat place(int cell) const {
        const int column = cell % stride - half_, row = cell / stride - half_;
        return {geo::normalize_longitude(center_.lon + column * lon_step_), center_.lat + row * lat_step_};
    }
    /// The cell a place falls into; -1 outside of the grid.
    int cell_of(const geo::LonLat& at) const;
    /// The cell some columns east and rows north of another; -1 outside of the grid.
    int neighbour(int cell, int dx, int dy) const;

    Cell& at(int cell) { return block(cell).cells[place_in_block(cell)]; }
    bool is_land(int cell);
    /// Forgets costs, not land.
    void clear_costs();

    /// A step between cells that lie as close as a knight's move.
    struct Move {
        int dx = 0, dy = 0;
    };
    static constexpr std::array<Move, 16> moves{{{1, 0},
                                                 {-1, 0},
                                                 {0, 1},
                                                 {0, -1},
                                                 {1, 1},
                                                 {1, -1},
                                                 {-1, 1},
                                                 {-1, -1},
                                                 {2, 1},
                                                 {2, -1},
                                                 {-2, 1},
                                                 {-2, -1},
                                                 {1, 2},
                                                 {1, -2},
                                                 {-1, 2},
                                                 {-1, -2}}};
    /// Metres of each move from a cell.
    const std::array<double, moves.size()>& lengths_m(int cell);

private:
    static constexpr int block_side = 32, stride = 1 << 13; ///< powers of two, as cells are found by them
    static constexpr std::size_t block_area = std::size_t{block_side} * block_side;
    static constexpr std::uint8_t unknown = 2;
    struct Block {
        std::array<Cell, block_area> cells;
        std::array<std::uint8_t, block_area> is_land;
    };

    std::size_t place_in_block(int cell) const {
        const int row = cell / stride % block_side, column = cell % block_side;
        return static_cast<std::size_t>(row) * block_side + static_cast<std::size_t>(column);
    }
    Block& block(int cell);

    const Shore& shore_;
    geo::LonLat center_;
    double lat_step_, lon_step_, cell_m_;
    int half_, size_, blocks_a_row_;
    std::vector<std::unique_ptr<Block>> blocks_;
    std::vector<std::array<double, moves.size()>> lengths_m_; ///< by row; zeros where nobody has asked
};

} // namespace oreway::routing
