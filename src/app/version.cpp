// SPDX-License-Identifier: MIT
#include "app/version.h"

namespace oreway::app {

std::string version_number() { return OREWAY_VERSION; }

std::string version_text() { return "oreway " + version_number(); }

} // namespace oreway::app
