// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "ui/panels.h"
#include "ui/scale_text.h"
#include "ui/widgets.h"

namespace oreway::ui {

namespace {

void draw_progress(Frame& frame, const base::Worker::Status& status) {
    std::string title = status.title;
    if (status.waiting > 0) title += " (" + std::to_string(status.waiting) + " more)";
    frame.state().glyphs.want(title);
    ImGui::ProgressBar(static_cast<float>(status.share_done), {frame.em * 6, frame.em * 0.9F}, "");
    ImGui::SameLine();
    ImGui::TextUnformatted(title.c_str());
    ImGui::SameLine();
    if (ImGui::SmallButton("Stop")) frame.workspace().worker().cancel();
    record_item(frame, "Status/Stop");
    tooltip("Stop loading (Esc)");
}

void draw_notice(Frame& frame) {
    const Notice& notice = frame.state().notice;
    frame.state().glyphs.want(notice.text);
    const base::Color color = notice.is_error ? frame.colors.bad : frame.colors.text;
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(color));
    ImGui::TextUnformatted(notice.text.c_str());
    ImGui::PopStyleColor();
    tooltip(notice.text);
}

/// What is under the pointer and how the map is made, flush right.
std::string facts(const Frame& frame) {
    const map::View& view = frame.context.view;
    std::string text;
    if (frame.state().pointer) text += geo::to_display(*frame.state().pointer) + "     ";
    text += scale_text(view) + "   zoom " + base::to_fixed(view.zoom(), 1) + "     " + view.projection().title();
    return text;
}

} // namespace

void draw_status_bar(Frame& frame) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                        ImVec2{frame.em * 0.8F, (frame.layout.status.height - frame.em * 1.2F) / 2});
    frame.fonts.push(FontRole::small);
    if (begin_panel(frame, "Status", frame.layout.status, ImGuiWindowFlags_NoScrollbar)) {
        const auto status = frame.workspace().worker().status();
        if (status)
            draw_progress(frame, *status);
        else
            draw_notice(frame);
        const std::string line = facts(frame);
        const float width = ImGui::CalcTextSize(line.c_str()).x;
        ImGui::SameLine(ImGui::GetWindowWidth() - width - frame.em * 0.8F);
        frame.state().glyphs.want(line);
        ImGui::TextUnformatted(line.c_str());
    }
    end_panel();
    Fonts::pop();
    ImGui::PopStyleVar();
}

} // namespace oreway::ui
