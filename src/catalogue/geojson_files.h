// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

namespace oreway::catalogue {

/// The GeoJSON files in a folder, by name. Nothing when there is no such folder.
std::vector<std::filesystem::path> geojson_files_in(const std::filesystem::path& folder);

} // namespace oreway::catalogue
