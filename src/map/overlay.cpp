// SPDX-License-Identifier: MIT
#include "map/overlay.h"

#include <algorithm>
#include <utility>

namespace oreway::map {

base::Color overlay_color(int index, int count, const Theme& theme) {
    const double t = static_cast<double>(index) / std::max(count - 1, 1);
    if (theme.name == ThemeName::dark) return ramp_color(Ramp::viridis, 0.25 + 0.75 * t);
    // The bright end is paler than the ramp's: the smallest share of a large country is not what a map shouts.
    return base::mix(ramp_color(Ramp::viridis, 1 - 0.9 * t), theme.land, 0.6 * (1 - t) * (1 - t));
}

Overlay empty_overlay(std::string title) {
    Overlay overlay;
    Layer& layer = overlay.layer;
    layer.id = overlay_id;
    layer.title = std::move(title);
    layer.under_borders = true;
    layer.style.fill_opacity = 1;
    layer.style.stroke_width = 0;
    layer.style.stroke_style = OutlineStyle::none;
    overlay.legend.layer_id = layer.id;
    overlay.legend.title = layer.title;
    return overlay;
}

LegendRow fill_row(std::string text, base::Color color, bool hatched) {
    LegendRow row;
    row.swatch = LegendRow::Swatch::fill;
    row.text = std::move(text);
    row.color = color;
    row.hatched = hatched;
    return row;
}

LegendRow text_row(std::string text) {
    LegendRow row;
    row.text = std::move(text);
    return row;
}

} // namespace oreway::map
