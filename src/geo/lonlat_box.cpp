// SPDX-License-Identifier: MIT
#include "geo/lonlat_box.h"

#include <algorithm>
#include <cassert>

namespace oreway::geo {

namespace {

/// The two ends of 180 degrees stay apart, as boxes end on either.
double within_turn(double lon) { return lon >= -180 && lon <= 180 ? lon : normalize_longitude(lon); }

bool holds_longitude(const LonLatBox& box, double lon) {
    if (box.crosses_180()) return lon >= box.west || lon <= box.east;
    if (lon >= box.west && lon <= box.east) return true;
    return (lon == -180 && box.east >= 180) || (lon == 180 && box.west <= -180);
}

} // namespace

LonLat LonLatBox::center() const { return {within_turn(west + width() / 2), (south + north) / 2}; }

bool LonLatBox::contains(const LonLat& place) const {
    return place.lat >= south && place.lat <= north && holds_longitude(*this, within_turn(place.lon));
}

bool LonLatBox::intersects(const LonLatBox& other) const {
    if (south > other.north || other.south > north) return false;
    return holds_longitude(*this, other.west) || holds_longitude(other, west);
}

std::vector<LonLatBox> LonLatBox::split() const {
    if (!crosses_180()) return {*this};
    return {{west, south, 180, north}, {-180, south, east, north}};
}

LonLatBox bounding_box(std::span<const LonLat> places) {
    assert(!places.empty());
    LonLatBox box{180, 90, -180, -90};
    for (const LonLat& place : places) {
        const double lon = within_turn(place.lon);
        box.west = std::min(box.west, lon);
        box.east = std::max(box.east, lon);
        box.south = std::min(box.south, place.lat);
        box.north = std::max(box.north, place.lat);
    }
    // A box of half a turn or less leaves a gap of half a turn or more outside: no other can be narrower.
    if (box.east - box.west <= 180) return box;

    std::vector<double> lons;
    lons.reserve(places.size());
    for (const LonLat& place : places)
        lons.push_back(within_turn(place.lon));
    std::sort(lons.begin(), lons.end());
    double widest_gap = lons.front() + 360 - lons.back();
    for (std::size_t i = 1; i < lons.size(); ++i) {
        const double gap = lons[i] - lons[i - 1];
        if (gap > widest_gap) {
            widest_gap = gap;
            box.west = lons[i];
            box.east = lons[i - 1];
        }
    }
    return box;
}

} // namespace oreway::geo
