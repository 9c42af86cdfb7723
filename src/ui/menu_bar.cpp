// SPDX-License-Identifier: MIT
#include "catalogue/atlas.h"
#include "map/route_planner.h"
#include "ui/command.h"
#include "ui/panels.h"
#include "ui/selection.h"
#include "ui/view_changes.h"
#include "ui/widgets.h"

namespace oreway::ui {

namespace {

void draw_file_menu(Frame& frame) {
    if (!ImGui::BeginMenu("File")) return;
    for (const char* id : {"file.open", "file.save-style", "file.close-layer"}) {
        command_item(frame, id);
    }
    ImGui::Separator();
    for (const char* id : {"file.export-picture", "file.quick-picture"}) {
        command_item(frame, id);
    }
    ImGui::Separator();
    command_item(frame, "file.quit");
    ImGui::EndMenu();
}

void draw_edit_menu(Frame& frame) {
    if (!ImGui::BeginMenu("Sites")) return;
    for (const char* id : {"search", "site.next", "site.previous", "site.open"}) {
        command_item(frame, id);
    }
    ImGui::Separator();
    command_item(frame, "edit.copy", false, !frame.document().selection.empty());
    command_item(frame, "edit.copy-coordinates");
    ImGui::EndMenu();
}

void draw_projection_items(Frame& frame) {
    const geo::ProjectionSpec current = frame.context.view.projection().spec();
    for (const NamedProjection& named : named_projections) {
        if (!ImGui::MenuItem(named.title, nullptr, current.name == named.name)) continue;
        geo::ProjectionSpec spec = current;
        if (!has_free_meridian(current)) spec = {};
        spec.name = named.name;
        change_projection(frame.context, spec);
    }
    command_item(frame, "view.projection");
}

void draw_view_menu(Frame& frame) {
    if (!ImGui::BeginMenu("View")) return;
    for (const char* id : {"view.zoom-in", "view.zoom-out", "view.world", "view.fit", "view.box-zoom"}) {
        command_item(frame, id);
    }
    command_item(frame, "view.back", false, frame.state().history.can_go_back());
    command_item(frame, "view.forward", false, frame.state().history.can_go_forward());
    ImGui::Separator();
    if (ImGui::BeginMenu("Projection")) {
        draw_projection_items(frame);
        ImGui::EndMenu();
    }
    if (ImGui::BeginMenu("Part of the world")) {
        for (const char* id : {"view.preset-1", "view.preset-2", "view.preset-3", "view.preset-4", "view.preset-5"}) {
            command_item(frame, id);
        }
        ImGui::EndMenu();
    }
    command_item(frame, "view.north-up");
    ImGui::Separator();
    command_item(frame, "view.left-panel", frame.state().show_left);
    command_item(frame, "view.right-panel", frame.state().show_right);
    command_item(frame, "shares.panel", frame.state().shares.show);
    command_item(frame, "view.full-screen");
    ImGui::EndMenu();
}

void draw_map_menu(Frame& frame) {
    if (!ImGui::BeginMenu("Map")) return;
    const map::Furniture& furniture = frame.document().furniture;
    const map::ThemeName theme = frame.document().theme;
    ImGui::TextDisabled("Theme");
    command_item(frame, "map.theme-light", theme == map::ThemeName::light);
    command_item(frame, "map.theme-dark", theme == map::ThemeName::dark);
    command_item(frame, "map.theme-print", theme == map::ThemeName::print);
    ImGui::Separator();
    ImGui::TextDisabled("On the map");
    command_item(frame, "map.labels", furniture.labels);
    command_item(frame, "map.graticule", furniture.graticule);
    command_item(frame, "map.legend", furniture.legend);
    command_item(frame, "map.scale-bar", furniture.scale_bar);
    command_item(frame, "map.attribution", furniture.attribution);
    command_item(frame, "map.disclaimer", furniture.disclaimer);
    ImGui::Separator();
    ImGui::TextDisabled("Size of deposits");
    const bool by_area = frame.document().size_scale == map::SizeScale::area;
    command_item(frame, "map.size-area", by_area);
    command_item(frame, "map.size-logarithmic", !by_area);
    ImGui::EndMenu();
}

void draw_route_menu(Frame& frame) {
    if (!ImGui::BeginMenu("Route")) return;
    const map::RoutePlanner& routes = frame.workspace().routes();
    const map::RouteWish& wish = routes.wish();
    const map::Selection* shown = shown_selection(frame.document());
    const bool has_site = shown != nullptr && frame.context.atlas().site(shown->id) != nullptr;
    const bool has_end = !wish.from.empty() || !wish.to.empty();
    command_item(frame, "route.panel", frame.state().show_right && frame.state().right_tab == RightTab::routes);
    command_item(frame, "route.from", false, has_site);
    command_item(frame, "route.to", false, has_site);
    ImGui::Separator();
    command_item(frame, "route.click-closes", frame.state().routes.click_closes);
    command_item(frame, "route.swap", false, has_end);
    command_item(frame, "route.fit", false, frame.document().layer("route") != nullptr);
    command_item(frame, "route.copy", false, routes.planned() != nullptr);
    command_item(frame, "route.clear", false, has_end || wish != map::RouteWish{});
    ImGui::EndMenu();
}

void draw_help_menu(Frame& frame) {
    if (!ImGui::BeginMenu("Help")) return;
    command_item(frame, "help");
    command_item(frame, "about");
    ImGui::EndMenu();
}

} // namespace

void draw_menu_bar(Frame& frame) {
    if (!ImGui::BeginMainMenuBar()) return;
    draw_file_menu(frame);
    draw_view_menu(frame);
    draw_map_menu(frame);
    draw_edit_menu(frame);
    draw_route_menu(frame);
    draw_help_menu(frame);
    ImGui::EndMainMenuBar();
}

} // namespace oreway::ui
