// SPDX-License-Identifier: MIT
#include "catalogue/atlas.h"
#include "map/route_planner.h"
#include "ui/panels.h"
#include "ui/route_actions.h"
#include "ui/widgets.h"

namespace oreway::ui {

void draw_route_actions(Frame& frame, const map::Selection& shown) {
    const catalogue::Site* site =
        shown.kind == map::Selection::Kind::site ? frame.context.atlas().site(shown.id) : nullptr;
    if (site != nullptr) {
        command_button(frame, "Route from here", "route.from");
        ImGui::SameLine();
        command_button(frame, "Route to here", "route.to");
    }
    const auto id = closable_id(frame.context, shown);
    if (!id) return;
    if (site != nullptr) ImGui::SameLine();
    const bool closed = frame.workspace().routes().is_closed(*id);
    if (ImGui::Button(closed ? "Open to routes" : "Close to routes")) toggle_closed(frame.context, *id);
    record_item(frame, "Details/close");
    if (closed) text(frame, "Closed to routes", FontRole::strong, frame.colors.bad);
}

void draw_route_distances(Frame& frame, const catalogue::Details& details, const map::Selection& shown) {
    const bool is_site = shown.kind == map::Selection::Kind::site && frame.context.atlas().site(shown.id) != nullptr;
    if (!is_site) return;
    map::RoutePlanner& routes = frame.workspace().routes();
    if (!routes.is_loaded()) {
        ImGui::Dummy({0, frame.em * 0.3F});
        if (button(frame, "How far to chosen plants?")) routes.load();
        return;
    }
    const auto table = routes.distances_from(shown.id);
    if (!table) {
        muted_text(frame, "Measuring the ways to chosen plants…");
        return;
    }
    if (!table->rows.empty()) {
        draw_detail_table(frame, details, *table);
        return;
    }
    muted_text(frame, table->title);
    if (button(frame, "Measure again")) routes.measure_again();
}

} // namespace oreway::ui
