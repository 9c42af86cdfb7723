// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"
#include "map/document.h"
#include "map/view.h"

#include <cstddef>
#include <vector>

namespace oreway::map {

/// A site's symbol on the screen.
struct PlacedSymbol {
    std::size_t layer = 0;   ///< number of the layer in the document
    std::size_t symbol = 0;  ///< number of the symbol in the layer
    geo::ScreenPoint anchor; ///< where the site is
    geo::ScreenPoint at;     ///< where its symbol is drawn; differs from the anchor when coincident sites fan out
    double size = 0;         ///< its diameter at the view's zoom, see symbol_scale()
};

/// How large symbols are drawn at a zoom: 1 from about 1,200 pixels for the whole world on, smaller on small
/// maps, where they would hide each other; never below 0.6.
double symbol_scale(double zoom);

/// Symbols of all visible site layers that fall into the view, in the order they are drawn: large ones first, so that
/// small ones stay on top. Sites within 6 pixels of each other fan out on a circle around their middle, so that each
/// can be clicked. At the edge of the globe, where it is seen from the side, there are none. Drawing and picking use
/// the same placement.
std::vector<PlacedSymbol> place_symbols(const MapDocument& document, const View& view);

} // namespace oreway::map
