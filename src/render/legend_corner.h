// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "map/view.h"
#include "render/screen_box.h"

#include <span>

namespace oreway::render {

/// Of boxes for the legend the first, unless another hides clearly less of what the map is about: its sites, its route,
/// the layers of the user and the cells of a density.
ScreenBox least_in_the_way(std::span<const ScreenBox> boxes, const map::MapDocument& document, const map::View& view);

} // namespace oreway::render
