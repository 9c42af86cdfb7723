// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"
#include "map/style.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace oreway::map {

/// One line of the legend: a choropleth's class, a route's mode, what a width means.
struct LegendRow {
    enum class Swatch : std::uint8_t { fill, line, symbol, text } swatch = Swatch::text;
    std::string text;
    base::Color color;
    std::optional<base::Color> edge = {}; ///< of a fill; none: a thin one in the panel's own colour
    bool hatched = false;
    bool dashed = false;
    double size = 0; ///< width of the line or edge, or symbol diameter, device-independent pixels
    SymbolShape shape = SymbolShape::circle;
    OutlineStyle outline = OutlineStyle::solid;
    bool hollow = false;
};
struct LegendBlock {
    std::string title; ///< with the unit
    std::vector<LegendRow> rows;
    int importance = 3;                  ///< where there is little room, the least important blocks are left out
    std::string layer_id = {};           ///< the layer it explains: shown and removed with it; empty: always shown
    std::vector<std::string> notes = {}; ///< printed in the margin with it
};

} // namespace oreway::map
