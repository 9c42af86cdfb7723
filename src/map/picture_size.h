// SPDX-License-Identifier: MIT
#pragma once

namespace oreway::map {

inline constexpr int smallest_side = 16, largest_side = 32768;     ///< of a picture, pixels
inline constexpr double smallest_ratio = 0.25, largest_ratio = 16; ///< pixels to a device-independent pixel

/// The side of a picture nearest to this many pixels; the smallest for what is no number.
int nearest_side(double pixels);

/// The ratio nearest to this; 1 for what is no number.
double nearest_ratio(double ratio);

} // namespace oreway::map
