// SPDX-License-Identifier: MIT
#pragma once

#include "base/csv.h"
#include "catalogue/atlas.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace oreway::catalogue {

struct LoadedAtlas {
    std::shared_ptr<const Atlas> atlas;
    base::TableProblems problems; ///< what was skipped, with file, line and column
};

/// Reads the shipped atlas (`geodata` holds atlas/ and tables/) and joins further atlas folders to it. A further folder
/// has the same files, beside each other or in atlas/ and tables/; it may hold only some of them. An id that is there
/// already is a problem and its record is left out; commodities, substances and countries may be repeated as they are.
///
/// Throws Error(input) when `geodata` has no atlas, or a further folder does not exist or holds no file of an atlas.
/// Rows that cannot be read are problems and skipped, the rest is loaded.
LoadedAtlas load_atlas(const std::filesystem::path& geodata, const std::vector<std::filesystem::path>& further = {});

} // namespace oreway::catalogue
