// SPDX-License-Identifier: MIT
#include "map/route_planner.h"
#include "ui/clipboard.h"
#include "ui/command_table.h"
#include "ui/route_actions.h"
#include "ui/selection.h"

#include <utility>

namespace oreway::ui {

namespace {

/// The key shows the panel, and hides it when it is shown.
void toggle_panel(PanelContext& context) {
    if (context.state.show_right && context.state.right_tab == RightTab::routes)
        context.state.show_right = false;
    else
        show_routes(context);
}

template <RouteEnd end> void end_at_selection(PanelContext& context) {
    const map::Selection* shown = shown_selection(context.document());
    const catalogue::Site* site = shown == nullptr ? nullptr : context.atlas().site(shown->id);
    if (site == nullptr)
        context.state.notice = {"Select a site first: click it, or search for it.", false};
    else
        set_route_end(context, end, site->id);
}

void swap_ends(PanelContext& context) {
    map::RouteWish wish = context.workspace.routes().wish();
    std::swap(wish.from, wish.to);
    context.workspace.routes().set_wish(std::move(wish));
}

void click_closes(PanelContext& context) {
    set_click_closes(context, !context.state.routes.click_closes);
    show_routes(context);
}

void clear(PanelContext& context) {
    context.state.routes = {};
    context.workspace.routes().clear();
}

void fit(PanelContext& context) { fit_route(context); }

void copy(PanelContext& context) {
    const std::string text = route_text(context);
    if (text.empty()) {
        context.state.notice = {"There is no route yet.", false};
        return;
    }
    copy_to_clipboard(text);
    context.state.notice = {"Copied, with the command that gives the same.", false};
}

} // namespace

void add_route_commands(std::vector<Command>& table) {
    table.insert(table.end(),
                 {
                     {"route.panel", "Routes", "Show or hide the route", {plain(Key::r)}, toggle_panel},
                     {"route.from", "Routes", "Route from the selected site", {}, end_at_selection<RouteEnd::from>},
                     {"route.to", "Routes", "Route to the selected site", {}, end_at_selection<RouteEnd::to>},
                     {"route.swap", "Routes", "Swap the ends", {}, swap_ends},
                     {"route.fit", "Routes", "Show all of the route", {with_shift(Key::f)}, fit},
                     {"route.click-closes",
                      "Routes",
                      "Clicks close and open passages, ports and countries",
                      {with_shift(Key::r)},
                      click_closes},
                     {"route.copy", "Routes", "Copy the route as text", {}, copy},
                     {"route.clear", "Routes", "Clear the route and open everything", {}, clear},
                 });
}

} // namespace oreway::ui
