// SPDX-License-Identifier: MIT
#include "concentration/contours.h"

#include "concentration/parallel.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

namespace oreway::concentration {

namespace {

/// The raster with what lies between its outermost centres and the edge of the map, and nothing beyond:
///
///     column   0     1      2 …          n + 1   n + 2   n + 3
///     lon    -180  -180   centres …  centres      180     180
///     value     0  mean of last and first         mean      0     so that every contour closes, along 180 degrees
///                                                                 and along the poles if need be
class Samples {
public:
    explicit Samples(const DensityRaster& raster)
        : raster_(raster)
        , columns_(raster.columns + 4)
        , rows_(raster.rows + 4) {
        north_ = row_mean(0);
        south_ = row_mean(raster.rows - 1);
        for (int row = 0; row < rows_; ++row) {
            highest_.push_back(0);
            for (int column = 0; column < columns_; ++column)
                highest_.back() = std::max(highest_.back(), value(row, column));
        }
    }

    int columns() const { return columns_; }
    int rows() const { return rows_; }

    double highest_of(int row) const { return highest_[static_cast<std::size_t>(row)]; }
    double lon(int column) const { return std::clamp(-180 + (column - 1.5) * raster_.cell_deg, -180.0, 180.0); }
    double lat(int row) const { return std::clamp(90 - (row - 1.5) * raster_.cell_deg, -90.0, 90.0); }

    double value(int row, int column) const {
        if (row == 0 || column == 0 || row == rows_ - 1 || column == columns_ - 1) return 0;
        if (row == 1) return north_;
        if (row == rows_ - 2) return south_;
        if (column == 1 || column == columns_ - 2) return (at(row - 2, 0) + at(row - 2, raster_.columns - 1)) / 2;
        return at(row - 2, column - 2);
    }

private:
    double at(int row, int column) const { return static_cast<double>(raster_.value(column, row)); }
    double row_mean(int row) const {
        double sum = 0;
        for (int column = 0; column < raster_.columns; ++column)
            sum += at(row, column);
        return sum / raster_.columns;
    }

    const DensityRaster& raster_;
    int columns_, rows_;
    double north_ = 0, south_ = 0;
    std::vector<double> highest_; ///< by row
};

/// An edge between two neighbouring samples: the one to the east or the one to the south of a sample.
using EdgeId = std::uint64_t;

double signed_area(const std::vector<geo::LonLat>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::LonLat &a = ring[i], &b = ring[(i + 1) % ring.size()];
        twice += a.lon * b.lat - b.lon * a.lat;
    }
    return twice / 2;
}

constexpr EdgeId no_edge = ~EdgeId{0};

/// With the higher ground on its left: outer rings run counter-clockwise, holes clockwise.
struct Ring {
    std::vector<geo::LonLat> places;
    double area = 0; ///< square degrees; negative for holes
    EdgeId westmost = no_edge;
};

class Tracer {
public:
    Tracer(const Samples& samples, double level)
        : samples_(samples)
        , level_(level)
        , high_above_(static_cast<std::size_t>(samples.columns()))
        , high_below_(high_above_.size()) {}

    std::vector<Ring> rings() {
        for (int row = 0; row + 1 < samples_.rows(); ++row)
            cross_row(row);
        next_.reserve(segments_.size());
        next_.insert(segments_.begin(), segments_.end());
        std::vector<Ring> rings;
        // In the order of the starts, so that the result does not depend on the hash table.
        for (const auto& [start, end] : segments_) {
            Ring ring;
            EdgeId at = start;
            for (auto next = next_.find(at); next != next_.end(); next = next_.find(at)) {
                ring.places.push_back(crossing(at));
                if (is_eastward(at)) {
                    ring_of_.emplace(at, rings.size());
                    if (ring.westmost == no_edge || column_of(at) < column_of(ring.westmost)) ring.westmost = at;
                }
                at = next->second;
                next_.erase(next);
            }
            if (ring.places.empty()) continue;
            ring.area = signed_area(ring.places);
            rings.push_back(std::move(ring));
        }
        return rings;
    }

    /// The outer ring of the ground that a hole is in: what lies west of its westmost point is high, and where that
    /// ends further west is the outer ring or another hole of the same ground.
    std::size_t outer_of(const std::vector<Ring>& rings, std::size_t hole) const {
        while (rings[hole].area < 0) {
            const EdgeId edge = rings[hole].westmost;
            const int row = static_cast<int>(edge / 2 / static_cast<EdgeId>(samples_.columns()));
            int column = column_of(edge);
            while (samples_.value(row, column) >= level_)
                --column;
            hole = ring_of_.at(east_of(row, column));
        }
        return hole;
    }

private:
    EdgeId east_of(int row, int column) const {
        return 2 * (static_cast<EdgeId>(row) * static_cast<EdgeId>(samples_.columns()) + static_cast<EdgeId>(column));
    }
    EdgeId south_of(int row, int column) const { return east_of(row, column) + 1; }

    /// Most rows have nothing to cross: a row is looked at cell by cell only where it or the next is high somewhere.
    void cross_row(int row) {
        high_above_.swap(high_below_);
        const bool was_high = any_below_;
        any_below_ = false;
        if (samples_.highest_of(row + 1) >= level_) {
            any_below_ = true;
            for (int column = 0; column < samples_.columns(); ++column)
                high_below_[static_cast<std::size_t>(column)] = samples_.value(row + 1, column) >= level_;
        } else {
            std::fill(high_below_.begin(), high_below_.end(), std::uint8_t{0});
        }
        if (!was_high && !any_below_) return;
        for (std::size_t column = 0; column + 1 < high_below_.size(); ++column) {
            const int sum =
                high_above_[column] + high_above_[column + 1] + high_below_[column] + high_below_[column + 1];
            if (sum == 0 || sum == 4) continue;
            cross_cell(row, static_cast<int>(column),
                       {high_below_[column] != 0, high_below_[column + 1] != 0, high_above_[column + 1] != 0,
                        high_above_[column] != 0});
        }
    }

    ///   3 --- e2 --- 2     Around the cell counter-clockwise: a segment starts on an edge that leads down and ends on
    ///   |            |     one that leads up. The next such edge cuts off the low corners between; the one before cuts
    ///   e3           e1    off the high corners. They differ at a saddle only.
    ///   |            |
    ///   0 --- e0 --- 1
    void cross_cell(int row, int column, const std::array<bool, 4>& high) {
        const std::array<EdgeId, 4> edges = {east_of(row + 1, column), south_of(row, column + 1), east_of(row, column),
                                             south_of(row, column)};
        const double middle = (samples_.value(row, column) + samples_.value(row, column + 1) +
                               samples_.value(row + 1, column) + samples_.value(row + 1, column + 1)) /
                              4;
        const std::size_t step = middle >= level_ ? 1 : 3;
        for (std::size_t from = 0; from < 4; ++from) {
            if (!high[from] || high[(from + 1) % 4]) continue;
            for (std::size_t to = (from + step) % 4; to != from; to = (to + step) % 4) {
                if (high[to] || !high[(to + 1) % 4]) continue;
                segments_.emplace_back(edges[from], edges[to]);
                break;
            }
        }
    }

    static bool is_eastward(EdgeId edge) { return edge % 2 == 0; }
    int column_of(EdgeId edge) const { return static_cast<int>(edge / 2 % static_cast<EdgeId>(samples_.columns())); }

    geo::LonLat crossing(EdgeId edge) const {
        const auto sample = edge / 2;
        const int row = static_cast<int>(sample / static_cast<EdgeId>(samples_.columns()));
        const int column = static_cast<int>(sample % static_cast<EdgeId>(samples_.columns()));
        const int row_2 = edge % 2 == 1 ? row + 1 : row, column_2 = edge % 2 == 1 ? column : column + 1;
        const double a = samples_.value(row, column), b = samples_.value(row_2, column_2);
        const double t = (level_ - a) / (b - a);
        return {samples_.lon(column) + t * (samples_.lon(column_2) - samples_.lon(column)),
                samples_.lat(row) + t * (samples_.lat(row_2) - samples_.lat(row))};
    }

    const Samples& samples_;
    double level_;
    std::vector<std::uint8_t> high_above_, high_below_; ///< of the row and the next, by column
    bool any_below_ = false;
    std::vector<std::pair<EdgeId, EdgeId>> segments_;
    std::unordered_map<EdgeId, EdgeId> next_;
    std::unordered_map<EdgeId, std::size_t> ring_of_; ///< that crosses an edge to the east
};

std::vector<ContourArea> areas_above(const Samples& samples, double level) {
    Tracer tracer(samples, level);
    std::vector<Ring> rings = tracer.rings();
    std::vector<ContourArea> by_ring(rings.size());
    for (std::size_t i = 0; i < rings.size(); ++i)
        if (rings[i].area >= 0) by_ring[i].rings.push_back(std::move(rings[i].places));
    for (std::size_t i = 0; i < rings.size(); ++i)
        if (rings[i].area < 0) by_ring[tracer.outer_of(rings, i)].rings.push_back(std::move(rings[i].places));
    std::erase_if(by_ring, [](const ContourArea& area) { return area.rings.empty() || area.rings.front().size() < 3; });
    return by_ring;
}

} // namespace

std::vector<ContourArea> areas_above(const DensityRaster& raster, double level) {
    return areas_above(Samples(raster), level);
}

std::vector<std::vector<ContourArea>> areas_above(const DensityRaster& raster, std::span<const double> levels) {
    const Samples samples(raster);
    std::vector<std::vector<ContourArea>> areas(levels.size());
    const int workers = workers_for(levels.size(), 2);
    in_parallel(workers, [&](int worker) {
        for (std::size_t i = static_cast<std::size_t>(worker); i < levels.size();
             i += static_cast<std::size_t>(workers))
            areas[i] = areas_above(samples, levels[i]);
    });
    return areas;
}

} // namespace oreway::concentration
