// SPDX-License-Identifier: MIT
#include "render/label_point.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace oreway::render {
namespace {

using geo::LonLat;

/// Longitudes without jumps, so that a ring across 180 degrees is in one piece.
std::vector<LonLat> unwrapped(std::span<const LonLat> ring) {
    std::vector<LonLat> places(ring.begin(), ring.end());
    for (std::size_t i = 1; i < places.size(); ++i)
        places[i].lon -= 360 * std::round((places[i].lon - places[i - 1].lon) / 360);
    return places;
}

/// Square degrees, narrower towards the poles; enough to tell a mainland from its islands.
double rough_area(std::span<const LonLat> ring) {
    double sum = 0, lat = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[(i + 1) % ring.size()];
        sum += a.lon * b.lat - b.lon * a.lat;
        lat += a.lat / static_cast<double>(ring.size());
    }
    return std::abs(sum) / 2 * std::cos(lat * M_PI / 180);
}

double rough_length(std::span<const LonLat> line) {
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += std::hypot(line[i].lon - line[i - 1].lon, line[i].lat - line[i - 1].lat);
    return sum;
}

LonLat half_way(std::span<const LonLat> line) {
    double left = rough_length(line) / 2;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = std::hypot(line[i].lon - line[i - 1].lon, line[i].lat - line[i - 1].lat);
        if (step >= left && step > 0) {
            const double share = left / step;
            return {line[i - 1].lon + (line[i].lon - line[i - 1].lon) * share,
                    line[i - 1].lat + (line[i].lat - line[i - 1].lat) * share};
        }
        left -= step;
    }
    return line.front();
}

/// Longitudes at which the rings cross a parallel, ascending.
void add_crossings(std::span<const LonLat> ring, double lat, std::vector<double>& crossings) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[(i + 1) % ring.size()];
        if ((a.lat < lat) != (b.lat < lat))
            crossings.push_back(a.lon + (b.lon - a.lon) * (lat - a.lat) / (b.lat - a.lat));
    }
}

LonLat inside(const data::FeatureTable& table, std::size_t part) {
    const auto rings = table.rings(part);
    const std::vector<LonLat> outer = unwrapped(table.ring(rings.first));
    double south = 90, north = -90;
    for (const LonLat& place : outer) {
        south = std::min(south, place.lat);
        north = std::max(north, place.lat);
    }
    const double lat = (south + north) / 2;
    std::vector<double> crossings;
    add_crossings(outer, lat, crossings);
    for (std::size_t ring = rings.first + 1; ring < rings.last; ++ring) {
        std::vector<LonLat> hole = unwrapped(table.ring(ring));
        for (LonLat& place : hole)
            place.lon -= 360 * std::round((place.lon - outer.front().lon) / 360);
        add_crossings(hole, lat, crossings);
    }
    std::sort(crossings.begin(), crossings.end());
    LonLat best = outer.front();
    double widest = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const double width = crossings[i + 1] - crossings[i];
        if (width <= widest) continue;
        widest = width;
        best = {(crossings[i] + crossings[i + 1]) / 2, lat};
    }
    return {geo::normalize_longitude(best.lon), best.lat};
}

} // namespace

std::optional<LonLat> label_point(const data::FeatureTable& table, std::size_t feature) {
    const auto parts = table.parts(feature);
    if (table.kind(feature) == data::GeometryKind::none || parts.size() == 0) return std::nullopt;
    std::size_t best = parts.first;
    double largest = -1;
    for (std::size_t part = parts.first; part < parts.last; ++part) {
        const auto ring = table.ring(table.rings(part).first);
        const double size = table.kind(feature) == data::GeometryKind::polygon ? rough_area(ring) : rough_length(ring);
        if (size <= largest) continue;
        largest = size;
        best = part;
    }
    const auto ring = table.ring(table.rings(best).first);
    if (ring.empty()) return std::nullopt;
    switch (table.kind(feature)) {
    case data::GeometryKind::polygon:
        return inside(table, best);
    case data::GeometryKind::line: {
        const LonLat middle = half_way(unwrapped(ring));
        return LonLat{geo::normalize_longitude(middle.lon), middle.lat};
    }
    default:
        return ring.front();
    }
}

} // namespace oreway::render
