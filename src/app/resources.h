// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace oreway::app {

/// The folder of the shipped data: $OREWAY_GEODATA, else ../share/oreway/geodata beside an installed binary, else the
/// geodata/ folder of the source tree that a built binary lies in. Throws Error(input) naming the places looked at.
std::filesystem::path find_geodata();

} // namespace oreway::app
