// SPDX-License-Identifier: MIT
#pragma once

#include "map/legend.h"
#include "map/theme.h"
#include "render/screen_box.h"
#include "render/sketch.h"

#include <functional>
#include <optional>

namespace oreway::render {

/// What a legend may take of a picture, device-independent pixels.
struct LegendRoom {
    double width = 0, height = 0;
    double width_of_several_columns = 0; ///< less than the whole width
    double area = 0;                     ///< square pixels: less than the whole of the room
    double scale = 1;                    ///< 1 sets it in 11 pixels
};

/// Draws the legend in as many columns as its height asks for. Where it does not fit, it says so and leaves out its
/// least important blocks. `place` is given its width and height and says where its top left goes. Returns its box;
/// nothing when there is no legend or no room at all.
std::optional<ScreenBox> add_legend(Sketch& sketch, const map::Legend& legend, const LegendRoom& room,
                                    const map::Theme& theme,
                                    const std::function<geo::ScreenPoint(double width, double height)>& place);

} // namespace oreway::render
