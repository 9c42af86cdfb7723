// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <algorithm>
#include <cmath>
#include <numbers>

/// Directions from the centre of a sphere on which geodetic latitude is taken as it is. Which side of an arc a place
/// lies on is decided here; lengths that are reported come from the ellipsoid (geo/geodesic.h).
namespace oreway::routing {

///      z  north pole
///      |
///      o--- y  90 E on the equator
///     /
///    x  0 E on the equator
struct Direction {
    double x = 0, y = 0, z = 0;

    friend constexpr Direction operator+(const Direction& a, const Direction& b) {
        return {a.x + b.x, a.y + b.y, a.z + b.z};
    }
    friend constexpr Direction operator-(const Direction& a, const Direction& b) {
        return {a.x - b.x, a.y - b.y, a.z - b.z};
    }
    friend constexpr Direction operator*(const Direction& a, double s) { return {a.x * s, a.y * s, a.z * s}; }
};

constexpr double dot(const Direction& a, const Direction& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
constexpr Direction cross(const Direction& a, const Direction& b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline Direction unit(const Direction& a) { return a * (1 / std::sqrt(dot(a, a))); }

inline constexpr double radians = std::numbers::pi / 180;

inline Direction to_direction(const geo::LonLat& place) {
    const double lon = place.lon * radians, lat = place.lat * radians;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}
inline geo::LonLat to_lonlat(const Direction& d) {
    return {std::atan2(d.y, d.x) / radians, std::atan2(d.z, std::hypot(d.x, d.y)) / radians};
}

/// The angle between two directions in radians.
inline double angle(const Direction& a, const Direction& b) {
    const Direction d = a - b;
    return 2 * std::asin(std::min(1.0, std::sqrt(dot(d, d)) / 2));
}

/// The smallest radius of curvature of WGS 84 (along the meridian on the equator). No geodesic between two places is
/// shorter than their angle on this sphere times it, so it gives searches a bound that never lies.
inline constexpr double least_radius_m = 6335439;
inline double least_distance_m(const Direction& a, const Direction& b) { return least_radius_m * angle(a, b); }

/// Mean radius, for distances that need no better than 0.5 %.
inline constexpr double mean_radius_m = 6371009;
inline constexpr double km_per_degree = mean_radius_m * radians / 1000;

/// A place with its direction, as both are needed together.
struct GlobePoint {
    geo::LonLat place;
    Direction direction;

    GlobePoint() = default;
    explicit GlobePoint(const geo::LonLat& at)
        : place(at)
        , direction(to_direction(at)) {}
};

/// True when the arcs a-b and p-q cross, given that they are near each other (not antipodal). `ab` is cross(a, b), `pq`
/// is cross(p, q).
inline bool arcs_cross(const Direction& a, const Direction& b, const Direction& ab, const Direction& p,
                       const Direction& q, const Direction& pq) {
    return (dot(ab, p) > 0) != (dot(ab, q) > 0) && (dot(pq, a) > 0) != (dot(pq, b) > 0);
}

/// Where they cross.
inline geo::LonLat crossing_place(const GlobePoint& a, const GlobePoint& b, const GlobePoint& p, const GlobePoint& q) {
    Direction at = cross(cross(a.direction, b.direction), cross(p.direction, q.direction));
    if (dot(at, a.direction + b.direction) < 0) at = at * -1;
    return to_lonlat(at);
}

/// Degrees to go east from one meridian to another, in [-180, 180).
inline double eastward(double from_lon, double to_lon) { return geo::normalize_longitude(to_lon - from_lon); }

} // namespace oreway::routing
