// SPDX-License-Identifier: MIT
#pragma once

#include "base/image.h"
#include "map/view.h"

#include <filesystem>

namespace oreway::render {

/// Writes a picture of a view as a GeoTIFF in the view's projection, whole or not at all. A projection that GeoTIFF has
/// no keys for (Equal Earth) is described in a .tif.aux.xml beside it, where GDAL and QGIS look. `ratio` is pixels per
/// device-independent pixel. Throws Error(failure) when it cannot be written, or when the projection has no description
/// that a GeoTIFF can hold.
void write_geotiff(const base::Image& image, const map::View& view, double ratio, const std::filesystem::path& path);

} // namespace oreway::render
