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
};

/// Symbols of all visible site layers that fall into the view, in the order they are drawn: large ones first, so that
/// small ones stay on top. Sites within 6 pixels of each other fan out on a circle around their middle, so that each
/// can be clicked. Drawing and picking use the same placement.
std::vector<PlacedSymbol> place_symbols(const MapDocument& document, const View& view);

} // namespace oreway::map
