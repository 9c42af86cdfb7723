// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"

namespace oreway::map {

inline constexpr const char* overlay_id = "overlay";

/// A finished overlay: put into a document as it is.
struct Overlay {
    Layer layer;
    LegendBlock legend;
};

/// Class `index` of `count`, the first for the least: pale for little, dark for much; on dark maps the other way round,
/// away from the ground.
base::Color overlay_color(int index, int count, const Theme& theme);

/// An overlay with this title, without features: drawn over the land, below lakes and borders.
Overlay empty_overlay(std::string title);

LegendRow fill_row(std::string text, base::Color color, bool hatched = false);
LegendRow text_row(std::string text);

} // namespace oreway::map
