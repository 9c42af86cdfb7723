// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "map/view.h"

#include <string>
#include <vector>

namespace oreway::map {

/// A circle of the size legend.
struct SizeSample {
    double diameter = 0; ///< device-independent pixels
    std::string text;    ///< "10 Mt"
};

/// What the legend of a map says: only what is visible in the view.
struct Legend {
    std::vector<LegendBlock> blocks;
    std::string size_title;               ///< "Contained tonnes of the chosen claim"; empty: no size legend
    std::vector<SizeSample> size_samples; ///< nested circles, the largest first
    int size_importance = 2;              ///< as of a block
};

/// Symbols are never smaller or larger than this; the legend says so.
inline constexpr double smallest_symbol = 7;
inline constexpr double largest_symbol = 60;

/// The diameter of a deposit's symbol, by the document's size scale; before symbol_scale().
double symbol_diameter(const MapDocument& document, double tonnes);

Legend make_legend(const MapDocument& document, const View& view);

/// What is printed in the margin: the document's notes and those of the legend blocks that are shown.
std::vector<std::string> margin_notes(const MapDocument& document);

/// One line for each attribution owed by visible layers, equal ones merged.
std::vector<std::string> attributions(const MapDocument& document);

/// What every picture says about borders.
extern const char* const boundary_disclaimer;

} // namespace oreway::map
