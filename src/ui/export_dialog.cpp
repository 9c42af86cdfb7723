// SPDX-License-Identifier: MIT
#include "map/picture_size.h"
#include "ui/clipboard.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <cmath>

namespace oreway::ui {

namespace {

constexpr float label_em = 4;

struct PaperSize {
    const char* title;
    int width, height;
    double ratio;
};

constexpr PaperSize sizes[] = {{"1920 x 1080, a screen", 1920, 1080, 1},
                               {"3840 x 2160, a large screen", 3840, 2160, 2},
                               {"1200 x 675, a web page", 1200, 675, 1},
                               {"3508 x 2480, A4 at 300 dpi", 3508, 2480, 3.125},
                               {"7016 x 4961, A2 at 300 dpi", 7016, 4961, 3.125}};

/// Follows the window, and keeps within what `oreway snapshot` takes whatever was typed.
void settle_size(const map::View& view, ExportState& state) {
    ExportRequest& request = state.request;
    request.ratio = map::nearest_ratio(request.ratio);
    request.width = map::nearest_side(state.as_window ? view.width() * request.ratio : request.width);
    request.height = map::nearest_side(state.as_window ? view.height() * request.ratio : request.height);
}

void draw_size(Frame& frame) {
    ExportState& state = frame.state().export_picture;
    field_label(frame, "Size", label_em);
    if (ImGui::BeginCombo("##size", state.as_window ? "As the window" : "Chosen")) {
        if (ImGui::Selectable("As the window", state.as_window)) state.as_window = true;
        for (const PaperSize& size : sizes) {
            if (!ImGui::Selectable(size.title)) continue;
            state.as_window = false;
            state.request.width = size.width;
            state.request.height = size.height;
            state.request.ratio = size.ratio;
        }
        ImGui::EndCombo();
    }
    int pixels[2] = {state.request.width, state.request.height};
    field_label(frame, "Pixels", label_em);
    if (ImGui::InputInt2("##pixels", pixels)) {
        state.as_window = false;
        state.request.width = pixels[0];
        state.request.height = pixels[1];
    }
    field_label(frame, "Ratio", label_em);
    double& ratio = state.request.ratio;
    if (slider(frame, "##ratio", ratio, 0.5, 4, "%.3g", ImGuiSliderFlags_AlwaysClamp))
        ratio = std::round(ratio * 8) / 8;
    tooltip("Pixels to a device-independent pixel: 2 doubles symbols and text.");
    settle_size(frame.context.view, state);
}

void draw_command(Frame& frame, const std::string& command) {
    muted_text(frame, "The same picture from the command line");
    ImGui::PushStyleColor(ImGuiCol_ChildBg, to_imgui(frame.colors.raised));
    ImGui::BeginChild("command", {0, frame.em * 6}, true);
    text(frame, command, FontRole::small);
    ImGui::EndChild();
    ImGui::PopStyleColor();
}

} // namespace

void draw_export_dialog(Frame& frame) {
    ExportRequest& request = frame.state().export_picture.request;
    ImGui::PushItemWidth(frame.em * 20);
    field_label(frame, "File", label_em);
    const bool entered = input_text(frame, "##file", request.file, "map.png", ImGuiInputTextFlags_EnterReturnsTrue);
    muted_text(frame, ".png, or .tif for a GeoTIFF where the projection allows it");
    draw_size(frame);
    ImGui::Checkbox("Legend, scale bar, graticule, attribution", &request.furniture);
    ImGui::Checkbox("World file and .prj beside it", &request.world_file);
    ImGui::PopItemWidth();
    const std::string command = frame.context.host.export_command(request);
    draw_command(frame, command);
    const bool pressed = button(frame, "Export");
    ImGui::SameLine();
    if (button(frame, "Copy command")) {
        copy_to_clipboard(command);
        frame.state().notice = {"The command is on the clipboard.", false};
    }
    ImGui::SameLine();
    if (button(frame, "Cancel")) frame.state().dialog = Dialog::none;
    if (!entered && !pressed) return;
    frame.context.host.export_picture(request);
    frame.state().dialog = Dialog::none;
}

} // namespace oreway::ui
