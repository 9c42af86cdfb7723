// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "catalogue/check_rules.h"
#include "catalogue/geojson_files.h"
#include "data/feature_reader.h"

#include <iterator>

namespace oreway::catalogue {

void check_geometry(const std::filesystem::path& folder, Findings& findings) {
    for (const std::filesystem::path& path : geojson_files_in(folder)) {
        try {
            Findings found = to_findings(data::read_features(path.string()).diagnostics);
            std::move(found.begin(), found.end(), std::back_inserter(findings));
        } catch (const base::Error&) {
            continue;
        }
    }
}

} // namespace oreway::catalogue
