// SPDX-License-Identifier: MIT
#pragma once

#include <string>

/// A place on Earth, in degrees on WGS 84.
///
///            lat +90
///               |
///   lon -180 ---+--- lon +180      longitude first, always
///               |
///            lat -90
namespace oreway::geo {

struct LonLat {
    double lon = 0; ///< degrees east; -180 to 180 for a place, beyond that only inside an unwrapped line
    double lat = 0; ///< degrees north, -90 to 90

    friend constexpr bool operator==(const LonLat&, const LonLat&) = default;
};

/// Finite, |lat| <= 90, |lon| <= 540 (one turn of slack for data drawn across 180 degrees).
bool is_valid(const LonLat& place);

/// The same meridian in [-180, 180).
double normalize_longitude(double lon);

/// The place if valid, with its longitude normalised unless it is within [-180, 180]; throws Error(usage) otherwise,
/// naming `what` in the message.
LonLat checked(double lon, double lat, const std::string& what);

/// "60.8700° N, 45.8300° W": latitude first, as on the map's status bar; 4 decimals are about 11 m.
std::string to_display(const LonLat& place, int decimals = 4);

} // namespace oreway::geo
