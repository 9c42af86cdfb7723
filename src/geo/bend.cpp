// SPDX-License-Identifier: MIT
#include "geo/bend.h"

#include "geo/geodesic.h"
#include "geo/simplify.h"

#include <algorithm>
#include <cmath>

namespace oreway::geo {

namespace {

/// Bends that nobody can see at any sensible scale of a map of this extent, when no tolerance is given.
constexpr double finest_bend = 1.0 / 50'000;
constexpr int most_pieces = 4096;

double scaled_length(const LonLat& a, const LonLat& b, const Projection::Stretch& stretch) {
    return std::abs(a.lon - b.lon) * stretch.lon + std::abs(a.lat - b.lat) * stretch.lat;
}

/// Halves an edge until the geodesic's middle is where the straight edge's is. A geodesic that nearly touches a pole
/// needs its depth.
void follow(const LonLat& from, const LonLat& to, const Projection& projection, double tolerance, int depth,
            std::vector<LonLat>& line) {
    if (depth == 0) return;
    const Course way = course(from, to);
    LonLat middle = destination(from, way.azimuth_deg, way.distance_m / 2);
    const LonLat straight{(from.lon + to.lon) / 2, (from.lat + to.lat) / 2};
    middle.lon += 360 * std::round((straight.lon - middle.lon) / 360);
    const double south = std::min({from.lat, to.lat, middle.lat}), north = std::max({from.lat, to.lat, middle.lat});
    if (scaled_length(middle, straight, projection.stretch(south, north)) <= tolerance) return;
    follow(from, middle, projection, tolerance, depth - 1, line);
    line.push_back(middle);
    follow(middle, to, projection, tolerance, depth - 1, line);
}

constexpr int deepest = 14;

} // namespace

ToleranceBudget budget_for(const Projection& projection, double tolerance) {
    if (tolerance > 0) return {tolerance * 0.25, tolerance * 0.25, tolerance * 0.5};
    const PlaneBox& extent = projection.extent();
    return {0, finest_bend * std::max(extent.width(), extent.height()), 0};
}

std::vector<LonLat> follow_geodesics(const std::vector<LonLat>& line, const Projection& projection, double tolerance) {
    std::vector<LonLat> result;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) follow(line[i - 1], line[i], projection, tolerance, deepest, result);
        result.push_back(line[i]);
    }
    return result;
}

void follow_geodesics(SourceRing& ring, const Projection& projection, double tolerance) {
    std::vector<SourceVertex> result;
    std::vector<LonLat> between;
    const std::size_t n = ring.vertices.size();
    for (std::size_t i = 0; i < n; ++i) {
        const SourceVertex& vertex = ring.vertices[i];
        result.push_back(vertex);
        if (vertex.is_seam) continue;
        const LonLat next = ring.vertex(i + 1).at;
        between.clear();
        follow(vertex.at, next, projection, tolerance, deepest, between);
        for (const LonLat& place : between)
            result.push_back({place});
    }
    ring.vertices = std::move(result);
}

bool thin_out(SourceRing& ring, const Projection& projection, double tolerance) {
    const std::size_t n = ring.vertices.size();
    if (tolerance <= 0 || n < 4) return true;
    LatitudeRange lats;
    double west = ring.vertices.front().at.lon, east = west;
    for (const SourceVertex& vertex : ring.vertices) {
        lats.extend(vertex.at.lat);
        west = std::min(west, vertex.at.lon);
        east = std::max(east, vertex.at.lon);
    }
    const Projection::Stretch stretch = projection.stretch(lats.south, lats.north);
    const bool is_tiny = (east - west) * stretch.lon < tolerance && (lats.north - lats.south) * stretch.lat < tolerance;
    if (is_tiny && ring.turns == 0) return false;

    std::vector<SourceVertex> result;
    std::size_t from = 0;
    const auto at = [&](std::size_t i) {
        const LonLat& place = ring.vertices[i].at;
        return PlanePoint{place.lon * stretch.lon, place.lat * stretch.lat};
    };
    // Runs between seams; the ring's first and last vertices stay.
    while (from < n) {
        result.push_back(ring.vertices[from]);
        std::size_t to = from;
        while (to + 1 < n && !ring.vertices[to].is_seam)
            ++to;
        if (to > from)
            simplify_run(from, to, tolerance, at, [&](std::size_t i) { result.push_back(ring.vertices[i]); });
        from = to + 1;
    }
    if (result.size() >= 3 || ring.turns != 0) ring.vertices = std::move(result);
    return true;
}

std::vector<LonLat> thin_out(const std::vector<LonLat>& line, const Projection& projection, double tolerance) {
    if (tolerance <= 0 || line.size() < 3) return line;
    LatitudeRange lats;
    for (const LonLat& place : line)
        lats.extend(place.lat);
    const Projection::Stretch stretch = projection.stretch(lats.south, lats.north);
    std::vector<LonLat> result{line.front()};
    simplify_run(
        0, line.size() - 1, tolerance,
        [&](std::size_t i) {
            return PlanePoint{line[i].lon * stretch.lon, line[i].lat * stretch.lat};
        },
        [&](std::size_t i) { result.push_back(line[i]); });
    return result;
}

EdgeBender::EdgeBender(const Projection& projection, double south, double north, double tolerance,
                       double longest_degrees)
    : longest_(longest_degrees) {
    const double bend = projection.stretch(south, north).bend;
    if (bend > 0) longest_ = std::min(longest_, std::sqrt(8 * tolerance / bend));
}

int EdgeBender::pieces(const LonLat& from, const LonLat& to) const {
    const double length = std::abs(from.lon - to.lon) + std::abs(from.lat - to.lat);
    if (length <= longest_) return 1;
    return static_cast<int>(std::min<double>(std::ceil(length / longest_), most_pieces));
}

} // namespace oreway::geo
