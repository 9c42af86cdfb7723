// SPDX-License-Identifier: MIT
#pragma once

#include "base/csv.h"
#include "catalogue/origin.h"

#include <filesystem>
#include <string>
#include <vector>

namespace oreway::catalogue {

/// A row outside the atlas that rests on a source: a passage, a railway line, an emission factor.
struct SourceUse {
    Origin origin;
    std::string what; ///< the row in short: its first cells
    std::string source_id;
};

/// The rows of every CSV table and the features of every GeoJSON file in a folder that have a column source_id. Nothing
/// when there is no such folder.
std::vector<SourceUse> source_uses_in(const std::filesystem::path& folder, base::TableProblems& problems);

} // namespace oreway::catalogue
