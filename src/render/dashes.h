// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"

#include <span>
#include <vector>

namespace oreway::render {

/// A line cut into dashes of length `on` with gaps of length `off`, both in the line's own unit. With `whole`, the
/// lengths are stretched a little so that a whole number of dashes fits: around a closed outline no dash is cut short.
std::vector<std::vector<geo::ScreenPoint>> cut_dashes(std::span<const geo::ScreenPoint> line, double on, double off,
                                                      bool whole = false);

} // namespace oreway::render
