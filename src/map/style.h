// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"
#include "base/diagnostics.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

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
    base::Color stroke{0x00, 0x72, 0xB2, 255};
    double stroke_width = 1.2;
    OutlineStyle stroke_style = OutlineStyle::solid;
    SymbolShape shape = SymbolShape::circle;
    double size = 8; ///< diameter of the circle of the same area
    std::string label_field;
    double label_size = 11;
    double min_zoom = 0; ///< drawn from this zoom on (see View::zoom)
    double max_zoom = 30;

    friend bool operator==(const LayerStyle&, const LayerStyle&) = default;
};

/// Styles by layer id, from a style file:
///
///     { "my-layer": { "fill": "#56B4E9", "fill_opacity": 0.4, "stroke": "#0072B2", "stroke_width": 1.5,
///                     "stroke_style": "dashed", "shape": "diamond", "size": 9, "label_field": "name",
///                     "min_zoom": 3, "opacity": 0.8, "visible": true, "order": 2 } }
///
/// A key that is left out keeps the layer's own value. Unknown keys and values are diagnostics.
struct StyleEntry {
    LayerStyle style;
    double opacity = 1;
    bool visible = true;
    int order = 0; ///< among user layers, 0 is lowest
};

std::string to_text(SymbolShape shape);
std::string to_text(OutlineStyle style);

} // namespace oreway::map
