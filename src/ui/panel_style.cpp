// SPDX-License-Identifier: MIT
#include "ui/panel_style.h"

#include <imgui.h>

namespace oreway::ui {

namespace {

ImVec4 imgui_color(base::Color color) {
    return ImGui::ColorConvertU32ToFloat4(IM_COL32(color.r, color.g, color.b, color.a));
}

void set_shapes(ImGuiStyle& style) {
    style.WindowPadding = {12, 10};
    style.FramePadding = {8, 4};
    style.CellPadding = {6, 4};
    style.ItemSpacing = {8, 6};
    style.ItemInnerSpacing = {6, 4};
    style.IndentSpacing = 16;
    style.ScrollbarSize = 11;
    style.GrabMinSize = 10;
    style.WindowBorderSize = 1;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = 1;
    style.WindowRounding = 0;
    style.ChildRounding = 6;
    style.PopupRounding = 6;
    style.FrameRounding = 5;
    style.GrabRounding = 5;
    style.ScrollbarRounding = 6;
    style.TabRounding = 5;
    style.WindowTitleAlign = {0.0F, 0.5F};
    style.WindowMenuButtonPosition = ImGuiDir_None;
    style.SelectableTextAlign = {0.0F, 0.5F};
}

void set_colors(ImGuiStyle& style, const PanelColors& colors) {
    const auto set = [&style](ImGuiCol what, base::Color color) { style.Colors[what] = imgui_color(color); };
    const auto tint = [&](double opacity) { return base::with_alpha(colors.accent, opacity); };
    const base::Color clear = base::with_alpha(colors.panel, 0);
    set(ImGuiCol_Text, colors.text);
    set(ImGuiCol_TextDisabled, colors.muted);
    set(ImGuiCol_WindowBg, colors.panel);
    set(ImGuiCol_ChildBg, clear);
    set(ImGuiCol_PopupBg, colors.panel);
    set(ImGuiCol_Border, colors.edge);
    set(ImGuiCol_BorderShadow, clear);
    set(ImGuiCol_FrameBg, colors.raised);
    set(ImGuiCol_FrameBgHovered, base::mix(colors.raised, colors.accent, 0.10));
    set(ImGuiCol_FrameBgActive, base::mix(colors.raised, colors.accent, 0.18));
    set(ImGuiCol_TitleBg, colors.panel);
    set(ImGuiCol_TitleBgActive, colors.panel);
    set(ImGuiCol_TitleBgCollapsed, colors.panel);
    set(ImGuiCol_MenuBarBg, colors.panel);
    set(ImGuiCol_ScrollbarBg, clear);
    set(ImGuiCol_ScrollbarGrab, base::mix(colors.panel, colors.muted, 0.35));
    set(ImGuiCol_ScrollbarGrabHovered, base::mix(colors.panel, colors.muted, 0.6));
    set(ImGuiCol_ScrollbarGrabActive, colors.muted);
    set(ImGuiCol_CheckMark, colors.accent);
    set(ImGuiCol_SliderGrab, colors.accent);
    set(ImGuiCol_SliderGrabActive, colors.text);
    set(ImGuiCol_Button, colors.raised);
    set(ImGuiCol_ButtonHovered, base::mix(colors.raised, colors.accent, 0.14));
    set(ImGuiCol_ButtonActive, base::mix(colors.raised, colors.accent, 0.28));
    set(ImGuiCol_Header, tint(0.14));
    set(ImGuiCol_HeaderHovered, tint(0.10));
    set(ImGuiCol_HeaderActive, tint(0.22));
    set(ImGuiCol_Separator, colors.edge);
    set(ImGuiCol_SeparatorHovered, colors.accent);
    set(ImGuiCol_SeparatorActive, colors.accent);
    set(ImGuiCol_ResizeGrip, clear);
    set(ImGuiCol_TableHeaderBg, colors.raised);
    set(ImGuiCol_TableBorderStrong, colors.edge);
    set(ImGuiCol_TableBorderLight, base::mix(colors.panel, colors.edge, 0.6));
    set(ImGuiCol_TableRowBg, clear);
    set(ImGuiCol_TableRowBgAlt, base::with_alpha(colors.muted, 0.05));
    set(ImGuiCol_TextSelectedBg, tint(0.30));
    set(ImGuiCol_PlotHistogram, colors.accent);
    set(ImGuiCol_ModalWindowDimBg, base::with_alpha(base::Color{0, 0, 0, 255}, 0.25));
    set(ImGuiCol_Tab, clear);
    set(ImGuiCol_TabHovered, tint(0.16));
#if IMGUI_VERSION_NUM >= 19090
    set(ImGuiCol_TabSelected, tint(0.20));
    set(ImGuiCol_TabDimmedSelected, tint(0.20));
#else
    set(ImGuiCol_TabActive, tint(0.20));
    set(ImGuiCol_TabUnfocusedActive, tint(0.20));
#endif
}

} // namespace

PanelColors panel_colors(const map::Theme& theme) {
    const bool is_dark = base::luminance(theme.panel) < 0.2;
    PanelColors colors;
    colors.panel = base::with_alpha(theme.panel, 1);
    colors.text = theme.text;
    colors.muted = base::mix(theme.text, colors.panel, is_dark ? 0.36 : 0.38);
    colors.accent = is_dark ? base::rgb(0x7FB8DE) : base::rgb(0x1F6796);
    colors.edge = base::mix(colors.panel, theme.panel_edge, is_dark ? 0.7 : 0.6);
    colors.raised = base::mix(colors.panel, theme.text, is_dark ? 0.075 : 0.035);
    colors.marked = base::with_alpha(colors.accent, is_dark ? 0.17 : 0.10);
    colors.good = is_dark ? base::rgb(0x4CC79E) : base::rgb(0x007A58);
    colors.caution = is_dark ? base::rgb(0xF0B54A) : base::rgb(0x8F5A00);
    colors.bad = is_dark ? base::rgb(0xFF8A5C) : base::rgb(0xB03A00);
    return colors;
}

void apply_style(const map::Theme& theme, double scale) {
    ImGuiStyle style;
    set_shapes(style);
    style.ScaleAllSizes(static_cast<float>(scale));
    set_colors(style, panel_colors(theme));
    ImGui::GetStyle() = style;
}

} // namespace oreway::ui
