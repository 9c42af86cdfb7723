// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "concentration/interval.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

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

/// Rows of cells below each other, each column as wide as its widest cell.
inline std::string columns_text(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], base::to_code_points(row[i]).size());
    }
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? padded_right(row[i], widths[i] + 2) : row[i];
        text += "\n";
    }
    return text;
}

} // namespace oreway::concentration
