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

/// How long a notice is worth reading, in seconds.
constexpr double notice_seconds = 8, error_seconds = 30;

void draw_notice(Frame& frame) {
    Notice& notice = frame.state().notice;
    const double now = frame.context.host.now();
    if (notice.until == 0) notice.until = now + (notice.is_error ? error_seconds : notice_seconds);
    if (now >= notice.until) notice.text.clear();
    if (notice.text.empty()) return;
    frame.state().glyphs.want(notice.text);
    const base::Color color = notice.is_error ? frame.colors.bad : frame.colors.text;
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(color));
    ImGui::TextUnformatted(notice.text.c_str());
    ImGui::PopStyleColor();
    tooltip(notice.text);
}

/// "1 error", "2 errors"
std::string counted(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

/// How many oddities there are; pressed, it opens the panel that lists them.
void draw_oddities(Frame& frame) {
    std::size_t errors = 0, warnings = 0;
    for (const base::Diagnostic& entry : frame.workspace().diagnostics().entries()) {
        errors += entry.severity == base::Severity::error ? 1 : 0;
        warnings += entry.severity == base::Severity::warning ? 1 : 0;
    }
    if (errors + warnings == 0) return;
    std::vector<std::string> parts;
    if (errors > 0) parts.push_back(counted(errors, "error"));
    if (warnings > 0) parts.push_back(counted(warnings, "warning"));
    const std::string line = base::join(parts, ", ");
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(errors > 0 ? frame.colors.bad : frame.colors.caution));
    if (ImGui::SmallButton(line.c_str())) frame.state().show_right = true;
    ImGui::PopStyleColor();
    record_item(frame, "Status/" + line);
    tooltip("What was odd in the data: listed below the details");
    ImGui::SameLine();
}

/// The part of the world a preset is named for says more than its PROJ definition.
std::string projection_title(const geo::Projection& projection) {
    for (const geo::ProjectionPreset& preset : geo::projection_presets()) {
        if (preset.spec == projection.spec() && preset.spec.name.starts_with('+')) return preset.title;
    }
    return projection.title();
}

/// What is under the pointer and how the map is made, flush right.
std::string facts(const Frame& frame) {
    const map::View& view = frame.context.view;
    std::string text;
    if (frame.state().pointer) text += place_text(*frame.state().pointer, view) + "     ";
    text +=
        scale_text(view) + "   zoom " + base::to_fixed(view.zoom(), 1) + "     " + projection_title(view.projection());
    return text;
}

} // namespace

void draw_status_bar(Frame& frame) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                        ImVec2{frame.em * 0.8F, (frame.layout.status.height - frame.em * 1.2F) / 2});
    frame.fonts.push(FontRole::small);
    if (begin_panel("Status", frame.layout.status, ImGuiWindowFlags_NoScrollbar)) {
        draw_oddities(frame);
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
