// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/check.h"

#include <string>

/// The rules of check_atlas by topic, one source file each. All append to `findings`.
namespace oreway::catalogue {

void check_references(const Atlas& atlas, const std::vector<SourceUse>& other_uses, Findings& findings);
void check_claims(const Atlas& atlas, Findings& findings);
void check_statistics(const Atlas& atlas, Findings& findings);
void check_places(const Atlas& atlas, const Ground& ground, Findings& findings);
void check_duplicates(const Atlas& atlas, Findings& findings);
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
