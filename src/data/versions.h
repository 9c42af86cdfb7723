// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace oreway::data {

/// The libraries that this run reads files with: "3.6.2" and "3.11.1-CAPI-1.17.1".
std::string gdal_version();
std::string geos_version();

} // namespace oreway::data
