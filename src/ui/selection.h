// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat_box.h"
#include "ui/panel_context.h"

#include <optional>
#include <string>
#include <vector>

namespace oreway::ui {

/// The extent of everything selected; nothing when nothing is.
std::optional<geo::LonLatBox> selection_extent(const map::MapDocument& document, const catalogue::Atlas& atlas);

/// The extent of all visible sites and features of user layers.
std::optional<geo::LonLatBox> data_extent(const map::MapDocument& document);

/// Takes what a click found: the nearest is selected, all are listed in the details; a click on nothing clears.
void select_hits(PanelContext& context, std::vector<map::Hit> hits, bool add);

/// Selects one thing and shows its details.
void select_one(PanelContext& context, const map::Selection& what, const std::string& title);
void select_site(PanelContext& context, const std::string& site_id);

/// Selects the next (+1) or previous (-1) site in view, from west to east.
void step_site(PanelContext& context, int direction);

/// The entry whose details are shown: the last one selected.
const map::Selection* shown_selection(const map::MapDocument& document);

/// What is selected as text for people, with the sources; "" when nothing is.
std::string selection_text(const PanelContext& context);

} // namespace oreway::ui
