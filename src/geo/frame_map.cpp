// SPDX-License-Identifier: MIT
#include "geo/frame_map.h"

#include <cmath>
#include <numbers>

namespace oreway::geo {

namespace {

constexpr double radians_per_degree = std::numbers::pi / 180;

/// Keeps both -180 and +180.
double within_turn(double lon) { return lon >= -180 && lon <= 180 ? lon : normalize_longitude(lon); }

struct Vector {
    double x, y, z;
};

Vector on_sphere(const LonLat& place) {
    const double lon = place.lon * radians_per_degree, lat = place.lat * radians_per_degree;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

LonLat to_lonlat(const Vector& v) {
    return {std::atan2(v.y, v.x) / radians_per_degree, std::atan2(v.z, std::hypot(v.x, v.y)) / radians_per_degree};
}

} // namespace

FrameMap::FrameMap(const ProjectionFrame& frame)
    : frame_(frame)
    , turn_(frame.pole.lat == 90    ? Turn::none
            : frame.pole.lat == -90 ? Turn::south_up
                                    : Turn::oblique)
    , pole_sine_(std::sin(frame.pole.lat * radians_per_degree))
    , pole_cosine_(std::cos(frame.pole.lat * radians_per_degree))
    , min_sine_(std::sin(frame.min_lat * radians_per_degree)) {}

// The frame's x axis is the Earth's, turned by the pole's longitude and then tilted with the pole:
//
//   Z (pole)   z
//        \     |
//         \    |        X = sin(p) x - cos(p) z
//          \   |        Z = cos(p) x + sin(p) z      p: latitude of the frame's pole
//           \  |        Y = y
//            \ |_______ x
LonLat FrameMap::to_frame(const LonLat& place) const {
    const double lon = place.lon - frame_.pole.lon - frame_.meridian;
    if (turn_ == Turn::none) return {within_turn(lon), place.lat};
    if (turn_ == Turn::south_up) return {within_turn(180 - within_turn(lon)), -place.lat};
    const Vector v = on_sphere({lon, place.lat});
    return to_lonlat({pole_sine_ * v.x - pole_cosine_ * v.z, v.y, pole_cosine_ * v.x + pole_sine_ * v.z});
}

LonLat FrameMap::from_frame(const LonLat& frame_place) const {
    const double shift = frame_.pole.lon + frame_.meridian;
    if (turn_ == Turn::none) return {within_turn(frame_place.lon + shift), frame_place.lat};
    if (turn_ == Turn::south_up) return {within_turn(180 - frame_place.lon + shift), -frame_place.lat};
    const Vector v = on_sphere(frame_place);
    const LonLat place = to_lonlat({pole_sine_ * v.x + pole_cosine_ * v.z, v.y, pole_sine_ * v.z - pole_cosine_ * v.x});
    return {within_turn(place.lon + shift), place.lat};
}

double FrameMap::sine_of_frame_latitude(const LonLat& place) const {
    if (turn_ == Turn::none) return std::sin(place.lat * radians_per_degree);
    if (turn_ == Turn::south_up) return -std::sin(place.lat * radians_per_degree);
    const double lon = (place.lon - frame_.pole.lon - frame_.meridian) * radians_per_degree;
    const double lat = place.lat * radians_per_degree;
    return pole_cosine_ * std::cos(lat) * std::cos(lon) + pole_sine_ * std::sin(lat);
}

bool FrameMap::shows(const LonLat& place) const {
    if (turn_ == Turn::none) return place.lat >= frame_.min_lat && place.lat <= frame_.max_lat;
    if (turn_ == Turn::south_up) return -place.lat >= frame_.min_lat && -place.lat <= frame_.max_lat;
    return sine_of_frame_latitude(place) >= min_sine_;
}

} // namespace oreway::geo
