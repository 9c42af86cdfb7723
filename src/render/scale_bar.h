// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "map/theme.h"
#include "map/view.h"
#include "render/screen_box.h"
#include "render/sketch.h"

#include <optional>
#include <string>

namespace oreway::render {

/// One side of a scale bar: kilometres above, nautical miles below.
struct ScaleLength {
    std::string text;
    double pixels = 0;
};

/// A scale bar and the latitude for which it is true.
struct ScaleBar {
    ScaleLength kilometres, nautical_miles;
    double lat = 0;
    bool says_where = false; ///< the scale differs over the view: the latitude is printed
};

/// The bar for a place of the screen; where the map does not reach that place, for the middle of the view. Nothing
/// where the scale varies by more than a factor of two along the bar (at its own place) or over the view (at the
/// middle): no bar could be true then.
std::optional<ScaleBar> scale_bar_at(const map::View& view, const geo::ScreenPoint& at);

/// Draws the bar with its left lower corner at `corner`; returns what it covers.
ScreenBox add_scale_bar(Sketch& sketch, const ScaleBar& bar, const geo::ScreenPoint& corner, const map::Theme& theme);

} // namespace oreway::render
