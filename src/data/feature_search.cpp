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
double short_way(double from, double to) { return std::remainder(to - from, 360); }

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

    void add_line(std::span<const geo::LonLat> line, bool is_ring) {
        if (line.empty()) return;
        double x = short_way(center_.lon, line[0].lon);
        const std::size_t edges = is_ring ? line.size() : line.size() - 1;
        for (std::size_t i = 0; i < edges; ++i) {
            const geo::LonLat& from = line[i];
            const geo::LonLat& to = line[i + 1 == line.size() ? 0 : i + 1];
            const double end_x = x + longitude_step(from, to);
            add_edge(x, from.lat - center_.lat, end_x, to.lat - center_.lat);
            x = end_x > 180 ? end_x - 360 : end_x < -180 ? end_x + 360 : end_x;
        }
    }

    double distance_m() const { return geo::distance_m(center_, {center_.lon + best_lon_, center_.lat + best_lat_}); }

private:
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
                nearest.add_line(table.ring(ring), kind == GeometryKind::polygon);
            }
        }
    }
    return kind == GeometryKind::point ? nearest_point : nearest.distance_m();
}

/// Whether the edge crosses the meridian of the place (not the one opposite). Half-open: a vertex on the meridian
/// counts once for the two edges that meet there.
bool crosses_meridian(const geo::LonLat& from, const geo::LonLat& to, const geo::LonLat& place) {
    const double from_x = short_way(place.lon, from.lon), to_x = short_way(place.lon, to.lon);
    const double step = longitude_step(from, to);
    const bool changes_side = (from_x < 0) != (to_x < 0);
    // Eastwards it leaves the western half here and the eastern half on the far side; a step of more than half a turn
    // that ends in the half where it began passes both.
    return changes_side ? (from_x < 0) == (step > 0) : std::abs(step) > 180;
}

/// Whether the meridian from the place to the north pole crosses the ring an odd number of times.
bool is_crossed_oddly(std::span<const geo::LonLat> ring, const geo::LonLat& place) {
    bool is_odd = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::LonLat& from = ring[i];
        const geo::LonLat& to = ring[i + 1 == ring.size() ? 0 : i + 1];
        if ((from.lat <= place.lat && to.lat <= place.lat) || !crosses_meridian(from, to, place)) continue;
        const double west = short_way(place.lon, from.lon), step = longitude_step(from, to);
        const double lat = step != 0 ? std::lerp(from.lat, to.lat, std::clamp(-west / step, 0.0, 1.0)) : from.lat;
        if (lat > place.lat) is_odd = !is_odd;
    }
    return is_odd;
}

bool ring_contains(std::span<const geo::LonLat> ring, const geo::LonLat& place) {
    const bool is_around_axis = std::abs(walk_longitudes(ring, true).turn) > 180;
    const bool holds_north_pole = is_around_axis && pole_inside(ring) > 0;
    return is_crossed_oddly(ring, place) != holds_north_pole;
}

} // namespace

bool contains(const FeatureTable& table, std::size_t feature, const geo::LonLat& place) {
    if (table.kind(feature) != GeometryKind::polygon || !table.box(feature).contains(place)) return false;
    const FeatureTable::Range parts = table.parts(feature);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
        bool is_inside = false;
        const FeatureTable::Range rings = table.rings(part);
        for (std::size_t ring = rings.first; ring < rings.last; ++ring) {
            if (ring_contains(table.ring(ring), place)) is_inside = !is_inside;
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
