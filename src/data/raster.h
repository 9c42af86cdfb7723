// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat_box.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oreway::data {

/// One byte a cell over a box of the globe, rows from north to south.
struct ByteRaster {
    int width = 0, height = 0;
    geo::LonLatBox box;
    std::vector<std::uint8_t> cells;
};

/// Reads the first band of a raster in longitude and latitude; the whole of it, or its overview closest to but not
/// below `wanted_width` cells. Throws Error(input).
ByteRaster read_raster(const std::string& path, int wanted_width = 0);

} // namespace oreway::data
