// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/density.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oreway::concentration {

/// A square between four samples, named by the one in its north-west.
struct ContourCell {
    std::int32_t row = 0, column = 0;
};

/// A raster with what lies between its outermost centres and the edge of the map, and nothing beyond:
///
///     column   0     1      2 …          n + 1   n + 2   n + 3
///     lon    -180  -180   centres …  centres      180     180
///     value     0  mean of last and first         mean      0     so that every contour closes, along 180 degrees
///                                                                 and along the poles if need be
///
/// Refers to the raster, which has to stay.
class ContourSamples {
public:
    /// `levels`: those that contours are wanted of, ascending, at most 255.
    ContourSamples(const DensityRaster& raster, std::span<const double> levels);

    int columns() const { return columns_; }
    int rows() const { return rows_; }
    double lon(int column) const;
    double lat(int row) const;
    double value(int row, int column) const;

    /// How many of the levels the sample reaches.
    int rank(int row, int column) const { return ranks_[at(row, column)]; }

    /// Cells with corners of different ranks, row by row: the only ones that a contour runs through.
    std::vector<ContourCell> uneven_cells() const;

private:
    std::size_t at(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
    }
    double row_mean(int row) const;
    void rank_row(int row, std::span<const double> levels);

    const DensityRaster& raster_;
    int columns_, rows_;
    double north_ = 0, south_ = 0;    ///< at the poles
    std::vector<std::uint8_t> ranks_; ///< by row; a few bytes longer, as it is read eight at a time
};

} // namespace oreway::concentration
