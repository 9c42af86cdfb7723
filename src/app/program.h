// SPDX-License-Identifier: MIT
#pragma once

namespace oreway::app {

/// Parses the command line, does what it asks for, returns the exit code (see base::ExitCode). Nothing escapes: an
/// error is one line on stderr.
int run_program(int count, const char* const* arguments);

} // namespace oreway::app
