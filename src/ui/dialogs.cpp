// SPDX-License-Identifier: MIT
#include "ui/dialogs.h"

#include "ui/panels.h"
#include "ui/widgets.h"

#include <imgui_internal.h>

namespace oreway::ui {

namespace {

struct DialogKind {
    Dialog dialog;
    const char* title;
    float width_em;
    void (*draw)(Frame&);
};

constexpr DialogKind kinds[] = {
    {Dialog::open_file, "Open a vector file", 38, draw_open_dialog},
    {Dialog::save_style, "Save the styles of your layers", 28, draw_save_style_dialog},
    {Dialog::export_picture, "Export a picture", 36, draw_export_dialog},
    {Dialog::projection, "Projection", 28, draw_projection_dialog},
    {Dialog::help, "Keys and gestures", 44, draw_help_dialog},
    {Dialog::about, "About Oreway", 32, draw_about_dialog},
};

int open_popups() { return ImGui::GetCurrentContext()->OpenPopupStack.Size; }

/// Closes the innermost popup; false when none is open.
bool close_innermost_popup(PanelState& state) {
    const int open = open_popups();
    if (open == 0) return false;
    ImGui::ClosePopupToLevel(open - 1, true);
    if (open == 1) state.dialog = Dialog::none;
    return true;
}

bool close_search(SearchState& search) {
    const bool was_open = !search.text.empty();
    search.text.clear();
    return was_open;
}

} // namespace

void show_dialog(PanelContext& context, Dialog dialog) {
    if (open_popups() > 0) ImGui::ClosePopupToLevel(0, true);
    context.state.dialog = dialog;
}

void step_back(PanelContext& context) {
    PanelState& state = context.state;
    if (close_innermost_popup(state)) return;
    if (state.dialog != Dialog::none) {
        state.dialog = Dialog::none;
        return;
    }
    if (state.gestures.cancel() || close_search(state.search)) return;
    if (context.workspace.worker().status()) {
        context.workspace.worker().cancel();
        state.notice = {"Stopped.", false};
        return;
    }
    state.notice = {};
    state.details.hits.clear();
    context.workspace.clear_selection();
}

void draw_dialogs(Frame& frame) {
    for (const DialogKind& kind : kinds) {
        if (kind.dialog != frame.state().dialog) continue;
        if (!ImGui::IsPopupOpen(kind.title)) ImGui::OpenPopup(kind.title);
        const ImVec2 middle{ImGui::GetIO().DisplaySize.x / 2, ImGui::GetIO().DisplaySize.y / 2};
        const float width = std::min(kind.width_em * frame.em, ImGui::GetIO().DisplaySize.x - 2 * frame.em);
        ImGui::SetNextWindowPos(middle, ImGuiCond_Always, {0.5F, 0.5F});
        ImGui::SetNextWindowSizeConstraints({width, 0}, {width, ImGui::GetIO().DisplaySize.y - 2 * frame.em});
        bool keep = true;
        ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, frame.em * 0.4F);
        frame.fonts.push(FontRole::strong);
        const bool is_open = ImGui::BeginPopupModal(
            kind.title, &keep, ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings);
        ImGui::PopStyleVar();
        if (is_open) {
            frame.fonts.push(FontRole::body);
            kind.draw(frame);
            Fonts::pop();
            if (frame.state().dialog != kind.dialog) ImGui::CloseCurrentPopup();
            ImGui::EndPopup();
        }
        Fonts::pop(); // in the window in which it was pushed: a font belongs to a window's draw list
        if (!keep) frame.state().dialog = Dialog::none;
        return;
    }
}

} // namespace oreway::ui
