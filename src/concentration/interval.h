// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <optional>

namespace oreway::concentration {

/// All values that a figure can have given what is not known; low <= high.
struct Interval {
    double low = 0, high = 0;

    bool is_point() const { return low == high; }
    bool contains(double value) const { return low <= value && value <= high; }

    friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

/// The narrowest interval that holds both.
inline Interval hull(const Interval& a, const Interval& b) {
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

/// Whether the figure exceeds `threshold`: nothing when that depends on what is not known.
inline std::optional<bool> exceeds(const Interval& figure, double threshold) {
    if (figure.low > threshold) return true;
    if (figure.high <= threshold) return false;
    return std::nullopt;
}

} // namespace oreway::concentration
