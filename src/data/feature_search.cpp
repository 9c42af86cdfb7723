// SPDX-License-Identifier: MIT
#include "data/ring_walk.h"
#include "data/spatial_index.h"
#include "geo/geodesic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace oreway::data {

namespace {

/// Smallest radius of curvature of WGS 84: on no place is a degree of latitude shorter.
constexpr double metres_per_degree = 6'335'439 * std::numbers::pi / 180;

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// Degrees east from `from` to `to` the short way, in [-180, 180].
double short_way(double from, double to) {
    const double way = to - from;
    return std::abs(way) <= 180 ? way : std::remainder(way, 360);
}

/// A box that holds everything within `radius_m` of `place`.
geo::LonLatBox box_around(const geo::LonLat& place, double radius_m) {
    const double reach = radius_m / metres_per_degree;
    const double south = std::max(place.lat - reach, -90.0), north = std::min(place.lat + reach, 90.0);
    const double ratio = std::sin(radians(std::min(reach, 90.0))) / std::cos(radians(place.lat));
    if (south == -90 || north == 90 || ratio >= 1) return {-180, south, 180, north};
    // Where the circle touches its outermost meridians (a right-angled spherical triangle).
    const double reach_lon = std::asin(ratio) * 180 / std::numbers::pi;
    return {geo::normalize_longitude(place.lon - reach_lon), south, geo::normalize_longitude(place.lon + reach_lon),
            north};
}

/// The nearest place of a line or border, searched in a plane that touches the Earth at the centre:
///
///        y degrees north of the centre
///        |
///        +---- x degrees east, times the cosine of its latitude
///
/// Exact nearby; what it finds far away is near the nearest place, and its distance is then taken on the ellipsoid.
class NearestPlace {
public:
    explicit NearestPlace(const geo::LonLat& center)
        : center_(center)
        , shrink_(std::max(std::cos(radians(center.lat)), 1e-6)) {}

    void add_line(const FeatureTable& table, std::size_t ring, bool is_ring) {
        const std::span<const geo::LonLat> line = table.ring(ring);
        const FullTurn full_turn = is_ring ? full_turn_of(line) : FullTurn::no_step;
        table.ring_index().for_each_edge(
            line, table.first_vertex(ring), is_ring, [&](const EdgeBlock& block) { return is_farther(block); },
            [&](const geo::LonLat& from, const geo::LonLat& to) {
                const double x = short_way(center_.lon, from.lon);
                add_edge(x, from.lat - center_.lat, x + longitude_step(from, to, full_turn), to.lat - center_.lat);
            });
    }

    double distance_m() const { return geo::distance_m(center_, {center_.lon + best_lon_, center_.lat + best_lat_}); }

private:
    bool is_farther(const EdgeBlock& block) const {
        if (block.has_jump) return false;
        const double y = std::max({block.south - center_.lat, center_.lat - block.north, 0.0});
        const double middle = (block.west + block.east) / 2;
        const double x =
            std::max(std::abs(short_way(center_.lon, middle)) - (block.east - block.west) / 2, 0.0) * shrink_;
        return x * x + y * y > best_;
    }

    void add_edge(double from_x, double from_y, double to_x, double to_y) {
        const double along_x = (to_x - from_x) * shrink_, along_y = to_y - from_y;
        const double start_x = from_x * shrink_;
        const double length2 = along_x * along_x + along_y * along_y;
        const double share =
            length2 > 0 ? std::clamp(-(start_x * along_x + from_y * along_y) / length2, 0.0, 1.0) : 0.0;
        const double x = start_x + share * along_x, y = from_y + share * along_y;
        const double distance2 = x * x + y * y;
        if (distance2 >= best_) return;
        best_ = distance2;
        best_lon_ = x / shrink_;
        best_lat_ = y;
    }

    geo::LonLat center_;
    double shrink_;
    double best_ = std::numeric_limits<double>::infinity();
    double best_lon_ = 0, best_lat_ = 0; ///< from the centre
};

double distance_to(const FeatureTable& table, std::size_t feature, const geo::LonLat& place) {
    const GeometryKind kind = table.kind(feature);
    if (kind == GeometryKind::polygon && contains(table, feature, place)) return 0;
    const FeatureTable::Range parts = table.parts(feature);
    NearestPlace nearest(place);
    double nearest_point = std::numeric_limits<double>::infinity();
    for (std::size_t part = parts.first; part < parts.last; ++part) {
        const FeatureTable::Range rings = table.rings(part);
        for (std::size_t ring = rings.first; ring < rings.last; ++ring) {
            if (kind == GeometryKind::point) {
                nearest_point = std::min(nearest_point, geo::distance_m(place, table.ring(ring).front()));
            } else {
                nearest.add_line(table, ring, kind == GeometryKind::polygon);
            }
        }
    }
    return kind == GeometryKind::point ? nearest_point : nearest.distance_m();
}

/// Whether the edge, `step` degrees long, crosses the meridian of the place (not the one opposite). Half-open: a vertex
/// on the meridian counts once for the two edges that meet there.
bool crosses_meridian(const geo::LonLat& from, const geo::LonLat& to, double step, double meridian) {
    const bool begins_west = short_way(meridian, from.lon) < 0, ends_west = short_way(meridian, to.lon) < 0;
    // Eastwards it leaves the western half here and the eastern half on the far side; a step of more than half a turn
    // that ends in the half where it began passes both.
    return begins_west != ends_west ? begins_west == (step > 0) : std::abs(step) > 180;
}

/// Whether the meridian from the place to the north pole crosses the ring an odd number of times.
bool is_crossed_oddly(const FeatureTable& table, std::size_t ring, const geo::LonLat& place) {
    const std::span<const geo::LonLat> vertices = table.ring(ring);
    const FullTurn full_turn = full_turn_of(vertices);
    bool is_odd = false;
    const auto is_aside = [&](const EdgeBlock& block) {
        const double middle = (block.west + block.east) / 2;
        const bool is_off_meridian = std::abs(short_way(place.lon, middle)) > (block.east - block.west) / 2 + 1e-9;
        return block.north <= place.lat || (is_off_meridian && !block.has_jump);
    };
    table.ring_index().for_each_edge(
        vertices, table.first_vertex(ring), true, is_aside, [&](const geo::LonLat& from, const geo::LonLat& to) {
            if (from.lat <= place.lat && to.lat <= place.lat) return;
            const double step = longitude_step(from, to, full_turn);
            if (!crosses_meridian(from, to, step, place.lon)) return;
            const double share = step != 0 ? std::clamp(-short_way(place.lon, from.lon) / step, 0.0, 1.0) : 0;
            if (std::lerp(from.lat, to.lat, share) > place.lat) is_odd = !is_odd;
        });
    return is_odd;
}

} // namespace

bool contains(const FeatureTable& table, std::size_t feature, const geo::LonLat& place) {
    if (table.kind(feature) != GeometryKind::polygon || !table.box(feature).contains(place)) return false;
    const FeatureTable::Range parts = table.parts(feature);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
        bool is_inside = false;
        const FeatureTable::Range rings = table.rings(part);
        for (std::size_t ring = rings.first; ring < rings.last; ++ring) {
            const bool holds_north_pole = table.pole_inside(ring) > 0;
            if (is_crossed_oddly(table, ring, place) != holds_north_pole) is_inside = !is_inside;
        }
        if (is_inside) return true;
    }
    return false;
}

std::vector<NearFeature> features_near(const FeatureTable& table, const SpatialIndex& index, const geo::LonLat& place,
                                       double radius_m) {
    std::vector<NearFeature> near;
    for (const std::size_t feature : index.query(box_around(place, radius_m))) {
        const double distance_m = distance_to(table, feature, place);
        if (distance_m <= radius_m) near.push_back({feature, distance_m});
    }
    std::sort(near.begin(), near.end(), [](const NearFeature& a, const NearFeature& b) {
        return a.distance_m != b.distance_m ? a.distance_m < b.distance_m : a.feature < b.feature;
    });
    return near;
}

} // namespace oreway::data
