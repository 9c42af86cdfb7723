// SPDX-License-Identifier: MIT
#include "geo/projection.h"

namespace oreway::geo {

const std::vector<ProjectionPreset>& projection_presets() {
    static const std::vector<ProjectionPreset> presets{
        {"world", "World", {"equal-earth", 0, 0}, LonLatBox::world()},
        {"pacific", "Pacific", {"equal-earth", 180, 0}, LonLatBox{100, -60, -60, 65}},
        {"arctic", "Arctic and Greenland", {"north-polar", -40, 0}, LonLatBox{-180, 55, 180, 90}},
        {"central-asia",
         "Central Asia",
         {"+proj=laea +lat_0=45 +lon_0=70 +datum=WGS84 +units=m +no_defs", 0, 0},
         LonLatBox{45, 30, 95, 58}},
        {"indo-pacific", "Indo-Pacific", {"equal-earth", 110, 0}, LonLatBox{30, -48, -150, 55}},
    };
    return presets;
}

} // namespace oreway::geo
