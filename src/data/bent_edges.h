// SPDX-License-Identifier: MIT
#pragma once

#include "data/wkb_parser.h"

namespace oreway::data {

/// Puts vertices on the edges of lines or rings until none is longer than `longest` (in the units of the coordinates).
/// A straight edge in a projected system is a curve in longitude and latitude; pieces this short follow it.
void bend_edges(Shapes& shapes, double longest);

} // namespace oreway::data
