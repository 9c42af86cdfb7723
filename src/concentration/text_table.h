// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "concentration/interval.h"

#include <cmath>
#include <string>

/// Figures and columns as the text reports write them.
namespace oreway::concentration {

inline std::string percent_text(double fraction) { return base::to_fixed(100 * fraction, 1) + " %"; }

inline std::string percent_text(const Interval& fraction) {
    const std::string low = percent_text(fraction.low), high = percent_text(fraction.high);
    return low == high ? low : base::to_fixed(100 * fraction.low, 1) + " to " + high;
}

/// An interval of less than half a point is shown as one figure.
inline std::string points_text(const Interval& hhi) {
    const std::string low = base::to_grouped(std::round(hhi.low));
    return hhi.high - hhi.low < 0.5 ? low : low + " to " + base::to_grouped(std::round(hhi.high));
}

inline std::string amount_text(double value) { return base::to_grouped(value, value < 1000 ? 1 : 0); }

inline std::string padded_right(const std::string& text, std::size_t width) {
    const std::size_t length = base::to_code_points(text).size();
    return text + std::string(width > length ? width - length : 0, ' ');
}

inline std::string padded_left(const std::string& text, std::size_t width) {
    const std::size_t length = base::to_code_points(text).size();
    return std::string(width > length ? width - length : 0, ' ') + text;
}

} // namespace oreway::concentration
