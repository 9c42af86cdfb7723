// SPDX-License-Identifier: MIT
#pragma once

#include "map/theme.h"
#include "map/view.h"
#include "render/screen_box.h"
#include "render/sketch.h"

#include <string>
#include <vector>

namespace oreway::render {

/// Degrees between the lines of the graticule: 30, 15, 10, 5, 2, 1, 0.5 …, so that lines stand some 100 pixels apart.
double graticule_step(const map::View& view);

/// "45°E", "7.50°S", "0°", "180.0°": with that many decimals.
std::string meridian_text(double lon, int decimals = 0);
std::string parallel_text(double lat, int decimals = 0);

/// Where a line of the graticule leaves the picture, and what to write there.
struct GraticuleLabel {
    std::string text;
    geo::ScreenPoint at; ///< the text's middle
    double width = 0;    ///< of its box
    ScreenBox box() const { return ScreenBox::around(at, width, 12); }
};

/// A meridian or a parallel on the screen.
struct GraticuleLine {
    bool is_meridian = false;
    double degrees = 0;
    std::vector<std::vector<geo::ScreenPoint>> pieces;
};

std::vector<GraticuleLine> graticule_lines(const map::View& view);

void add_graticule(Sketch& sketch, const std::vector<GraticuleLine>& lines, const map::Theme& theme);

/// Labels at the left edge of the picture or the map for parallels, at the lower edge for meridians; none that would
/// meet one of `taken` or another label.
void add_graticule_labels(Sketch& sketch, const std::vector<GraticuleLine>& lines, const map::View& view,
                          const map::Theme& theme, const std::vector<ScreenBox>& taken);

} // namespace oreway::render
