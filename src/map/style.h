// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"

#include <cstdint>
#include <string>

namespace oreway::map {

/// The shapes a site can have. Areas are equal for equal sizes: a star of size 12 covers as much as a circle of 12.
enum class SymbolShape : std::uint8_t {
    circle,
    square,
    diamond,
    triangle,
    triangle_down,
    pentagon,
    hexagon,
    star,
    cross,
    ring,
    seabed, ///< a circle over a wave
    anchor, ///< a port
};

/// How an outline is drawn. The four classes of evidence use the first four.
enum class OutlineStyle : std::uint8_t { solid, dashed, dotted, double_line, none };

/// How a layer looks. Sizes are device-independent pixels (1/96 inch).
struct LayerStyle {
    base::Color fill{0x56, 0xB4, 0xE9, 255};
    double fill_opacity = 0.35;
    bool hatched = false; ///< areas are filled with stripes
    base::Color stroke{0x00, 0x72, 0xB2, 255};
    double stroke_width = 1.2;
    OutlineStyle stroke_style = OutlineStyle::solid;
    SymbolShape shape = SymbolShape::circle;
    double size = 8; ///< diameter of the circle of the same area
    std::string label_field;
    double label_size = 11;
    double min_zoom = 0; ///< drawn from this zoom on (see View::zoom); 0: on the smallest maps too, whose zoom is below
    double max_zoom = 30;

    bool is_drawn_at(double zoom) const noexcept { return (min_zoom <= 0 || zoom >= min_zoom) && zoom <= max_zoom; }
    bool has_stroke() const noexcept { return stroke_style != OutlineStyle::none && stroke_width > 0; }

    friend bool operator==(const LayerStyle&, const LayerStyle&) = default;
};

/// The words of style files: "triangle-down", "dashed".
std::string to_text(SymbolShape shape);
std::string to_text(OutlineStyle style);

} // namespace oreway::map
