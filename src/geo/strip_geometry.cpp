// SPDX-License-Identifier: MIT
#include "geo/strip_geometry.h"

#include "geo/half_plane.h"
#include "geo/map_outline.h"
#include "geo/simplify.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace oreway::geo {

namespace {

/// Longest edge that is projected without a vertex between, in degrees: whatever the bend, this is safe.
constexpr double longest_edge = 10;

std::array<HalfPlane, 4> sides_of(const ProjectionFrame& frame) {
    using enum HalfPlane::Axis;
    return {HalfPlane{lon, -180, true}, {lon, 180, false}, {lat, frame.min_lat, true}, {lat, frame.max_lat, false}};
}

struct Extent {
    double west = 1e9, east = -1e9, south = 1e9, north = -1e9;
    void extend(const LonLat& place) {
        west = std::min(west, place.lon);
        east = std::max(east, place.lon);
        south = std::min(south, place.lat);
        north = std::max(north, place.lat);
    }
    /// Whether a side has anything to cut off.
    bool crosses(const HalfPlane& side) const {
        const double low = side.axis == HalfPlane::Axis::lon ? west : south;
        const double high = side.axis == HalfPlane::Axis::lon ? east : north;
        return side.keeps_above ? low < side.bound : high > side.bound;
    }
};

/// Calls use(turn) for every multiple of 360 degrees by which something between two longitudes can be shifted into the
/// frame. What only touches the cut from outside is not in the frame, unless it is a line along the cut.
template <typename Use> void for_each_turn(double west, double east, Use use) {
    for (double k = std::ceil((-180 - east) / 360); west + 360 * k <= 180; ++k) {
        const bool is_inside = east + 360 * k > -180 && west + 360 * k < 180;
        if (is_inside || west == east) use(360 * k);
    }
}

/// Makes a ring that goes round a pole a closed one: it starts at the cut, and goes home by way of the north pole,
/// along the cut and the pole's edge of the map, where nothing shows.
///
///      (-180,90) <------------------ (180,90)
///          |                             ^
///          v   ____/\____      __/\___   |
///      start --           \___/        end
std::vector<SourceVertex> close_turning_ring(const SourceRing& ring, double pole) {
    const std::size_t n = ring.vertices.size();
    for (std::size_t i = 0; i < n; ++i) {
        const SourceVertex a = ring.vertex(i), b = ring.vertex(i + 1);
        const double low = std::min(a.at.lon, b.at.lon), high = std::max(a.at.lon, b.at.lon);
        const double cut = 360 * std::ceil((low - 180) / 360) + 180; // the cut at or after `low`
        if (cut >= high) continue;
        const double lat = a.at.lat + (b.at.lat - a.at.lat) * (cut - a.at.lon) / (b.at.lon - a.at.lon);
        const double end = cut + 360.0 * ring.turns;
        std::vector<SourceVertex> closed{{{cut, lat}, a.is_seam}};
        for (std::size_t k = i + 1; k <= i + n; ++k)
            closed.push_back(ring.vertex(k));
        closed.push_back({{end, lat}, true});
        closed.push_back({{end, pole}, true});
        closed.push_back({{cut, pole}, true});
        return closed;
    }
    return ring.vertices; // cannot happen: a full turn meets the cut
}

/// Adds the vertices between two others, along the curve.
class Bends {
public:
    Bends(const Projection& projection, const Extent& extent, double tolerance)
        : bender_(projection, extent.south, extent.north, tolerance, longest_edge)
        , straight_parallels_(projection.has_straight_parallels()) {}

    template <typename Add> void between(const LonLat& a, const LonLat& b, bool is_hidden, Add add) const {
        if (is_hidden && a.lon == b.lon) {
            for (const double lat : edge_grid_between(a.lat, b.lat))
                add(LonLat{a.lon, lat});
            return;
        }
        if (is_hidden && a.lat == b.lat) {
            if (straight_parallels_) return;
            for (const double lon : edge_grid_between(a.lon, b.lon))
                add(LonLat{lon, a.lat});
            return;
        }
        const int pieces = bender_.pieces(a, b);
        for (int i = 1; i < pieces; ++i) {
            const double t = static_cast<double>(i) / pieces;
            add(LonLat{a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t});
        }
    }

private:
    EdgeBender bender_;
    bool straight_parallels_;
};

void project_ring(const std::vector<SourceVertex>& ring, const Extent& extent, const Projection& projection,
                  const ToleranceBudget& budget, PlaneArea& area) {
    const Bends bends(projection, extent, budget.bend);
    std::vector<LonLat> places;
    std::vector<bool> hidden;
    places.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const SourceVertex& a = ring[i];
        const LonLat& b = ring[(i + 1) % ring.size()].at;
        const auto add = [&](const LonLat& place) {
            places.push_back(place);
            hidden.push_back(a.is_seam);
        };
        add(a.at);
        bends.between(a.at, b, a.is_seam, add);
    }
    std::vector<PlanePoint> points(places.size());
    projection.forward_frame(places, points);
    std::vector<PlaneVertex> vertices;
    vertices.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::isnan(points[i].x)) continue;
        if (!vertices.empty() && vertices.back().at == points[i]) {
            vertices.back().is_hidden = hidden[i];
            continue;
        }
        vertices.push_back({points[i], hidden[i]});
    }
    append_ring(simplify_ring(vertices, budget.after), area);
}

/// The parts of a line without those that go round a pole within 10 km of it: where the pole is as long as the equator,
/// a flight over it would be drawn along the whole edge of the map.
std::vector<std::vector<LonLat>> without_pole_runs(const std::vector<LonLat>& line) {
    constexpr double beside_pole = 89.9, along_to_across = 10;
    std::vector<std::vector<LonLat>> parts(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) {
            const LonLat &a = line[i - 1], &b = line[i];
            const bool is_near = std::min(std::abs(a.lat), std::abs(b.lat)) >= beside_pole;
            if (is_near && std::abs(b.lon - a.lon) > along_to_across * std::abs(b.lat - a.lat)) parts.emplace_back();
        }
        parts.back().push_back(line[i]);
    }
    return parts;
}

} // namespace

PlaneArea project_into_strip(const SourcePolygon& polygon, const Projection& projection,
                             const ToleranceBudget& budget) {
    const ProjectionFrame& frame = projection.frame();
    PlaneArea area;
    // By the north pole all rings together may wind -1 times around the rest of the world; by the south pole they then
    // wind once around the interior, unless they do not turn at all.
    int turns = 0;
    for (const SourceRing& ring : polygon.rings)
        turns += ring.turns;
    const bool by_south = polygon.is_inside_out && turns < 0;
    for (const SourceRing& ring : polygon.rings) {
        SourceRing shifted = ring;
        for (SourceVertex& vertex : shifted.vertices)
            vertex.at.lon -= frame.meridian;
        std::vector<SourceVertex> closed =
            ring.turns != 0 ? close_turning_ring(shifted, by_south ? -90 : 90) : std::move(shifted.vertices);
        Extent extent;
        for (const SourceVertex& vertex : closed)
            extent.extend(vertex.at);
        for_each_turn(extent.west, extent.east, [&](double turn) {
            std::vector<SourceVertex> copy = closed;
            for (SourceVertex& vertex : copy)
                vertex.at.lon += turn;
            const Extent moved{extent.west + turn, extent.east + turn, extent.south, extent.north};
            for (const HalfPlane& side : sides_of(frame)) {
                if (moved.crosses(side)) copy = clip_ring(copy, side);
            }
            if (copy.size() > 2) project_ring(copy, extent, projection, budget, area);
        });
    }
    if (polygon.is_inside_out && !by_south) {
        const PlaneLine& outline = projection.outline();
        area.rings.emplace_back(outline.begin(), outline.end() - 1);
    }
    return area;
}

std::vector<PlaneLine> project_into_strip(const std::vector<LonLat>& line, const Projection& projection,
                                          const ToleranceBudget& budget) {
    std::vector<PlaneLine> result;
    std::vector<LonLat> shifted = line;
    Extent extent;
    for (LonLat& place : shifted) {
        place.lon -= projection.frame().meridian;
        extent.extend(place);
    }
    const Bends bends(projection, extent, budget.bend);
    for_each_turn(extent.west, extent.east, [&](double turn) {
        std::vector<std::vector<LonLat>> pieces = without_pole_runs(shifted);
        for (std::vector<LonLat>& piece : pieces) {
            for (LonLat& place : piece)
                place.lon += turn;
        }
        const Extent moved{extent.west + turn, extent.east + turn, extent.south, extent.north};
        for (const HalfPlane& side : sides_of(projection.frame())) {
            if (moved.crosses(side)) pieces = clip_lines(pieces, side);
        }
        for (const std::vector<LonLat>& piece : pieces) {
            std::vector<LonLat> places;
            for (std::size_t i = 0; i < piece.size(); ++i) {
                if (i > 0) bends.between(piece[i - 1], piece[i], false, [&](const LonLat& p) { places.push_back(p); });
                places.push_back(piece[i]);
            }
            PlaneLine points(places.size());
            projection.forward_frame(places, points);
            std::erase_if(points, [](const PlanePoint& point) { return std::isnan(point.x); });
            if (points.size() > 1) result.push_back(simplify_line(points, budget.after));
        }
    });
    return result;
}

} // namespace oreway::geo
