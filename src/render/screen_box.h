// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"

#include <algorithm>

namespace oreway::render {

/// A rectangle of the screen, device-independent pixels; (x, y) is its top left.
struct ScreenBox {
    double x = 0, y = 0, width = 0, height = 0;

    static ScreenBox around(const geo::ScreenPoint& center, double width, double height) {
        return {center.x - width / 2, center.y - height / 2, width, height};
    }

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    geo::ScreenPoint center() const { return {x + width / 2, y + height / 2}; }
    ScreenBox grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    bool intersects(const ScreenBox& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    bool contains(const ScreenBox& other) const {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }

    friend constexpr bool operator==(const ScreenBox&, const ScreenBox&) = default;
};

} // namespace oreway::render
