// SPDX-License-Identifier: MIT
#include "geo/lonlat.h"

#include "base/error.h"
#include "base/text.h"

#include <cmath>

namespace oreway::geo {

bool is_valid(const LonLat& place) {
    return std::isfinite(place.lon) && std::isfinite(place.lat) && std::abs(place.lat) <= 90 &&
           std::abs(place.lon) <= 540;
}

double normalize_longitude(double lon) {
    if (lon >= -180 && lon < 180) return lon;
    const double turned = std::fmod(lon + 180, 360);
    return turned < 0 ? turned + 180 : turned - 180;
}

LonLat checked(double lon, double lat, const std::string& what) {
    const LonLat place{lon, lat};
    if (!is_valid(place)) {
        throw base::Error(base::ExitCode::usage, what + ": longitude " + base::to_text(lon) + ", latitude " +
                                                     base::to_text(lat) +
                                                     " is not a place on Earth (longitude comes first, in degrees)");
    }
    return lon >= -180 && lon <= 180 ? place : LonLat{normalize_longitude(lon), lat};
}

std::string to_display(const LonLat& place, int decimals) {
    const double lon = place.lon >= -180 && place.lon <= 180 ? place.lon : normalize_longitude(place.lon);
    const auto part = [decimals](double degrees, const char* positive, const char* negative) {
        const std::string number = base::to_fixed(std::abs(degrees), decimals);
        const bool is_negative = degrees < 0 && number.find_first_of("123456789") != std::string::npos;
        return number + "° " + (is_negative ? negative : positive);
    };
    return part(place.lat, "N", "S") + ", " + part(lon, "E", "W");
}

} // namespace oreway::geo
