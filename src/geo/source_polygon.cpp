// SPDX-License-Identifier: MIT
#include "geo/source_polygon.h"

#include "geo/seam_stitch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace oreway::geo {

namespace {

/// 0.1 m on the ground: files round their 180 degrees to this and better.
constexpr double rounding = 1e-6;

/// Natural Earth's seams stray from 180 degrees and from the poles by up to 0.0008 and 0.0011 degrees: an edge this
/// near to the line is a seam if it also runs along it, ten times as far as it strays.
constexpr double stray = 0.001;
constexpr double stray_from_pole = 0.002;
constexpr double along_to_stray = 10;

double nearest_180(double lon) { return 180 + 360 * std::round((lon - 180) / 360); }

LonLat snapped(LonLat place, double pole) {
    if (std::abs(place.lat) >= pole) place.lat = std::copysign(90, place.lat);
    if (const double line = nearest_180(place.lon); std::abs(place.lon - line) <= rounding) place.lon = line;
    return place;
}

bool is_pole(double lat) { return std::abs(lat) == 90; }

/// From which latitude on a vertex of the ring is taken for the pole. A ring that lies wholly in those parts means what
/// it says.
double pole_of(std::span<const LonLat> ring) {
    const bool all_near = std::all_of(ring.begin(), ring.end(), [](const LonLat& p) { return std::abs(p.lat) > 89.9; });
    return all_near ? 90 : 90 - stray_from_pole;
}

/// What happens at a step of exactly one turn.
enum class FullTurn {
    is_no_step, ///< from +180 to -180: the same place
    is_a_step,  ///< along a whole parallel, as in a box around the world
};

/// The step to take in longitude for a difference of raw longitudes.
double step_of(const LonLat& from, const LonLat& to, FullTurn full_turn) {
    const double difference = to.lon - from.lon;
    if (std::abs(difference) <= 180) return difference;
    const bool along_pole = is_pole(from.lat) && from.lat == to.lat;
    if (std::abs(difference) == 360 && (along_pole || full_turn == FullTurn::is_a_step)) return difference;
    return difference - 360 * std::round(difference / 360);
}

bool is_same_vertex(const LonLat& a, const LonLat& b) {
    if (a.lat != b.lat) return false;
    return a.lon == b.lon || (std::abs(a.lon - b.lon) == 360 && !is_pole(a.lat));
}

SourceRing unwrap_ring(std::span<const LonLat> ring, FullTurn full_turn) {
    SourceRing result;
    const double pole = pole_of(ring);
    while (ring.size() > 1 && is_same_vertex(snapped(ring.front(), pole), snapped(ring.back(), pole)))
        ring = ring.first(ring.size() - 1);
    result.vertices.reserve(ring.size());
    LonLat before;
    double lon = 0;
    for (const LonLat& raw : ring) {
        if (!std::isfinite(raw.lon) || !std::isfinite(raw.lat)) continue;
        const LonLat place = snapped(raw, pole);
        if (result.vertices.empty()) {
            lon = place.lon;
        } else {
            if (place == before) continue;
            // The place's own longitude plus whole turns, so that nothing is rounded on the way.
            lon = place.lon + 360 * std::round((lon + step_of(before, place, full_turn) - place.lon) / 360);
        }
        before = place;
        result.vertices.push_back({{lon, place.lat}});
    }
    if (result.vertices.empty()) return result;
    const LonLat first = result.vertices.front().at;
    const double end = lon + step_of(before, first, full_turn);
    result.turns = static_cast<int>(std::lround((end - first.lon) / 360));
    return result;
}

void reverse(SourceRing& ring) {
    std::reverse(ring.vertices.begin(), ring.vertices.end());
    ring.turns = -ring.turns;
}

/// The integral over a full turn of f(latitude), per degree, for a ring that turns.
template <typename Function> double mean_along(const SourceRing& ring, Function f) {
    double sum = 0;
    const std::size_t n = ring.vertices.size();
    for (std::size_t i = 0; i < n; ++i) {
        const LonLat a = ring.vertices[i].at, b = ring.vertex(i + 1).at;
        sum += (b.lon - a.lon) * (f(a.lat) + f(b.lat)) / 2;
    }
    return sum / (360.0 * ring.turns);
}

/// Eastwards: the interior is in the north.
void turn_east(SourceRing& ring, bool eastwards) {
    if ((ring.turns > 0) != eastwards) reverse(ring);
}

double mean_latitude(const SourceRing& ring) {
    return mean_along(ring, [](double lat) { return lat; });
}

bool is_mostly_northern(const SourceRing& ring) {
    return mean_along(ring, [](double lat) { return std::sin(lat * std::numbers::pi / 180); }) > 0;
}

/// Has no area, or none but between itself and the pole it runs along.
bool is_collapsed(const SourceRing& ring) {
    if (ring.turns != 0) return std::abs(mean_latitude(ring)) > 90 - 1e-6;
    return std::abs(planar_area(ring)) < 1e-6;
}

SourceRing unwrap_ring(std::span<const LonLat> ring) {
    SourceRing result = unwrap_ring(ring, FullTurn::is_no_step);
    // A box around the world collapses when its steps of a full turn are taken for none.
    constexpr std::size_t most_corners = 64;
    if (result.vertices.size() > most_corners || result.vertices.size() < 2 || !is_collapsed(result)) return result;
    return unwrap_ring(ring, FullTurn::is_a_step);
}

/// Puts the interior on the left of the outer ring and of its holes, in whatever direction they came. A ring around a
/// pole holds the smaller side of the globe, unless its holes say otherwise.
void orient(std::vector<SourceRing>& rings) {
    SourceRing& outer = rings.front();
    const auto turning_hole = std::find_if(rings.begin() + 1, rings.end(), [](const SourceRing& r) { return r.turns; });
    if (outer.turns == 0) {
        if (planar_area(outer) < 0) reverse(outer);
    } else if (turning_hole != rings.end()) {
        turn_east(outer, mean_latitude(outer) < mean_latitude(*turning_hole));
    } else {
        turn_east(outer, is_mostly_northern(outer));
        if (rings.size() > 1) {
            SourcePolygon alone{{outer}, outer.turns < 0};
            if (!alone.contains(rings[1].vertices.front().at)) reverse(outer);
        }
    }
    for (std::size_t i = 1; i < rings.size(); ++i) {
        SourceRing& hole = rings[i];
        if (hole.turns == 0) {
            if (planar_area(hole) > 0) reverse(hole);
        } else if (outer.turns != 0) {
            turn_east(hole, outer.turns < 0);
        } else {
            turn_east(hole, !is_mostly_northern(hole));
        }
    }
}

/// Moves vertices onto the 180 degree line where an edge runs along it.
void straighten_seams(SourceRing& ring) {
    const std::size_t n = ring.vertices.size();
    for (std::size_t i = 0; i < n; ++i) {
        LonLat &a = ring.vertices[i].at, &b = ring.vertices[(i + 1) % n].at;
        const double a_line = nearest_180(a.lon), b_line = nearest_180(b.lon);
        const double strays = std::max(std::abs(a.lon - a_line), std::abs(b.lon - b_line));
        const double turn = i + 1 < n ? 0 : 360.0 * ring.turns;
        if (strays > stray || b_line + turn != a_line) continue;
        if (std::abs(a.lat - b.lat) < along_to_stray * strays) continue;
        a.lon = a_line;
        b.lon = b_line;
    }
}

/// Returns whether the ring has any seam.
bool mark_seams(SourceRing& ring) {
    bool has_seam = false;
    const std::size_t n = ring.vertices.size();
    for (std::size_t i = 0; i < n; ++i) {
        SourceVertex& vertex = ring.vertices[i];
        const LonLat next = ring.vertex(i + 1).at;
        const bool along_pole = is_pole(vertex.at.lat) && vertex.at.lat == next.lat;
        const bool along_180 = vertex.at.lon == next.lon && std::fmod(std::abs(next.lon), 360) == 180;
        vertex.is_seam = along_pole || along_180;
        has_seam = has_seam || vertex.is_seam;
    }
    return has_seam;
}

} // namespace

double planar_area(const SourceRing& ring) {
    if (ring.vertices.empty()) return 0;
    const LonLat origin = ring.vertices.front().at;
    double twice = 0;
    LonLat before{0, 0};
    const auto go_to = [&](double lon, double lat) {
        const LonLat next{lon - origin.lon, lat - origin.lat};
        twice += before.lon * next.lat - next.lon * before.lat;
        before = next;
    };
    for (const SourceVertex& vertex : ring.vertices)
        go_to(vertex.at.lon, vertex.at.lat);
    if (ring.turns != 0) {
        go_to(origin.lon + 360.0 * ring.turns, origin.lat);
        go_to(origin.lon + 360.0 * ring.turns, 90);
        go_to(origin.lon, 90);
    }
    return twice / 2;
}

bool SourcePolygon::contains(const LonLat& place) const {
    // A ray to the south pole: the closure through the north pole is never in its way.
    int winding = is_inside_out ? 1 : 0;
    for (const SourceRing& ring : rings) {
        const std::size_t n = ring.vertices.size();
        for (std::size_t i = 0; i < n; ++i) {
            const LonLat a = ring.vertices[i].at, b = ring.vertex(i + 1).at;
            if (a.lon == b.lon) continue;
            // Half-open, so that a vertex on the ray counts once.
            const double low = std::min(a.lon, b.lon), high = std::max(a.lon, b.lon);
            for (double k = std::ceil((low - place.lon) / 360); place.lon + 360 * k < high; ++k) {
                const double lon = place.lon + 360 * k;
                if (lon < low) continue;
                const double lat = a.lat + (b.lat - a.lat) * (lon - a.lon) / (b.lon - a.lon);
                if (lat < place.lat) winding += b.lon > a.lon ? 1 : -1;
            }
        }
    }
    return winding > 0;
}

SourcePolygon read_source_polygon(std::span<const SourceRings> polygons) {
    SourcePolygon result;
    bool has_seam = false, has_turn = false;
    for (const SourceRings& polygon : polygons) {
        std::vector<SourceRing> rings;
        for (const std::span<const LonLat>& ring : polygon) {
            SourceRing unwrapped = unwrap_ring(ring);
            straighten_seams(unwrapped);
            const bool is_outer = rings.empty() && &ring == &polygon.front();
            if (unwrapped.vertices.size() < (unwrapped.turns == 0 ? 3u : 2u)) {
                if (is_outer) break;
                continue;
            }
            rings.push_back(std::move(unwrapped));
        }
        if (rings.empty()) continue;
        orient(rings);
        for (SourceRing& ring : rings) {
            has_seam = mark_seams(ring) || has_seam;
            has_turn = has_turn || ring.turns != 0;
            result.rings.push_back(std::move(ring));
        }
    }
    if (result.rings.empty() || (!has_seam && !has_turn)) return result;
    if (has_seam) result.rings = stitch_seams(std::move(result.rings));
    double area = 0;
    for (const SourceRing& ring : result.rings)
        area += planar_area(ring);
    result.is_inside_out = result.rings.empty() || area < 0;
    return result;
}

std::vector<LonLat> unwrap_line(std::span<const LonLat> line) {
    std::vector<LonLat> result;
    result.reserve(line.size());
    for (const LonLat& place : line) {
        if (!std::isfinite(place.lon) || !std::isfinite(place.lat)) continue;
        double lon = place.lon;
        if (!result.empty()) lon += 360 * std::round((result.back().lon - lon) / 360);
        if (!result.empty() && result.back() == LonLat{lon, place.lat}) continue;
        result.push_back({lon, place.lat});
    }
    return result;
}

} // namespace oreway::geo
