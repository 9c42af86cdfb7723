// SPDX-License-Identifier: MIT
#include "concentration/contour_samples.h"

#include "base/parallel.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace oreway::concentration {

namespace {

constexpr std::size_t read_at_once = sizeof(std::uint64_t);

std::uint64_t eight_of(const std::uint8_t* bytes) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, read_at_once);
    return eight;
}

} // namespace

ContourSamples::ContourSamples(const DensityRaster& raster, std::span<const double> levels)
    : raster_(raster)
    , columns_(raster.columns + 4)
    , rows_(raster.rows + 4) {
    assert(levels.size() < 256 && std::is_sorted(levels.begin(), levels.end()));
    north_ = row_mean(0);
    south_ = row_mean(raster.rows - 1);
    ranks_.resize(at(rows_, 0) + read_at_once + 1);
    constexpr std::size_t rows_at_once = 64;
    const auto rows = static_cast<std::size_t>(rows_);
    base::for_each_in_parallel((rows + rows_at_once - 1) / rows_at_once, [&](std::size_t part) {
        for (std::size_t row = part * rows_at_once; row < std::min((part + 1) * rows_at_once, rows); ++row)
            rank_row(static_cast<int>(row), levels);
    });
}

double ContourSamples::lon(int column) const {
    return std::clamp(-180 + (column - 1.5) * raster_.cell_deg, -180.0, 180.0);
}

double ContourSamples::lat(int row) const { return std::clamp(90 - (row - 1.5) * raster_.cell_deg, -90.0, 90.0); }

double ContourSamples::value(int row, int column) const {
    const auto centre = [&](int raster_column) { return static_cast<double>(raster_.value(raster_column, row - 2)); };
    if (row == 0 || column == 0 || row == rows_ - 1 || column == columns_ - 1) return 0;
    if (row == 1) return north_;
    if (row == rows_ - 2) return south_;
    if (column == 1 || column == columns_ - 2) return (centre(0) + centre(raster_.columns - 1)) / 2;
    return centre(column - 2);
}

std::vector<ContourCell> ContourSamples::uneven_cells() const {
    std::vector<ContourCell> cells;
    const int last = columns_ - 1;
    for (int row = 0; row + 1 < rows_; ++row) {
        const std::uint8_t *above = &ranks_[at(row, 0)], *below = &ranks_[at(row + 1, 0)];
        for (int column = 0; column < last;) {
            const std::uint64_t first = eight_of(above + column);
            const std::uint64_t uneven = (first ^ eight_of(above + column + 1)) | (first ^ eight_of(below + column)) |
                                         (first ^ eight_of(below + column + 1));
            const int end = std::min(column + static_cast<int>(read_at_once), last);
            for (; uneven != 0 && column < end; ++column)
                if (above[column] != above[column + 1] || above[column] != below[column] ||
                    above[column] != below[column + 1])
                    cells.push_back({row, column});
            column = end;
        }
    }
    return cells;
}

double ContourSamples::row_mean(int row) const {
    double sum = 0;
    for (int column = 0; column < raster_.columns; ++column)
        sum += static_cast<double>(raster_.value(column, row));
    return sum / raster_.columns;
}

void ContourSamples::rank_row(int row, std::span<const double> levels) {
    if (levels.empty()) return;
    std::uint8_t* ranks = &ranks_[at(row, 0)];
    const auto rank = [&](int column, double sample) {
        if (sample < levels.front()) return;
        const auto above = std::upper_bound(levels.begin(), levels.end(), sample);
        ranks[column] = static_cast<std::uint8_t>(above - levels.begin());
    };
    const bool has_centres = row >= 2 && row < rows_ - 2;
    for (int column = 0; column < columns_; ++column) {
        const bool is_centre = has_centres && column >= 2 && column < columns_ - 2;
        rank(column, is_centre ? static_cast<double>(raster_.value(column - 2, row - 2)) : value(row, column));
    }
}

} // namespace oreway::concentration
