// SPDX-License-Identifier: MIT
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>

namespace oreway::ui {

namespace {

constexpr double narrowest_em = 14;
constexpr double widest_em = 60;

/// A strip along the inner edge of a panel that is dragged to change its width; `direction` is +1 when the panel grows
/// to the right.
void draw_edge_grip(Frame& frame, const char* id, const WindowRect& panel, float direction, double& width_em) {
    const float grip = frame.em * 0.35F;
    const float x = direction > 0 ? panel.x + panel.width - grip : panel.x;
    ImGui::SetCursorScreenPos({x, panel.y});
    ImGui::InvisibleButton(id, {grip, std::max(panel.height, 1.0F)});
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (!ImGui::IsItemActive()) return;
    const double delta = static_cast<double>(ImGui::GetIO().MouseDelta.x * direction / frame.em);
    width_em = std::clamp(width_em + delta, narrowest_em, widest_em);
}

/// A tab of the right panel and its content, which scrolls by itself.
void draw_tab(Frame& frame, const char* title, RightTab tab, void (*draw)(Frame&)) {
    PanelState& state = frame.state();
    const bool is_wanted = state.wants_right_tab && state.right_tab == tab;
    const bool is_open = ImGui::BeginTabItem(title, nullptr, is_wanted ? ImGuiTabItemFlags_SetSelected : 0);
    record_item(frame, std::string("Right/") + title);
    if (!is_open) return;
    if (!state.wants_right_tab || is_wanted) state.right_tab = tab;
    ImGui::BeginChild("content", {0, 0}, false);
    draw(frame);
    ImGui::EndChild();
    ImGui::EndTabItem();
}

void draw_details_tab(Frame& frame) {
    if (frame.state().details.scroll_to_top) ImGui::SetScrollY(0);
    frame.state().details.scroll_to_top = false;
    draw_details(frame);
    draw_diagnostics(frame);
}

} // namespace

void draw_left_panel(Frame& frame) {
    const WindowRect& place = frame.layout.left;
    if (place.width <= 0) return;
    if (begin_panel("Layers", place, ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse)) {
        draw_search(frame);
        const float foot = ImGui::GetFrameHeightWithSpacing() + ImGui::GetStyle().ItemSpacing.y;
        ImGui::BeginChild("layers", {0, -foot}, false);
        draw_layers(frame);
        ImGui::EndChild();
        draw_layers_foot(frame);
        draw_edge_grip(frame, "left edge", place, 1, frame.state().left_em);
    }
    end_panel();
}

void draw_right_panel(Frame& frame) {
    const WindowRect& place = frame.layout.right;
    if (place.width <= 0) return;
    if (begin_panel("Details", place, ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse)) {
        const float grip = frame.em * 0.35F;
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + grip);
        ImGui::BeginGroup();
        if (ImGui::BeginTabBar("tabs")) {
            draw_tab(frame, "Details", RightTab::details, draw_details_tab);
            draw_tab(frame, "Route", RightTab::routes, draw_routes);
            frame.state().wants_right_tab = false;
            ImGui::EndTabBar();
        }
        ImGui::EndGroup();
        draw_edge_grip(frame, "right edge", place, -1, frame.state().right_em);
    }
    end_panel();
}

} // namespace oreway::ui
