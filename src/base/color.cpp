// SPDX-License-Identifier: MIT
#include "base/color.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace oreway::base {

Color mix(Color a, Color b, double t) {
    const auto channel = [t](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * t));
    };
    return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

std::optional<Color> parse_color(std::string_view text) {
    if (text.empty() || text[0] != '#' || (text.size() != 7 && text.size() != 9)) return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (text.size() == 7) return rgb(value);
    return rgb(value >> 8, static_cast<std::uint8_t>(value & 0xFF));
}

std::string to_hex(Color color) {
    char text[10];
    if (color.a == 255) {
        std::snprintf(text, sizeof text, "#%02x%02x%02x", color.r, color.g, color.b);
    } else {
        std::snprintf(text, sizeof text, "#%02x%02x%02x%02x", color.r, color.g, color.b, color.a);
    }
    return text;
}

double luminance(Color color) {
    const auto linear = [](std::uint8_t channel) {
        const double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

double contrast(Color a, Color b) {
    const auto [darker, brighter] = std::minmax({luminance(a), luminance(b)});
    return (brighter + 0.05) / (darker + 0.05);
}

} // namespace oreway::base
