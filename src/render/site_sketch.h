// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "map/placement.h"
#include "map/theme.h"
#include "map/view.h"
#include "render/sketch.h"

#include <span>

namespace oreway::render {

/// The look of a site's symbol of a diameter; a hollow one shows the map's ground through a veil.
SymbolStyle symbol_style(const map::SiteSymbol& symbol, double size, const map::Theme& theme);

/// True when the document's selection holds the site.
bool is_selected_site(const map::MapDocument& document, const map::SiteSymbol& symbol);

/// How far a site's symbol of a diameter reaches from its middle with its outline, device-independent pixels.
double reach_of(const map::SiteSymbol& symbol, double size);

/// Draws sites: circles of uncertainty that are larger than the symbol, a leader from where the site is to where its
/// symbol is fanned out to, the symbols, and rings around the selected ones.
void add_sites(Sketch& sketch, const map::MapDocument& document, const map::View& view,
               std::span<const map::PlacedSymbol> placed);

} // namespace oreway::render
