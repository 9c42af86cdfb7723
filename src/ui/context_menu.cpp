// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catalogue/atlas.h"
#include "map/route_planner.h"
#include "ui/clipboard.h"
#include "ui/panels.h"
#include "ui/route_actions.h"
#include "ui/widgets.h"

namespace oreway::ui {

namespace {

constexpr const char* popup = "map menu";

void draw_end_item(Frame& frame, RouteEnd end, const char* title, const std::string& place) {
    if (ImGui::MenuItem(title)) set_route_end(frame.context, end, place);
    record_item(frame, title);
}

void draw_close_item(Frame& frame, const std::string& id) {
    map::RoutePlanner& routes = frame.workspace().routes();
    const std::string title = (routes.is_closed(id) ? "Open " : "Close ") + routes.name_of(id);
    frame.state().glyphs.want(title);
    if (ImGui::MenuItem((title + "##" + id).c_str())) toggle_closed(frame.context, id);
    record_item(frame, title);
}

void draw_items(Frame& frame, const MapMenuState& menu) {
    const bool is_site = !menu.hits.empty() && menu.hits.front().what.kind == map::Selection::Kind::site;
    const std::string place = is_site ? menu.hits.front().what.id : to_route_end(menu.place);
    muted_text(frame, is_site ? menu.hits.front().title : geo::to_display(menu.place));
    draw_end_item(frame, RouteEnd::from, "Route from here", place);
    draw_end_item(frame, RouteEnd::to, "Route to here", place);
    ImGui::Separator();
    for (const map::Hit& hit : menu.hits) {
        if (const auto id = closable_id(frame.context, hit.what)) draw_close_item(frame, *id);
    }
    if (ImGui::MenuItem("Copy the coordinates")) {
        const std::string text = base::to_fixed(menu.place.lat, 4) + ", " + base::to_fixed(menu.place.lon, 4);
        copy_to_clipboard(text);
        frame.state().notice = {"Copied " + text, false};
    }
}

} // namespace

void draw_context_menu(Frame& frame) {
    MapMenuState& menu = frame.state().map_menu;
    if (menu.wanted) ImGui::OpenPopup(popup);
    menu.wanted = false;
    if (!ImGui::BeginPopup(popup)) return;
    draw_items(frame, menu);
    ImGui::EndPopup();
}

} // namespace oreway::ui
