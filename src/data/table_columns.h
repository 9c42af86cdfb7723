// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace oreway::data {

/// The columns of a table that hold positions.
struct PositionColumns {
    std::string x, y;            ///< both, or
    std::string wkt;             ///< well-known text
    bool states_degrees = false; ///< named longitude and latitude rather than x and y
};

/// By their names, in any case and with any punctuation: Longitude, LON, lng, decimal_longitude, x, POINT_X, geom, WKT.
std::optional<PositionColumns> find_position_columns(const std::vector<std::string>& names);

} // namespace oreway::data
