// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"
#include "map/theme.h"

namespace oreway::ui {

/// The colours that panels use beside Dear ImGui's own, derived from the map's theme.
struct PanelColors {
    base::Color text, muted, accent, edge, panel, raised, marked;
    base::Color good, caution, bad; ///< verified; contested; errors. Never without a word or a shape beside them.
};

PanelColors panel_colors(const map::Theme& theme);

/// Makes Dear ImGui look like the map around it. `scale`: window units to a device-independent pixel.
void apply_style(const map::Theme& theme, double scale);

} // namespace oreway::ui
