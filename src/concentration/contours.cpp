// SPDX-License-Identifier: MIT
#include "concentration/contours.h"

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
    }

    int columns() const { return columns_; }
    int rows() const { return rows_; }

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
};

/// An edge between two neighbouring samples: the one to the east or the one to the south of a sample.
using EdgeId = std::uint64_t;

class Tracer {
public:
    Tracer(const Samples& samples, double level)
        : samples_(samples)
        , level_(level) {}

    /// Rings with the higher ground on their left: outer ones counter-clockwise, holes clockwise.
    std::vector<std::vector<geo::LonLat>> rings() {
        for (int row = 0; row + 1 < samples_.rows(); ++row)
            cross_row(row);
        std::vector<std::vector<geo::LonLat>> rings;
        // In the order of the starts, so that the result does not depend on the hash table.
        for (const EdgeId start : starts_) {
            std::vector<geo::LonLat> ring;
            EdgeId at = start;
            for (auto next = next_.find(at); next != next_.end(); next = next_.find(at)) {
                ring.push_back(crossing(at));
                at = next->second;
                next_.erase(next);
            }
            if (ring.size() >= 3) rings.push_back(std::move(ring));
        }
        return rings;
    }

private:
    bool is_high(int row, int column) const { return samples_.value(row, column) >= level_; }

    EdgeId east_of(int row, int column) const {
        return 2 * (static_cast<EdgeId>(row) * static_cast<EdgeId>(samples_.columns()) + static_cast<EdgeId>(column));
    }
    EdgeId south_of(int row, int column) const { return east_of(row, column) + 1; }

    void cross_row(int row) {
        bool upper_left = is_high(row, 0), lower_left = is_high(row + 1, 0);
        for (int column = 0; column + 1 < samples_.columns(); ++column) {
            const bool upper_right = is_high(row, column + 1), lower_right = is_high(row + 1, column + 1);
            if (upper_left != upper_right || upper_left != lower_left || upper_left != lower_right)
                cross_cell(row, column, {lower_left, lower_right, upper_right, upper_left});
            upper_left = upper_right;
            lower_left = lower_right;
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
                next_.emplace(edges[from], edges[to]);
                starts_.push_back(edges[from]);
                break;
            }
        }
    }

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
    std::unordered_map<EdgeId, EdgeId> next_;
    std::vector<EdgeId> starts_;
};

double signed_area(const std::vector<geo::LonLat>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::LonLat &a = ring[i], &b = ring[(i + 1) % ring.size()];
        twice += a.lon * b.lat - b.lon * a.lat;
    }
    return twice / 2;
}

bool is_inside(const std::vector<geo::LonLat>& ring, const geo::LonLat& place) {
    bool inside = false;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        const geo::LonLat &a = ring[i], &b = ring[before];
        if ((a.lat > place.lat) != (b.lat > place.lat) &&
            place.lon < (b.lon - a.lon) * (place.lat - a.lat) / (b.lat - a.lat) + a.lon)
            inside = !inside;
    }
    return inside;
}

} // namespace

std::vector<ContourArea> areas_above(const DensityRaster& raster, double level) {
    const Samples samples(raster);
    std::vector<std::vector<geo::LonLat>> holes;
    std::vector<std::pair<double, ContourArea>> outers;
    for (std::vector<geo::LonLat>& ring : Tracer(samples, level).rings()) {
        const double area = signed_area(ring);
        if (area > 0) outers.push_back({area, {{std::move(ring)}}});
        if (area < 0) holes.push_back(std::move(ring));
    }
    // The smallest ring around a hole is its own: an island in a hole is smaller than the hole.
    std::stable_sort(outers.begin(), outers.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::vector<geo::LonLat>& hole : holes) {
        const auto outer = std::find_if(outers.begin(), outers.end(), [&](const auto& candidate) {
            return candidate.first > -signed_area(hole) && is_inside(candidate.second.rings.front(), hole.front());
        });
        if (outer != outers.end()) outer->second.rings.push_back(std::move(hole));
    }
    std::vector<ContourArea> areas;
    for (auto& [area, outer] : outers)
        areas.push_back(std::move(outer));
    return areas;
}

} // namespace oreway::concentration
