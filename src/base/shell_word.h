// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace oreway::base {

/// A word as a POSIX shell reads it back: in single quotes unless it is plain.
std::string shell_quoted(const std::string& word);

} // namespace oreway::base
