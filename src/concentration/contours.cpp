// SPDX-License-Identifier: MIT
#include "concentration/contours.h"

#include "base/parallel.h"
#include "concentration/contour_samples.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace oreway::concentration {

namespace {

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

constexpr std::uint32_t no_segment = ~std::uint32_t{0};

/// Follows the contour of one level.
class Tracer {
public:
    Tracer(const ContourSamples& samples, double level, int rank)
        : samples_(samples)
        , level_(level)
        , rank_(rank)
        , below_(static_cast<std::size_t>(samples.columns()), no_segment) {}

    /// `cells` hold every one that the contour runs through, row by row.
    std::vector<Ring> rings(const std::vector<ContourCell>& cells) {
        for (const ContourCell& cell : cells)
            cross(cell);
        std::vector<Ring> rings;
        ring_of_.assign(segments_.size(), no_segment);
        for (std::size_t first = 0; first < segments_.size(); ++first) {
            if (ring_of_[first] != no_segment) continue;
            rings.push_back(follow(first, static_cast<std::uint32_t>(rings.size())));
        }
        return rings;
    }

    /// The outer ring of the ground that a hole is in: what lies west of its westmost point is high, and where that
    /// ends further west is the outer ring or another hole of the same ground.
    std::size_t outer_of(const std::vector<Ring>& rings, std::size_t hole) {
        while (rings[hole].area < 0) {
            const EdgeId edge = rings[hole].westmost;
            const int row = static_cast<int>(edge / 2 / static_cast<EdgeId>(samples_.columns()));
            int column = column_of(edge);
            while (is_high(row, column))
                --column;
            hole = ring_across(east_of(row, column));
        }
        return hole;
    }

private:
    /// From the crossing of one edge to that of another.
    struct Segment {
        EdgeId start = no_edge;
        std::uint32_t next = no_segment;
    };

    EdgeId east_of(int row, int column) const {
        return 2 * (static_cast<EdgeId>(row) * static_cast<EdgeId>(samples_.columns()) + static_cast<EdgeId>(column));
    }
    EdgeId south_of(int row, int column) const { return east_of(row, column) + 1; }
    bool is_high(int row, int column) const { return samples_.rank(row, column) >= rank_; }

    ///   3 --- e2 --- 2     Around the cell counter-clockwise: a segment starts on an edge that leads down and ends on
    ///   |            |     one that leads up. The next such edge cuts off the low corners between; the one before cuts
    ///   e3           e1    off the high corners. They differ at a saddle only.
    ///   |            |
    ///   0 --- e0 --- 1
    void cross(const ContourCell& cell) {
        const auto [row, column] = cell;
        const std::array<bool, 4> high = {is_high(row + 1, column), is_high(row + 1, column + 1),
                                          is_high(row, column + 1), is_high(row, column)};
        const int sum = high[0] + high[1] + high[2] + high[3];
        if (sum == 0 || sum == 4) return;
        const double middle = (samples_.value(row, column) + samples_.value(row, column + 1) +
                               samples_.value(row + 1, column) + samples_.value(row + 1, column + 1)) /
                              4;
        const std::size_t step = middle >= level_ ? 1 : 3;
        std::uint32_t& below = below_[static_cast<std::size_t>(column)];
        const Neighbours before{below, east_};
        for (std::size_t from = 0; from < 4; ++from) {
            if (!high[from] || high[(from + 1) % 4]) continue;
            for (std::size_t to = (from + step) % 4; to != from; to = (to + step) % 4) {
                if (high[to] || !high[(to + 1) % 4]) continue;
                add_segment(cell, from, to, before);
                break;
            }
        }
    }

    /// The segments that cells above and to the left have left at the common edges.
    struct Neighbours {
        std::uint32_t north = no_segment, west = no_segment;
    };

    void add_segment(const ContourCell& cell, std::size_t from, std::size_t to, const Neighbours& before) {
        const auto [row, column] = cell;
        const std::array<EdgeId, 4> edges = {east_of(row + 1, column), south_of(row, column + 1), east_of(row, column),
                                             south_of(row, column)};
        const auto number = static_cast<std::uint32_t>(segments_.size());
        segments_.push_back({edges[from], no_segment});
        for (const std::size_t edge : {from, to}) {
            if (edge == 0)
                below_[static_cast<std::size_t>(column)] = number;
            else if (edge == 1)
                east_ = number;
            else if (edge == from)
                segments_[edge == 2 ? before.north : before.west].next = number;
            else
                segments_[number].next = edge == 2 ? before.north : before.west;
        }
    }

    Ring follow(std::size_t first, std::uint32_t number) {
        Ring ring;
        for (std::size_t at = first; ring_of_[at] == no_segment; at = segments_[at].next) {
            const EdgeId edge = segments_[at].start;
            ring_of_[at] = number;
            ring.places.push_back(crossing(edge));
            if (is_eastward(edge) && (ring.westmost == no_edge || column_of(edge) < column_of(ring.westmost)))
                ring.westmost = edge;
        }
        ring.area = signed_area(ring.places);
        return ring;
    }

    /// The ring that crosses an edge to the east downwards.
    std::size_t ring_across(EdgeId edge) {
        if (by_start_.empty()) {
            for (std::uint32_t i = 0; i < segments_.size(); ++i)
                if (is_eastward(segments_[i].start)) by_start_.emplace_back(segments_[i].start, ring_of_[i]);
            std::sort(by_start_.begin(), by_start_.end());
        }
        return std::lower_bound(by_start_.begin(), by_start_.end(), std::pair(edge, std::uint32_t{0}))->second;
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

    const ContourSamples& samples_;
    double level_;
    int rank_;                         ///< of samples at the level or above
    std::vector<std::uint32_t> below_; ///< by column, the segment on the lower edge of the last cell
    std::uint32_t east_ = no_segment;  ///< the segment on the right edge of the last cell
    std::vector<Segment> segments_;
    std::vector<std::uint32_t> ring_of_;                     ///< by segment
    std::vector<std::pair<EdgeId, std::uint32_t>> by_start_; ///< rings by the edges they cross, when there are holes
};

std::vector<ContourArea> areas_of(Tracer& tracer, const std::vector<ContourCell>& cells) {
    std::vector<Ring> rings = tracer.rings(cells);
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
    return std::move(areas_above(raster, std::span(&level, 1)).front());
}

std::vector<std::vector<ContourArea>> areas_above(const DensityRaster& raster, std::span<const double> levels) {
    const ContourSamples samples(raster, levels);
    const std::vector<ContourCell> cells = samples.uneven_cells();
    std::vector<std::vector<ContourArea>> areas(levels.size());
    base::for_each_in_parallel(levels.size(), [&](std::size_t i) {
        Tracer tracer(samples, levels[i], static_cast<int>(i) + 1);
        areas[i] = areas_of(tracer, cells);
    });
    return areas;
}

} // namespace oreway::concentration
