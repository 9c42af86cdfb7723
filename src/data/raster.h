// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat_box.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace oreway::data {

/// One byte a cell over a box of the globe, rows from north to south.
struct ByteRaster {
    int width = 0, height = 0;
    geo::LonLatBox box;
    std::vector<std::uint8_t> cells;
};

/// Reads the first band of a raster in longitude and latitude: all of it, or the rows that meet `box` and a few beyond,
/// at full width. Throws Error(input).
ByteRaster read_raster(const std::string& path, const std::optional<geo::LonLatBox>& box = {});

} // namespace oreway::data
