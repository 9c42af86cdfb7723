// SPDX-License-Identifier: MIT
#include "map/picture_size.h"

#include <algorithm>
#include <cmath>

namespace oreway::map {

int nearest_side(double pixels) {
    if (std::isnan(pixels)) return smallest_side;
    // Clamped before it is rounded: what is far too large has no integer.
    return static_cast<int>(std::lround(std::clamp<double>(pixels, smallest_side, largest_side)));
}

double nearest_ratio(double ratio) { return std::isnan(ratio) ? 1 : std::clamp(ratio, smallest_ratio, largest_ratio); }

} // namespace oreway::map
