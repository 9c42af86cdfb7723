// SPDX-License-Identifier: MIT
#pragma once

#include "app/verbs.h"
#include "base/diagnostics.h"

#include <string>

namespace oreway::app {

/// One line on stderr.
void say(const std::string& line);

/// The diagnostics, a line each, on stderr; with --quiet only errors.
void report_diagnostics(const base::Diagnostics& diagnostics, const CommonOptions& common);

} // namespace oreway::app
