// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

namespace oreway::geo {

/// A point of the projected plane, in the projection's metres (degrees for plate carree drawn as EPSG:4326).
///
///        y (north, roughly)
///        |
///        +---- x (east, roughly)      double precision; the GPU gets small floats minus a local origin
struct PlanePoint {
    double x = 0, y = 0;

    friend constexpr bool operator==(const PlanePoint&, const PlanePoint&) = default;
};

/// A point of the screen or picture, in device-independent pixels from the top left; y grows downwards.
///
///   (0,0) ---- x
///     |
///     y
struct ScreenPoint {
    double x = 0, y = 0;

    friend constexpr bool operator==(const ScreenPoint&, const ScreenPoint&) = default;
};

struct PlaneBox {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    bool is_empty() const { return min_x > max_x || min_y > max_y; }
    double width() const { return max_x - min_x; }
    double height() const { return max_y - min_y; }
    PlanePoint center() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }

    void extend(const PlanePoint& point) {
        min_x = std::min(min_x, point.x);
        min_y = std::min(min_y, point.y);
        max_x = std::max(max_x, point.x);
        max_y = std::max(max_y, point.y);
    }
    void extend(const PlaneBox& box) {
        min_x = std::min(min_x, box.min_x);
        min_y = std::min(min_y, box.min_y);
        max_x = std::max(max_x, box.max_x);
        max_y = std::max(max_y, box.max_y);
    }
    bool intersects(const PlaneBox& other) const {
        return min_x <= other.max_x && other.min_x <= max_x && min_y <= other.max_y && other.min_y <= max_y;
    }

    friend constexpr bool operator==(const PlaneBox&, const PlaneBox&) = default;
};

using PlaneLine = std::vector<PlanePoint>;

} // namespace oreway::geo
