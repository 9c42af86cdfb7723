// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"

#include <cstdint>

struct ImDrawList;

namespace oreway::ui {

/// Signs drawn with lines, so that they are sharp at every scale and need no font.
enum class Icon : std::uint8_t { plus, minus, globe, fit, box, back, forward, picture, half_moon };

/// Draws a sign around (x, y) that reaches `radius` in each direction.
void draw_icon(ImDrawList* canvas, Icon icon, float x, float y, float radius, base::Color color);

} // namespace oreway::ui
