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
};

Legend make_legend(const MapDocument& document, const View& view);

/// One line for each attribution owed by visible layers, equal ones merged.
std::vector<std::string> attributions(const MapDocument& document);

/// What every picture says about borders.
extern const char* const boundary_disclaimer;

} // namespace oreway::map
