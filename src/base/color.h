// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace oreway::base {

/// Straight (not premultiplied) sRGB with 8 bits a channel.
struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    friend constexpr bool operator==(const Color&, const Color&) = default;
};

/// 0xRRGGBB.
constexpr Color rgb(std::uint32_t hex, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex),
            alpha};
}

constexpr Color with_alpha(Color color, double opacity) {
    color.a = static_cast<std::uint8_t>(opacity <= 0 ? 0 : opacity >= 1 ? 255 : opacity * 255 + 0.5);
    return color;
}

/// The colour at `t` in [0, 1] on the straight line from `a` to `b` in sRGB.
Color mix(Color a, Color b, double t);

/// "#RRGGBB" or "#RRGGBBAA"; nothing else.
std::optional<Color> parse_color(std::string_view text);
std::string to_hex(Color color);

/// WCAG 2.1 relative luminance in [0, 1].
double luminance(Color color);
/// WCAG 2.1 contrast ratio of two colours, 1 to 21.
double contrast(Color a, Color b);

} // namespace oreway::base
