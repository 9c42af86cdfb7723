// SPDX-License-Identifier: MIT
#pragma once

namespace oreway::ui {

/// A rectangle of the window, in window units from its top left.
struct WindowRect {
    float x = 0, y = 0, width = 0, height = 0;

    bool contains(double at_x, double at_y) const {
        return at_x >= x && at_y >= y && at_x < x + width && at_y < y + height;
    }
    friend constexpr bool operator==(const WindowRect&, const WindowRect&) = default;
};

/// How the window is divided.
///
///   +--------------------------- menu ----------------------------+
///   |  left   |                 map                    |  right   |
///   | search, +---------------- bottom ----------------+ details  |
///   | layers  |                 shares                 |          |
///   +-------------------------- status ---------------------------+
struct Layout {
    WindowRect menu, left, map, bottom, right, status;
};

struct LayoutWishes {
    float width = 0, height = 0; ///< of the window
    float em = 15;               ///< height of the text
    float bar_height = 26;       ///< of menu and status
    bool show_left = true, show_right = true;
    double left_em = 19, right_em = 31;
    bool show_bottom = false;
    double bottom_em = 21;
};

/// A panel at the side takes no more than 35 % of a window narrower than 90 em. One that would leave the map less than
/// 20 em, or less than 45 % of the window between two panels, is made narrower, then left out: the left one first. The
/// bottom one is made lower, then left out, before the map is less than 12 em high.
Layout make_layout(const LayoutWishes& wishes);

} // namespace oreway::ui
