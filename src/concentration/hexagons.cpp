// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/parallel.h"
#include "base/text.h"
#include "concentration/density.h"
#include "geo/projection.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <unordered_map>

namespace oreway::concentration {

namespace {

constexpr double min_radius_km = 5, max_radius_km = 2000;
constexpr double layout_meridian = 11; ///< its edge, 169° W, runs through the Bering Strait
constexpr double square_metres_per_km2 = 1e6;
/// Edges are straight in the plane and not in longitude and latitude: longer ones get places between.
constexpr double longest_edge_m = 100'000;

/// A hexagon with a corner up, by its axial coordinates (redblobgames.com/grids/hexagons).
///
///      / \ / \        centre x = r √3 (q + row/2)
///     |0,1|1,1|       centre y = r 3/2 row
///    / \ / \ /
///   |0,0|1,0|
///    \ / \ /
struct HexagonIndex {
    std::int32_t q = 0, row = 0;

    friend bool operator==(const HexagonIndex&, const HexagonIndex&) = default;
};

struct HexagonHash {
    std::size_t operator()(const HexagonIndex& index) const {
        const auto q = static_cast<std::uint32_t>(index.q), row = static_cast<std::uint32_t>(index.row);
        return std::hash<std::uint64_t>()((static_cast<std::uint64_t>(q) << 32) | row);
    }
};

class HexagonLattice {
public:
    explicit HexagonLattice(double radius_m)
        : radius_(radius_m) {}

    HexagonIndex cell_of(const geo::PlanePoint& point) const {
        const double row = point.y / (1.5 * radius_);
        const double q = point.x / (std::numbers::sqrt3 * radius_) - row / 2;
        // Of the three cube coordinates, which sum to 0, the one rounded the furthest is made to fit.
        const double s = -q - row;
        double rounded_q = std::round(q), rounded_row = std::round(row);
        const double rounded_s = std::round(s);
        const double off_q = std::abs(rounded_q - q), off_row = std::abs(rounded_row - row),
                     off_s = std::abs(rounded_s - s);
        if (off_q > off_row && off_q > off_s)
            rounded_q = -rounded_row - rounded_s;
        else if (off_row > off_s)
            rounded_row = -rounded_q - rounded_s;
        return {static_cast<std::int32_t>(rounded_q), static_cast<std::int32_t>(rounded_row)};
    }

    /// Counter-clockwise.
    geo::PlaneLine corners(const HexagonIndex& index) const {
        const double x = radius_ * std::numbers::sqrt3 * (index.q + index.row / 2.0), y = radius_ * 1.5 * index.row;
        const double half_width = radius_ * std::numbers::sqrt3 / 2, half_side = radius_ / 2;
        return {{x + half_width, y - half_side}, {x + half_width, y + half_side}, {x, y + radius_},
                {x - half_width, y + half_side}, {x - half_width, y - half_side}, {x, y - radius_}};
    }

private:
    double radius_;
};

double signed_area(const geo::PlaneLine& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::PlanePoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

/// What of `ring` lies left of the edge from `a` to `b` (Sutherland and Hodgman, 1974).
geo::PlaneLine cut_by_edge(const geo::PlaneLine& ring, const geo::PlanePoint& a, const geo::PlanePoint& b) {
    const auto side = [&](const geo::PlanePoint& p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); };
    geo::PlaneLine result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::PlanePoint &from = ring[i], &to = ring[(i + 1) % ring.size()];
        const double side_from = side(from), side_to = side(to);
        if (side_from >= 0) result.push_back(from);
        if ((side_from > 0 && side_to < 0) || (side_from < 0 && side_to > 0)) {
            const double t = side_from / (side_from - side_to);
            result.push_back({from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)});
        }
    }
    return result;
}

/// The outline of the Equal Earth map: convex, and the same left and right of the central meridian.
///
///       ______
///     /        \      Whether a corner is inside is told by the half width at its height;
///    |    +     |     cells with a corner outside are cut edge by edge.
///     \ ______ /
class MapEdge {
public:
    explicit MapEdge(const geo::Projection& projection)
        : ring_(projection.outline()) {
        if (ring_.size() > 1 && ring_.front() == ring_.back()) ring_.pop_back();
        if (signed_area(ring_) < 0) std::reverse(ring_.begin(), ring_.end());
        for (const geo::PlanePoint& point : ring_)
            if (point.x >= 0) right_side_.push_back(point);
        std::sort(right_side_.begin(), right_side_.end(),
                  [](const geo::PlanePoint& a, const geo::PlanePoint& b) { return a.y < b.y; });
    }

    bool holds(const geo::PlanePoint& point) const {
        const auto above = std::lower_bound(right_side_.begin(), right_side_.end(), point.y,
                                            [](const geo::PlanePoint& p, double y) { return p.y < y; });
        if (above == right_side_.begin() || above == right_side_.end()) return false;
        const geo::PlanePoint &low = *std::prev(above), &high = *above;
        const double t = (point.y - low.y) / (high.y - low.y);
        return std::abs(point.x) < low.x + t * (high.x - low.x);
    }

    geo::PlaneLine cut(geo::PlaneLine shape) const {
        if (std::all_of(shape.begin(), shape.end(), [&](const geo::PlanePoint& corner) { return holds(corner); }))
            return shape;
        for (std::size_t i = 0; i < ring_.size() && !shape.empty(); ++i)
            shape = cut_by_edge(shape, ring_[i], ring_[(i + 1) % ring_.size()]);
        return shape;
    }

private:
    geo::PlaneLine ring_;       ///< counter-clockwise, first point not repeated
    geo::PlaneLine right_side_; ///< by height
};

/// Calls work(first, count) for portions of so many items, on all cores.
template <typename Work> void in_portions(std::size_t items, const Work& work) {
    constexpr std::size_t portion = 2000;
    base::for_each_in_parallel((items + portion - 1) / portion,
                               [&](std::size_t i) { work(i * portion, std::min(portion, items - i * portion)); });
}

struct Content {
    std::size_t count = 0;
    double weight = 0;
};

using Contents = std::unordered_map<HexagonIndex, Content, HexagonHash>;

Contents count_points(std::span<const WeightedPoint> points, const geo::Projection& projection,
                      const HexagonLattice& lattice, DensityTally& tally) {
    std::vector<geo::LonLat> places;
    std::vector<double> weights;
    for (const WeightedPoint& point : points) {
        if (!is_usable(point)) {
            ++tally.skipped;
            continue;
        }
        places.push_back({geo::normalize_longitude(point.place.lon), point.place.lat});
        weights.push_back(point.weight);
    }
    std::vector<geo::PlanePoint> projected(places.size());
    in_portions(places.size(), [&](std::size_t first, std::size_t count) {
        projection.forward(std::span(places).subspan(first, count), std::span(projected).subspan(first, count));
    });

    Contents contents;
    for (std::size_t i = 0; i < projected.size(); ++i) {
        Content& content = contents[lattice.cell_of(projected[i])];
        ++content.count;
        content.weight += weights[i];
        ++tally.used;
        tally.weight += weights[i];
    }
    return contents;
}

DensityCell make_cell(const Content& content, const geo::PlaneLine& shape, const geo::Projection& projection) {
    DensityCell cell;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const geo::PlanePoint &from = shape[i], &to = shape[(i + 1) % shape.size()];
        const int pieces = static_cast<int>(std::ceil(std::hypot(to.x - from.x, to.y - from.y) / longest_edge_m));
        for (int piece = 0; piece < pieces; ++piece) {
            const double t = static_cast<double>(piece) / pieces;
            if (const auto place = projection.inverse({from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)}))
                cell.ring.push_back(*place);
        }
    }
    cell.area_km2 = signed_area(shape) / square_metres_per_km2;
    cell.count = content.count;
    cell.weight = content.weight;
    if (cell.area_km2 > 0) cell.density = content.weight / cell.area_km2 * density_unit_km2;
    return cell;
}

} // namespace

HexagonBins bin_into_hexagons(std::span<const WeightedPoint> points, double radius_km) {
    if (!(radius_km >= min_radius_km && radius_km <= max_radius_km))
        throw base::Error(base::ExitCode::usage, "hexagons of " + base::to_text(radius_km) +
                                                     " km radius are not possible: choose 5 to 2,000 km");
    const auto projection = geo::Projection::create({.name = "equal-earth", .central_meridian = layout_meridian});
    const MapEdge edge(*projection);
    const HexagonLattice lattice(radius_km * 1000);

    HexagonBins bins;
    bins.radius_km = radius_km;
    const Contents contents = count_points(points, *projection, lattice, bins.tally);
    bins.cells.resize(contents.size());
    std::vector<Contents::const_iterator> filled;
    for (auto content = contents.begin(); content != contents.end(); ++content)
        filled.push_back(content);
    in_portions(filled.size(), [&](std::size_t first, std::size_t count) {
        for (std::size_t i = first; i < first + count; ++i)
            bins.cells[i] = make_cell(filled[i]->second, edge.cut(lattice.corners(filled[i]->first)), *projection);
    });
    std::sort(bins.cells.begin(), bins.cells.end(), [](const DensityCell& a, const DensityCell& b) {
        if (a.density != b.density) return a.density > b.density;
        if (a.ring.empty() || b.ring.empty()) return a.ring.size() > b.ring.size();
        return std::pair(a.ring[0].lat, a.ring[0].lon) < std::pair(b.ring[0].lat, b.ring[0].lon);
    });
    return bins;
}

} // namespace oreway::concentration
