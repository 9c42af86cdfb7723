// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/check.h"

#include <filesystem>
#include <string>

/// The rules of check_atlas by topic, one source file each. All append to `findings`.
namespace oreway::catalogue {

void check_references(const Atlas& atlas, const std::vector<SourceUse>& other_uses, Findings& findings);
void check_claims(const Atlas& atlas, Findings& findings);
void check_statistics(const Atlas& atlas, Findings& findings);
void check_places(const Atlas& atlas, const Ground& ground, Findings& findings);
void check_duplicates(const Atlas& atlas, Findings& findings);
/// What the reader of vector files notices in the GeoJSON files of a folder: rings that cross themselves, coordinates
/// out of range, missing geometry. A file that cannot be read at all is left to whoever reads its records.
void check_geometry(const std::filesystem::path& folder, Findings& findings);
/// Makes notes, with the reason, of warnings that known_findings.csv lists; to be called after the rules.
void accept_known(const Atlas& atlas, Findings& findings);
void check_dates(const Atlas& atlas, const Date& today, Findings& findings);

/// A finding about the record read at `origin`.
inline Finding finding_at(base::Severity severity, const char* rule, const Origin& origin, std::string subject,
                          std::string message, std::string advice, std::string column = {}) {
    return {severity,           rule,
            origin.file_name(), origin.line,
            std::move(column),  std::move(subject),
            std::move(message), std::move(advice)};
}

} // namespace oreway::catalogue
