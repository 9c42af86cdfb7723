// SPDX-License-Identifier: MIT
#pragma once

#include "map/legend.h"
#include "map/theme.h"
#include "render/screen_box.h"
#include "render/sketch.h"

#include <optional>

namespace oreway::render {

/// Draws the legend in a box whose left lower corner is `corner`, in as many columns as it needs to be no higher than
/// `height`; `scale` 1 sets it in 11 pixels. Returns the box; nothing when the legend is empty.
std::optional<ScreenBox> add_legend(Sketch& sketch, const map::Legend& legend, const geo::ScreenPoint& corner,
                                    double height, double scale, const map::Theme& theme);

} // namespace oreway::render
