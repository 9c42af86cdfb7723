// SPDX-License-Identifier: MIT
#pragma once

#include "base/csv.h"
#include "base/diagnostics.h"
#include "catalogue/origin.h"

#include <cstddef>
#include <string>
#include <vector>

namespace oreway::catalogue {

/// Something a check found: where, what is wrong, what to do.
struct Finding {
    base::Severity severity = base::Severity::warning;
    std::string rule; ///< stable, kebab-case: "unknown-id", "outside-country"
    std::string file;
    std::size_t line = 0; ///< of the file, from 1; 0: the file as a whole
    std::string column;
    std::string subject; ///< id of the site, claim or source concerned
    std::string message;
    std::string advice;
};
using Findings = std::vector<Finding>;

struct FindingCounts {
    std::size_t errors = 0, warnings = 0, notes = 0;
};
FindingCounts count(const Findings& findings);

/// Errors first, then by file and line.
void sort(Findings& findings);

/// A line each, then the counts:
///     error: claims.csv:7: tanbreez-3: unknown source "doc"; add it to sources.csv [unknown-id]
///     1 error, 0 warnings, 0 notes
std::string to_text(const Findings& findings);

/// A JSON object (schema "oreway.check.1") with the counts and every finding.
std::string to_json(const Findings& findings);

/// What a table reader skipped, as findings of the rule "unreadable".
Findings to_findings(const base::TableProblems& problems);

/// What a reader of vector files noticed (invalid rings, coordinates out of range), as findings under its own codes.
Findings to_findings(const base::Diagnostics& diagnostics);

} // namespace oreway::catalogue
