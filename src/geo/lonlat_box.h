// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <span>
#include <utility>
#include <vector>

namespace oreway::geo {

/// A box between two meridians and two parallels. west > east means that it runs across 180 degrees.
struct LonLatBox {
    double west = -180, south = -90, east = 180, north = 90;

    static constexpr LonLatBox world() { return {-180, -90, 180, 90}; }
    static constexpr LonLatBox around(const LonLat& place) { return {place.lon, place.lat, place.lon, place.lat}; }

    bool crosses_180() const { return west > east; }

    /// Degrees of longitude covered, 0 to 360.
    double width() const { return crosses_180() ? east - west + 360 : east - west; }
    double height() const { return north - south; }
    LonLat center() const;
    bool contains(const LonLat& place) const;
    bool intersects(const LonLatBox& other) const;

    /// One box, or two that meet at 180 degrees; none has west > east.
    std::vector<LonLatBox> split() const;

    friend constexpr bool operator==(const LonLatBox&, const LonLatBox&) = default;
};

/// The narrowest box that holds all places; it crosses 180 degrees when that is narrower. `places` is not empty.
LonLatBox bounding_box(std::span<const LonLat> places);

} // namespace oreway::geo
