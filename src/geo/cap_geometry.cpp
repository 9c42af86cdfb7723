// SPDX-License-Identifier: MIT
#include "geo/cap_geometry.h"

#include "geo/map_outline.h"
#include "geo/simplify.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace oreway::geo {

namespace {

/// Edges are looked at this often, in degrees, for whether they are above the horizon.
constexpr double longest_edge = 2;

/// A polyline with vertices dense enough for its curve, and where they lie in the plane: NaN beyond the horizon.
struct DenseLine {
    std::vector<LonLat> places;
    std::vector<bool> hidden; ///< the edge to the next vertex is not drawn
    std::vector<PlanePoint> points;

    bool is_visible(std::size_t i) const { return !std::isnan(points[i].x); }
};

class Cap {
public:
    Cap(const Projection& projection, const ToleranceBudget& budget)
        : projection_(projection)
        , budget_(budget) {}

    DenseLine densify(const SourceRing& ring, bool is_closed) const;

    /// Where an edge passes the horizon, as a longitude of the frame.
    double horizon_longitude(const LonLat& a, const LonLat& b) const;
    PlanePoint on_horizon(double frame_lon) const;

    /// The points of the horizon's grid strictly between two longitudes, which may be turns apart.
    PlaneLine horizon_between(double from, double to) const;

    double frame_longitude(const LonLat& place) const { return projection_.to_frame(place).lon; }

private:
    const Projection& projection_;
    const ToleranceBudget& budget_;
};

DenseLine Cap::densify(const SourceRing& ring, bool is_closed) const {
    LatitudeRange lats;
    for (const SourceVertex& vertex : ring.vertices)
        lats.extend(vertex.at.lat);
    const EdgeBender bender(projection_, lats.south, lats.north, budget_.bend, longest_edge);
    DenseLine line;
    const std::size_t n = ring.vertices.size();
    line.places.reserve(n);
    line.hidden.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        const SourceVertex& a = ring.vertices[i];
        const auto add = [&](const LonLat& place) {
            line.places.push_back(place);
            line.hidden.push_back(a.is_seam);
        };
        add(a.at);
        if (i + 1 == n && !is_closed) break;
        const LonLat b = ring.vertex(i + 1).at;
        if (a.is_seam && a.at.lon == b.lon) {
            for (const double lat : edge_grid_between(a.at.lat, b.lat))
                add({a.at.lon, lat});
            continue;
        }
        const int pieces = bender.pieces(a.at, b);
        for (int k = 1; k < pieces; ++k) {
            const double t = static_cast<double>(k) / pieces;
            add({a.at.lon + (b.lon - a.at.lon) * t, a.at.lat + (b.lat - a.at.lat) * t});
        }
    }
    line.points.resize(line.places.size());
    projection_.forward(line.places, line.points);
    return line;
}

double Cap::horizon_longitude(const LonLat& a, const LonLat& b) const {
    const double horizon = projection_.frame().min_lat;
    const bool starts_above = projection_.to_frame(a).lat >= horizon;
    const double lon_step = b.lon - a.lon - 360 * std::round((b.lon - a.lon) / 360);
    const auto at = [&](double t) { return projection_.to_frame({a.lon + lon_step * t, a.lat + (b.lat - a.lat) * t}); };
    double low = 0, high = 1;
    for (int i = 0; i < 40; ++i) {
        const double middle = (low + high) / 2;
        ((at(middle).lat >= horizon) == starts_above ? low : high) = middle;
    }
    return at((low + high) / 2).lon;
}

PlanePoint Cap::on_horizon(double frame_lon) const {
    const LonLat place{frame_lon, projection_.frame().min_lat};
    PlanePoint point;
    projection_.forward_frame({&place, 1}, {&point, 1});
    return point;
}

PlaneLine Cap::horizon_between(double from, double to) const {
    std::vector<LonLat> places;
    for (const double lon : edge_grid_between(from, to))
        places.push_back({lon, projection_.frame().min_lat});
    PlaneLine points(places.size());
    projection_.forward_frame(places, points);
    return points;
}

/// What became of a ring: a ring of the plane, or only how often it goes round the horizon.
struct Traced {
    std::vector<PlaneVertex> ring;
    int turns_beyond_horizon = 0;
};

/// Follows a ring over the cap. Beyond the horizon only its direction as seen from the centre counts: that part of the
/// ring is drawn in to the horizon, where it still winds around everything that it wound around before.
///
///            . - - - .
///          /           \    x
///         |      +------+--/ \       the ring leaves at x's left, and its
///         |      |      | /   \      way outside becomes an arc of the horizon
///          \     +-----/+------x
///            ' - - - '
Traced trace_ring(const DenseLine& line, const Cap& cap) {
    const std::size_t n = line.places.size();
    Traced traced;
    traced.ring.reserve(n);
    double heading = 0, heading_at_exit = 0; // longitudes in the frame, without jumps
    const auto turn_to = [&](double lon) { heading += normalize_longitude(lon - heading); };
    std::size_t start = 0;
    while (start < n && !line.is_visible(start))
        ++start;
    if (start == n) {
        heading = cap.frame_longitude(line.places[0]);
        const double first = heading;
        for (std::size_t i = 1; i <= n; ++i)
            turn_to(cap.frame_longitude(line.places[i % n]));
        traced.turns_beyond_horizon = static_cast<int>(std::lround((heading - first) / 360));
        return traced;
    }
    const auto add = [&](const PlanePoint& point, bool is_hidden) {
        if (!traced.ring.empty() && traced.ring.back().at == point) {
            traced.ring.back().is_hidden = is_hidden;
        } else {
            traced.ring.push_back({point, is_hidden});
        }
    };
    for (std::size_t i = start; i < start + n; ++i) {
        const std::size_t a = i % n, b = (i + 1) % n;
        if (line.is_visible(a)) {
            add(line.points[a], line.hidden[a]);
            if (line.is_visible(b)) continue;
            heading = heading_at_exit = cap.horizon_longitude(line.places[a], line.places[b]);
            add(cap.on_horizon(heading), true);
            turn_to(cap.frame_longitude(line.places[b]));
        } else if (line.is_visible(b)) {
            turn_to(cap.horizon_longitude(line.places[a], line.places[b]));
            for (const PlanePoint& point : cap.horizon_between(heading_at_exit, heading))
                add(point, true);
            add(cap.on_horizon(heading), line.hidden[a]);
        } else {
            turn_to(cap.frame_longitude(line.places[b]));
        }
    }
    return traced;
}

/// A circle on the globe that holds a polygon, if that is less than a hemisphere.
struct Bounds {
    LonLat center;
    double radius_degrees = 180;
};

Bounds bounds_of(const SourcePolygon& polygon) {
    if (polygon.is_inside_out || polygon.rings.empty()) return {};
    double west = 1e9, east = -1e9;
    LatitudeRange lats;
    for (const SourceRing& ring : polygon.rings) {
        if (ring.turns != 0) return {};
        for (const SourceVertex& vertex : ring.vertices) {
            west = std::min(west, vertex.at.lon);
            east = std::max(east, vertex.at.lon);
            lats.extend(vertex.at.lat);
        }
    }
    // From the centre north or south, then along the longer of the outermost parallels.
    const double nearest_to_equator =
        lats.south <= 0 && lats.north >= 0 ? 0 : std::min(std::abs(lats.south), std::abs(lats.north));
    const double along = (east - west) / 2 * std::cos(nearest_to_equator * std::numbers::pi / 180);
    return {{(west + east) / 2, (lats.south + lats.north) / 2}, (lats.north - lats.south) / 2 + along};
}

int winding_number(const std::vector<PlaneLine>& rings, const PlanePoint& p) {
    int winding = 0;
    for (const PlaneLine& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const PlanePoint &a = ring[i], &b = ring[i + 1 < ring.size() ? i + 1 : 0];
            if ((a.y <= p.y) == (b.y <= p.y)) continue;
            const double side = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
            if (b.y > a.y && side > 0) ++winding;
            if (b.y <= a.y && side < 0) --winding;
        }
    }
    return winding;
}

/// Whether the whole cap has to be added to the rings: asks some places what the polygon says of them.
bool lacks_whole_cap(const SourcePolygon& polygon, const std::vector<PlaneLine>& rings, const Projection& projection,
                     int orientation) {
    const double reach = 90 - projection.frame().min_lat;
    int votes = 0;
    std::vector<LonLat> places{{0, 90}};
    for (int i = 0; i < 3; ++i) {
        places.push_back({i * 120 + 17.3, 90 - reach * 0.4});
        places.push_back({i * 120 + 71.9, 90 - reach * 0.85});
    }
    std::vector<PlanePoint> points(places.size());
    projection.forward_frame(places, points);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int wanted = polygon.contains(projection.from_frame(places[i])) ? 1 : 0;
        votes += wanted - orientation * winding_number(rings, points[i]) > 0 ? 1 : -1;
    }
    return votes > 0;
}

} // namespace

PlaneArea project_into_cap(const SourcePolygon& polygon, const Projection& projection, const ToleranceBudget& budget) {
    const double reach = 90 - projection.frame().min_lat;
    const Bounds bounds = bounds_of(polygon);
    if (90 - projection.to_frame(bounds.center).lat - bounds.radius_degrees > reach) return {};

    const PlaneLine& outline = projection.outline();
    std::vector<PlaneVertex> horizon;
    for (std::size_t i = 0; i + 1 < outline.size(); ++i)
        horizon.push_back({outline[i], true});
    // Reference systems with axes that point west or south turn the plane over.
    const int orientation = signed_area(horizon) > 0 ? 1 : -1;

    const Cap cap(projection, budget);
    PlaneArea area;
    double total_area = 0;
    int turns = 0;
    for (const SourceRing& ring : polygon.rings) {
        const Traced traced = trace_ring(cap.densify(ring, true), cap);
        turns += traced.turns_beyond_horizon;
        total_area += orientation * signed_area(traced.ring);
        append_ring(simplify_ring(traced.ring, budget.after), area);
    }
    // Rings wind once around the interior, or -1 times around the rest if the interior reaches round the globe to the
    // antipode of the centre. Only then something is missing: the cap itself.
    const bool may_lack_cap = bounds.radius_degrees >= 90 || bounds.radius_degrees >= reach;
    if (turns == 0 && total_area <= 0 && may_lack_cap && lacks_whole_cap(polygon, area.rings, projection, orientation))
        turns = 1;
    if (turns > 0) append_ring(horizon, area);
    return area;
}

std::vector<PlaneLine> project_into_cap(const std::vector<LonLat>& line, const Projection& projection,
                                        const ToleranceBudget& budget) {
    SourceRing open;
    open.vertices.reserve(line.size());
    for (const LonLat& place : line)
        open.vertices.push_back({place});
    const Cap cap(projection, budget);
    const DenseLine dense = cap.densify(open, false);
    std::vector<PlaneLine> result;
    PlaneLine piece;
    const auto finish = [&] {
        if (piece.size() > 1) result.push_back(simplify_line(piece, budget.after));
        piece = {};
    };
    for (std::size_t i = 0; i < dense.places.size(); ++i) {
        if (i > 0 && dense.is_visible(i) != dense.is_visible(i - 1))
            piece.push_back(cap.on_horizon(cap.horizon_longitude(dense.places[i - 1], dense.places[i])));
        if (dense.is_visible(i)) {
            piece.push_back(dense.points[i]);
        } else {
            finish();
        }
    }
    finish();
    return result;
}

} // namespace oreway::geo
