// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"
#include "geo/lonlat.h"
#include "map/style.h"

#include <cstdint>
#include <string>

namespace oreway::map {

/// One site of the atlas as it is drawn.
struct SiteSymbol {
    std::string site_id;
    geo::LonLat place;
    SymbolShape shape = SymbolShape::circle;
    double size = 8; ///< diameter of the circle of the same area, device-independent pixels
    base::Color fill;
    double tonnes = 0;   ///< contained, of the chosen claim; 0: not known
    bool hollow = false; ///< only the outline
    OutlineStyle outline = OutlineStyle::solid;
    double accuracy_m = 0; ///< radius of the circle of uncertainty, drawn once it is larger than the symbol
    std::string label;
    int priority = 0; ///< of the label: larger is placed first
    double label_min_zoom = 0;

    // What the looks mean, for the legend; empty: says nothing. Rows stand there by their order.
    std::string color_text; ///< "Rare earths, heavy ones named"
    int color_order = 0;
    std::string shape_text; ///< "Separation plant"
    int shape_order = 0;
    std::string outline_text; ///< "Contested"
    std::string hollow_text;  ///< why the symbol is hollow: "Contained tonnes not known"
};

} // namespace oreway::map
