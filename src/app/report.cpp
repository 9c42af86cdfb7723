// SPDX-License-Identifier: MIT
#include "app/report.h"

#include <cstdio>

namespace oreway::app {

void say(const std::string& line) { std::fprintf(stderr, "oreway: %s\n", line.c_str()); }

void report_diagnostics(const base::Diagnostics& diagnostics, const CommonOptions& common) {
    for (const base::Diagnostic& entry : diagnostics.entries()) {
        if (common.quiet && entry.severity != base::Severity::error) continue;
        say(base::to_line(entry));
    }
}

} // namespace oreway::app
