// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sea_inputs.h"
#include "routing/sea_network.h"

#include <string>
#include <vector>

namespace oreway::routing {

/// What is wrong with the gates of a network, one line each; empty when every gate closes what it says:
///  - a passage without a door cannot be used, nor closed;
///  - a gate that ends in open water can be slipped round;
///  - an edge of any kind that crosses a wall elsewhere than in a door slips through.
std::vector<std::string> lint_gates(const SeaNetwork& network, const PassageTable& passages,
                                    const std::vector<Gate>& gates);

} // namespace oreway::routing
