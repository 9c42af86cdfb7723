// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "map/view.h"
#include "render/screen_box.h"
#include "render/sketch.h"

#include <vector>

namespace oreway::render {

/// Draws what stands around and over the map, as the document's furniture says, and returns what it covers:
///
///   +---------------------------------------+
///   |                 title                 |
///   |                                       |
///   | legend                          notes |
///   | scale bar     attribution, disclaimer |
///   +---------------------------------------+
std::vector<ScreenBox> add_furniture(Sketch& sketch, const map::MapDocument& document, const map::View& view);

} // namespace oreway::render
