// SPDX-License-Identifier: MIT
#include "app/resources.h"

#include "base/error.h"

#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

namespace oreway::app {

std::filesystem::path find_geodata() {
    std::vector<std::filesystem::path> candidates;
    if (const char* named = std::getenv("OREWAY_GEODATA")) candidates.emplace_back(named);
    std::error_code error;
    const std::filesystem::path binary = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path folder = binary.parent_path();
    candidates.push_back(folder.parent_path() / "share" / "oreway" / "geodata");
    for (std::filesystem::path above = folder; above.has_relative_path(); above = above.parent_path()) {
        candidates.push_back(above / "geodata");
    }
    std::string looked_at;
    for (const std::filesystem::path& candidate : candidates) {
        if (std::filesystem::is_regular_file(candidate / "atlas" / "sources.csv", error)) return candidate;
        looked_at += (looked_at.empty() ? "" : ", ") + candidate.string();
    }
    throw base::Error(base::ExitCode::input,
                      "the data folder geodata was not found (looked at " + looked_at + "); set OREWAY_GEODATA to it");
}

} // namespace oreway::app
