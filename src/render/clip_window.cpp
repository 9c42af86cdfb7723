// SPDX-License-Identifier: MIT
#include "render/clip_window.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace oreway::render {
namespace {

using geo::LonLat;
using Ring = std::vector<LonLat>;

/// What is kept of the plane: longitudes or latitudes at least, or at most, `bound`.
struct Side {
    bool is_meridian = true;
    double bound = 0;
    double sign = 1; ///< 1 keeps what is above the bound, -1 what is below

    bool keeps(const LonLat& at) const { return sign * ((is_meridian ? at.lon : at.lat) - bound) >= 0; }
    double along(const LonLat& at) const { return is_meridian ? at.lat : at.lon; }
    LonLat crossing(const LonLat& a, const LonLat& b) const {
        const double from = is_meridian ? a.lon : a.lat, to = is_meridian ? b.lon : b.lat;
        const double share = (bound - from) / (to - from);
        return {a.lon + (b.lon - a.lon) * share, a.lat + (b.lat - a.lat) * share};
    }
};

/// The kept stretches of a ring that a side cuts, each from crossing to crossing; none when it is not cut.
std::vector<Ring> stretches(const Ring& ring, const Side& side) {
    const std::size_t count = ring.size();
    std::size_t start = 0;
    while (start < count && (side.keeps(ring[start]) || !side.keeps(ring[(start + 1) % count])))
        ++start;
    std::vector<Ring> result;
    if (start == count) return result;
    for (std::size_t i = 0; i < count; ++i) {
        const LonLat& a = ring[(start + i) % count];
        const LonLat& b = ring[(start + i + 1) % count];
        if (!side.keeps(a) && side.keeps(b)) result.push_back({side.crossing(a, b)});
        if (side.keeps(b)) result.back().push_back(b);
        if (side.keeps(a) && !side.keeps(b)) result.back().push_back(side.crossing(a, b));
    }
    return result;
}

/// Joins stretches to rings along the side: from one end of the side to the other, the polygon lies between the first
/// and the second crossing, between the third and the fourth, and so on.
std::vector<Ring> join(const std::vector<Ring>& pieces, const Side& side) {
    // End 2 i is the start of stretch i, end 2 i + 1 its end.
    std::vector<std::size_t> ends(pieces.size() * 2), partner(pieces.size() * 2);
    const auto place = [&](std::size_t end) {
        return side.along(end % 2 == 0 ? pieces[end / 2].front() : pieces[end / 2].back());
    };
    for (std::size_t i = 0; i < ends.size(); ++i)
        ends[i] = i;
    std::stable_sort(ends.begin(), ends.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    for (std::size_t i = 0; i + 1 < ends.size(); i += 2) {
        partner[ends[i]] = ends[i + 1];
        partner[ends[i + 1]] = ends[i];
    }
    std::vector<Ring> rings;
    std::vector<bool> is_used(pieces.size(), false);
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        if (is_used[first]) continue;
        Ring ring;
        for (std::size_t entry = 2 * first; !is_used[entry / 2]; entry = partner[entry ^ 1U]) {
            const Ring& piece = pieces[entry / 2];
            is_used[entry / 2] = true;
            if (entry % 2 == 0)
                ring.insert(ring.end(), piece.begin(), piece.end());
            else
                ring.insert(ring.end(), piece.rbegin(), piece.rend());
        }
        rings.push_back(std::move(ring));
    }
    return rings;
}

bool holds(const Ring& ring, const LonLat& place) {
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[(i + 1) % ring.size()];
        if ((a.lat < place.lat) != (b.lat < place.lat) &&
            place.lon < a.lon + (b.lon - a.lon) * (place.lat - a.lat) / (b.lat - a.lat))
            inside = !inside;
    }
    return inside;
}

std::vector<Polygon> cut(const Polygon& polygon, const Side& side) {
    std::vector<Ring> pieces, whole_holes;
    bool has_whole_outer = false;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        std::vector<Ring> cut_pieces = stretches(polygon[i], side);
        const bool is_whole = cut_pieces.empty() && side.keeps(polygon[i].front());
        if (is_whole && i == 0) has_whole_outer = true;
        if (is_whole && i > 0) whole_holes.push_back(polygon[i]);
        std::move(cut_pieces.begin(), cut_pieces.end(), std::back_inserter(pieces));
    }
    std::vector<Polygon> parts;
    if (has_whole_outer) parts.push_back({polygon.front()});
    for (Ring& ring : join(pieces, side))
        parts.push_back({std::move(ring)});
    for (Ring& hole : whole_holes) {
        const auto around =
            parts.size() == 1 ? parts.begin() : std::find_if(parts.begin(), parts.end(), [&](const Polygon& part) {
                return holds(part.front(), hole.front());
            });
        if (around != parts.end()) around->push_back(std::move(hole));
    }
    return parts;
}

std::vector<Polygon> cut_all(const std::vector<Polygon>& polygons, const Side& side) {
    std::vector<Polygon> result;
    for (const Polygon& polygon : polygons)
        for (Polygon& part : cut(polygon, side))
            result.push_back(std::move(part));
    return result;
}

Ring unwrapped(std::span<const LonLat> ring, double near_lon) {
    Ring places(ring.begin(), ring.end());
    double before = near_lon;
    for (LonLat& place : places) {
        place.lon -= 360 * std::round((place.lon - before) / 360);
        before = place.lon;
    }
    return places;
}

} // namespace

std::vector<Polygon> clip_polygon(std::span<const std::span<const LonLat>> rings, const geo::LonLatBox& window) {
    Polygon polygon;
    for (const auto& ring : rings)
        if (ring.size() >= 3)
            polygon.push_back(unwrapped(ring, polygon.empty() ? ring.front().lon : polygon.front().front().lon));
    if (polygon.empty()) return {};
    const Ring& outer = polygon.front();
    if (std::abs(outer.back().lon - outer.front().lon) > 180) return {polygon};

    std::vector<Polygon> clipped;
    for (const double turn : {-360.0, 0.0, 360.0}) {
        const double left = window.west + turn, right = left + window.width();
        std::vector<Polygon> parts = cut_all({polygon}, {true, left, 1});
        parts = cut_all(parts, {true, right, -1});
        parts = cut_all(parts, {false, window.south, 1});
        parts = cut_all(parts, {false, window.north, -1});
        std::move(parts.begin(), parts.end(), std::back_inserter(clipped));
    }
    return clipped;
}

std::optional<geo::LonLatBox> window_around(const geo::LonLatBox& seen) {
    const double size = std::max({seen.width(), seen.height(), 1e-3});
    const double margin = size / 4;
    const double grid = std::exp2(std::ceil(std::log2(margin)));
    const auto down = [&](double at) { return std::floor((at - margin) / grid) * grid; };
    const auto up = [&](double at) { return std::ceil((at + margin) / grid) * grid; };
    geo::LonLatBox window{down(seen.west), std::max(down(seen.south), -90.0), up(seen.west + seen.width()),
                          std::min(up(seen.north), 90.0)};
    if (window.east - window.west >= 180) return std::nullopt;
    window.west = geo::normalize_longitude(window.west);
    window.east = geo::normalize_longitude(window.east);
    return window;
}

} // namespace oreway::render
