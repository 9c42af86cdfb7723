// SPDX-License-Identifier: MIT
#include "catalogue/geojson_files.h"

#include <algorithm>

namespace oreway::catalogue {

std::vector<std::filesystem::path> geojson_files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    if (!std::filesystem::is_directory(folder)) return paths;
    for (const std::filesystem::directory_entry& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".geojson") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace oreway::catalogue
