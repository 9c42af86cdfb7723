// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <span>
#include <vector>

/// Geodesics on the WGS 84 ellipsoid by PROJ's geodesic.h (C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87,
/// 2013): errors below 15 nanometres.
namespace oreway::geo {

inline constexpr double metres_per_nautical_mile = 1852;

double distance_m(const LonLat& from, const LonLat& to);
double length_m(std::span<const LonLat> line);

/// Signed by orientation: positive when the ring runs counter-clockwise. Square metres. Closed or not.
double area_m2(std::span<const LonLat> ring);

/// The place `distance_m` metres from `from` on the course `azimuth_deg` (clockwise from north).
LonLat destination(const LonLat& from, double azimuth_deg, double distance_m);

struct Course {
    double distance_m = 0;
    double azimuth_deg = 0;     ///< at the start, clockwise from north
    double end_azimuth_deg = 0; ///< at the end
};
Course course(const LonLat& from, const LonLat& to);

/// Places along the geodesic from `from` to `to`, both included, no two more than `step_m` apart. Longitudes run on
/// without jumps (they may leave [-180, 180]).
std::vector<LonLat> geodesic_line(const LonLat& from, const LonLat& to, double step_m);

/// A circle of `radius_m` as a closed ring of `points` vertices, counter-clockwise, longitudes without jumps.
std::vector<LonLat> geodesic_circle(const LonLat& center, double radius_m, int points = 72);

} // namespace oreway::geo
