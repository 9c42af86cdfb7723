// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <optional>
#include <string_view>

namespace oreway::ui {

/// Coordinates as people type and paste them; nothing for any other text:
///
///     60.87, -45.83     60.87N 45.83W     60°52'12"N 45°49'48"W     N 60 52.2 W 45 49.8     45.83W 60.87N
///
/// Two plain numbers are latitude and longitude, as the status bar shows and copies them; when the first cannot be a
/// latitude, they are longitude and latitude.
std::optional<geo::LonLat> parse_place(std::string_view text);

} // namespace oreway::ui
