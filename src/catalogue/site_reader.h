// SPDX-License-Identifier: MIT
#pragma once

#include "base/csv.h"
#include "catalogue/site.h"

#include <string>
#include <vector>

namespace oreway::catalogue {

/// Reads the points of one GeoJSON file of the atlas. In a file of one feature a line, as the shipped ones are, a line
/// that is not JSON costs that line only and problems name lines; in any other layout problems name features.
std::vector<Site> read_sites(SiteKind kind, const std::string& text, const std::string& file,
                             base::TableProblems& problems);

} // namespace oreway::catalogue
