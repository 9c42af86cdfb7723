// SPDX-License-Identifier: MIT
#include "ui/layout.h"

#include <algorithm>
#include <cmath>

namespace oreway::ui {

namespace {

constexpr float narrowest_map_em = 20;
constexpr float small_window_em = 90;
constexpr float widest_panel_share = 0.35F; ///< of a small window
constexpr float least_map_share = 0.45F;    ///< of the window, beside two panels
constexpr float narrowest_panel_em = 14;
constexpr float lowest_map_em = 12;
constexpr float lowest_bottom_em = 8;

/// As large as wished where there is room, down to the least that is of use; 0 when even that does not fit.
float panel_size(bool wanted, double wished_em, float least_em, float room, float em) {
    if (!wanted) return 0;
    const float size = std::min(static_cast<float>(wished_em) * em, room);
    return size < least_em * em ? 0 : std::floor(size);
}

} // namespace

Layout make_layout(const LayoutWishes& wishes) {
    const float bar = std::min(wishes.bar_height, wishes.height / 3);
    const float top = bar;
    const float height = std::max(wishes.height - 2 * bar, 1.0F);
    const float room = wishes.width - narrowest_map_em * wishes.em;
    const bool is_small = wishes.width < small_window_em * wishes.em;
    const float widest =
        is_small ? std::max(widest_panel_share * wishes.width, narrowest_panel_em * wishes.em) : wishes.width;
    const float right =
        panel_size(wishes.show_right, wishes.right_em, narrowest_panel_em, std::min(room, widest), wishes.em);
    const float beside = right > 0 ? (1 - least_map_share) * wishes.width - right : widest;
    const float left = panel_size(wishes.show_left, wishes.left_em, narrowest_panel_em,
                                  std::min({room - right, widest, beside}), wishes.em);
    const float bottom = panel_size(wishes.show_bottom, wishes.bottom_em, lowest_bottom_em,
                                    height - lowest_map_em * wishes.em, wishes.em);
    const float middle = std::max(wishes.width - left - right, 1.0F);
    Layout layout;
    layout.menu = {0, 0, wishes.width, bar};
    layout.left = {0, top, left, height};
    layout.map = {left, top, middle, height - bottom};
    layout.bottom = {left, top + height - bottom, middle, bottom};
    layout.right = {wishes.width - right, top, right, height};
    layout.status = {0, wishes.height - bar, wishes.width, bar};
    return layout;
}

} // namespace oreway::ui
