// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <optional>
#include <string_view>

namespace oreway::geo {

/// Which number comes first when no letter says so. A first number beyond 90 can only be a longitude, whatever is
/// asked.
enum class CoordinateOrder { lon_lat, lat_lon };

/// A place from text as people write it: "60.87, -45.83", "60.87N 45.83W", "N60.87 W45.83", "60°52'12\"N, 45°49'48\"W",
/// "60 52.2 N 45 49.8 W", "-45.83 60.87". Letters N, S, E, W in either case settle the order and the sign. Nothing when
/// it is not a place: a latitude beyond 90, minutes from 60 on, a sign beside a letter, other words.
std::optional<LonLat> parse_coordinates(std::string_view text, CoordinateOrder order);

} // namespace oreway::geo
