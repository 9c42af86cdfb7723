// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <cstdint>
#include <string>

namespace oreway::map {

enum class LabelClass : std::uint8_t { ocean, sea, island, country, capital, city, feature };

/// Text that wants a place on the map.
struct Label {
    std::string text;
    geo::LonLat place;
    LabelClass kind = LabelClass::city;
    int priority = 0;    ///< larger is placed first
    double min_zoom = 0; ///< shown from this zoom on; 0: on the smallest maps too
    double max_zoom = 30;
    double roam_deg = 0; ///< how far from its place the text may stand when there is no room, degrees of the equator
};

} // namespace oreway::map
