// SPDX-License-Identifier: MIT
#include "ui/command.h"
#include "ui/icons.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace oreway::ui {

namespace {

struct Control {
    const char* command;
    Icon icon;
    bool starts_group = false;
};

constexpr Control controls[] = {
    {"view.zoom-in", Icon::plus},           {"view.zoom-out", Icon::minus},
    {"view.world", Icon::globe, true},      {"view.fit", Icon::fit},
    {"view.box-zoom", Icon::box},           {"view.back", Icon::back, true},
    {"view.forward", Icon::forward},        {"file.export-picture", Icon::picture, true},
    {"map.light-or-dark", Icon::half_moon},
};

bool is_enabled(const PanelState& state, std::string_view command) {
    if (command == "view.back") return state.history.can_go_back();
    if (command == "view.forward") return state.history.can_go_forward();
    return true;
}

void draw_control(Frame& frame, const Control& control, float side) {
    const Command* command = find_command(control.command);
    const bool enabled = is_enabled(frame.state(), control.command);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(control.command, {side, side}) && enabled;
    record_item(frame, control.command);
    const bool hovered = ImGui::IsItemHovered() && enabled;
    const bool is_on = frame.state().gestures.box_tool && control.icon == Icon::box;
    ImDrawList* canvas = ImGui::GetWindowDrawList();
    if (hovered || is_on) {
        canvas->AddRectFilled(at, {at.x + side, at.y + side},
                              to_imgui_u32(base::with_alpha(frame.colors.accent, is_on ? 0.3 : 0.15)), side / 6);
    }
    const base::Color color =
        enabled ? hovered ? frame.colors.accent : frame.colors.text : base::with_alpha(frame.colors.muted, 0.45);
    draw_icon(canvas, control.icon, at.x + side / 2, at.y + side / 2, side * 0.27F, color);
    const std::string keys = shortcut(control.command);
    tooltip(std::string(command->title) + (keys.empty() ? "" : "  (" + keys + ")"));
    if (pressed) run_command(*command, frame.context);
}

/// What the panel of layers leaves behind where it has no room or is hidden.
void draw_layers_button(Frame& frame) {
    const WindowRect& map = frame.layout.map;
    if (frame.layout.left.width > 0) return;
    const float margin = frame.em * 0.7F;
    const float width = ImGui::CalcTextSize("Layers").x + 2 * ImGui::GetStyle().FramePadding.x;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    if (begin_panel("Layers button", {map.x + margin, map.y + margin, width, ImGui::GetFrameHeight()},
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                        ImGuiWindowFlags_NoBackground)) {
        command_button(frame, "Layers", "view.left-panel");
    }
    end_panel();
    ImGui::PopStyleVar(2);
}

} // namespace

void draw_map_controls(Frame& frame) {
    draw_layers_button(frame);
    const float side = std::floor(frame.em * 2.1F);
    const float gap = std::floor(frame.em * 0.35F);
    const float pad = std::floor(frame.em * 0.2F);
    const auto groups = std::count_if(std::begin(controls), std::end(controls),
                                      [](const Control& control) { return control.starts_group; });
    const float height = side * static_cast<float>(std::size(controls)) + gap * static_cast<float>(groups) + 2 * pad;
    const WindowRect& map = frame.layout.map;
    const float margin = frame.em * 0.7F;
    if (map.height < height + 2 * margin) return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{pad, pad});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, side / 5);
    const float width = side + 2 * pad;
    if (begin_panel("Map controls", {map.x + map.width - width - margin, map.y + margin, width, height},
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse)) {
        for (const Control& control : controls) {
            if (control.starts_group) {
                const ImVec2 at = ImGui::GetCursorScreenPos();
                ImGui::GetWindowDrawList()->AddLine({at.x + pad, at.y + gap / 2}, {at.x + side - pad, at.y + gap / 2},
                                                    to_imgui_u32(frame.colors.edge));
                ImGui::Dummy({0, gap});
            }
            draw_control(frame, control, side);
        }
    }
    end_panel();
    ImGui::PopStyleVar(3);
}

} // namespace oreway::ui
