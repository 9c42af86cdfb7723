// SPDX-License-Identifier: MIT
#pragma once

#include "map/view.h"

#include <string>

namespace oreway::ui {

/// "1:25,000,000": the scale at the middle of the view, west-east, where a device-independent pixel is 1/96 inch; two
/// leading digits.
std::string scale_text(const map::View& view);

/// "60.8° N, 45.8° W" with as many decimals of a degree as a pixel in the middle of the view is worth.
std::string place_text(const geo::LonLat& place, const map::View& view);

} // namespace oreway::ui
