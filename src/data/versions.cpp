// SPDX-License-Identifier: MIT
#include "data/versions.h"

#include <gdal.h>
#include <geos_c.h>

namespace oreway::data {

std::string gdal_version() { return GDALVersionInfo("RELEASE_NAME"); }

std::string geos_version() { return GEOSversion(); }

} // namespace oreway::data
