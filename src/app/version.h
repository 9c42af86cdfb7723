// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace oreway::app {

/// "0.1.0"
std::string version_number();

/// "oreway 0.1.0"
std::string version_text();

} // namespace oreway::app
