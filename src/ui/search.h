// SPDX-License-Identifier: MIT
#pragma once

#include "map/workspace.h"
#include "ui/panel_context.h"

#include <string_view>
#include <vector>

namespace oreway::ui {

/// What a text may mean: a place when it reads as coordinates, then sites and countries by any of their names, then a
/// few ports of the world that are no sites.
std::vector<SearchMatch> search_everything(map::Workspace& workspace, std::string_view text);

/// Selects what was found and brings it into view.
void take_match(PanelContext& context, const SearchMatch& match);

} // namespace oreway::ui
