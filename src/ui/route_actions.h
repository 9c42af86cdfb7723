// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panel_context.h"

#include <optional>
#include <string>
#include <vector>

/// What panels, keys, menus and clicks on the map do to the route.
namespace oreway::ui {

/// Shows the routes in the right panel.
void show_routes(PanelContext& context);

/// Begins or ends the route at a site ("tanbreez") or a place ("lon,lat").
void set_route_end(PanelContext& context, RouteEnd end, const std::string& place);

/// A place as an end of a route: "60.1234,-45.5".
std::string to_route_end(const geo::LonLat& place);

/// Passages, ports and countries can be closed: the id to close by; nothing for anything else.
std::optional<std::string> closable_id(const PanelContext& context, const map::Selection& what);

/// Closes what is open and opens what is closed; a notice tells.
void toggle_closed(PanelContext& context, const std::string& id);

/// Takes a click on the map while an end is being picked or clicks close things; false when it means something else.
bool take_route_click(PanelContext& context, const geo::ScreenPoint& at, const std::vector<map::Hit>& hits);

/// Clicks on the map close and open things from now on, or no longer. Shows the passages.
void set_click_closes(PanelContext& context, bool closes);

/// The answer as text, with what the closures add and the command that gives the same; "" before there is one.
std::string route_text(PanelContext& context);

/// Brings all of the route into view.
void fit_route(PanelContext& context);

} // namespace oreway::ui
