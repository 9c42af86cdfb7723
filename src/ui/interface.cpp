// SPDX-License-Identifier: MIT
#include "ui/interface.h"

#include "ui/command.h"
#include "ui/frame.h"
#include "ui/panels.h"
#include "ui/shares_panels.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace oreway::ui {

Interface::Interface(const FontFiles& fonts)
    : imgui_(ImGui::CreateContext())
    , fonts_(fonts) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
}

Interface::~Interface() { ImGui::DestroyContext(imgui_); }

bool Interface::prepare(const WindowScale& scale, const PanelState& state, map::ThemeName theme) {
    scale_ = scale;
    apply_style(map::theme(theme), scale.units);
    // Dialogs are worked with the keyboard; elsewhere arrows and Tab belong to the map.
    ImGuiIO& io = ImGui::GetIO();
    if (state.dialog == Dialog::none)
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    else
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    return fonts_.update(scale.units, scale.density, state.glyphs);
}

Layout Interface::layout(const PanelState& state, double width, double height) const {
    LayoutWishes wishes;
    wishes.width = static_cast<float>(width);
    wishes.height = static_cast<float>(height);
    wishes.em = fonts_.size(FontRole::body);
    wishes.bar_height = wishes.em + 2 * ImGui::GetStyle().FramePadding.y;
    wishes.show_left = state.show_left;
    wishes.show_right = state.show_right;
    wishes.left_em = state.left_em;
    wishes.right_em = state.right_em;
    wishes.show_bottom = state.shares.show;
    wishes.bottom_em = state.shares.height_em;
    return make_layout(wishes);
}

namespace {

/// The left button counts as held since earlier, so that nothing is pressed by it; versions of Dear ImGui ask either.
void take_press(ImGuiIO& io) {
    io.MouseClicked[0] = false;
    io.MouseDownDuration[0] = std::max(io.DeltaTime, 0.001F);
}

} // namespace

void Interface::draw(PanelContext& context) {
    ImGui::NewFrame();
    if (ImGui::GetIO().MouseClicked[0] && context.state.gestures.take_double_click()) take_press(ImGui::GetIO());
    context.state.items.clear();
    fonts_.push(FontRole::body);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    Frame frame{context, fonts_, panel_colors(map::theme(context.document().theme)),
                layout(context.state, static_cast<double>(size.x), static_cast<double>(size.y)),
                fonts_.size(FontRole::body)};
    PanelState& state = context.state;
    state.left_is_out = state.show_left && frame.layout.left.width <= 0;
    // Who wants to search needs the panel with the field more than the other one.
    if (state.left_is_out && state.search.wants_focus) state.show_right = false;
    draw_menu_bar(frame);
    draw_left_panel(frame);
    draw_right_panel(frame);
    draw_shares_panel(frame);
    draw_status_bar(frame);
    draw_map_controls(frame);
    draw_map_overlay(frame);
    draw_context_menu(frame);
    // Last: Dear ImGui 1.86 stops when a tooltip appears after a dialog that is new in the same frame.
    draw_dialogs(frame);
    Fonts::pop();
    ImGui::Render();
}

bool Interface::press_key(KeyChord chord, PanelContext& context) const {
    if (wants_text()) return false;
    if (chord.key == Key::plus) chord.shift = false; // on many keyboards the sign needs it
    const Command* command = command_for(chord);
    if (command == nullptr) return false;
    const bool in_dialog = context.state.dialog != Dialog::none && chord.key != Key::escape;
    if (in_dialog && !chord.ctrl) return false;
    run_command(*command, context);
    return true;
}

bool Interface::is_panel_at(double x, double y) const {
    if (imgui_->OpenPopupStack.Size > 0) return true;
    const ImVec2 at{static_cast<float>(x), static_cast<float>(y)};
    for (const ImGuiWindow* window : imgui_->Windows) {
        const bool takes_mouse =
            window->WasActive && !window->Hidden && (window->Flags & ImGuiWindowFlags_NoMouseInputs) == 0;
        if (takes_mouse && window->OuterRectClipped.Contains(at)) return true;
    }
    return false;
}

bool Interface::wants_mouse() const { return ImGui::GetIO().WantCaptureMouse; }
bool Interface::wants_text() const { return ImGui::GetIO().WantTextInput; }

bool Interface::has_input_left() const {
#if IMGUI_VERSION_NUM >= 18700
    return !imgui_->InputEventsQueue.empty();
#else
    return false;
#endif
}

} // namespace oreway::ui
