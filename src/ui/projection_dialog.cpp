// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "ui/panels.h"
#include "ui/view_changes.h"
#include "ui/widgets.h"

namespace oreway::ui {

namespace {

constexpr float label_em = 8;

void try_projection(Frame& frame, const geo::ProjectionSpec& spec) {
    ProjectionState& state = frame.state().projection;
    try {
        change_projection(frame.context, spec);
        state.problem.clear();
    } catch (const base::Error& error) {
        state.problem = error.what();
    }
}

void draw_names(Frame& frame) {
    const geo::ProjectionSpec current = frame.context.view.projection().spec();
    for (const NamedProjection& named : named_projections) {
        const bool chosen = ImGui::RadioButton(named.title, current.name == named.name);
        record_item(frame, std::string("Projection/") + named.name);
        if (!chosen) continue;
        geo::ProjectionSpec spec = has_free_meridian(current) ? current : geo::ProjectionSpec{};
        spec.name = named.name;
        try_projection(frame, spec);
    }
}

void draw_meridian(Frame& frame) {
    geo::ProjectionSpec spec = frame.context.view.projection().spec();
    if (!has_free_meridian(spec)) {
        muted_text(frame, "This projection keeps its own central meridian.");
        return;
    }
    field_label(frame, "Central meridian", label_em);
    if (slider(frame, "##meridian", spec.central_meridian, -180, 180, "%.0f°")) try_projection(frame, spec);
    if (spec.name != "orthographic") return;
    field_label(frame, "Central latitude", label_em);
    if (slider(frame, "##latitude", spec.central_latitude, -90, 90, "%.0f°")) try_projection(frame, spec);
}

} // namespace

void draw_projection_dialog(Frame& frame) {
    ProjectionState& state = frame.state().projection;
    draw_names(frame);
    ImGui::Dummy({0, frame.em * 0.2F});
    ImGui::PushItemWidth(frame.em * 16);
    draw_meridian(frame);
    ImGui::PopItemWidth();
    ImGui::Separator();
    muted_text(frame, "Or any that PROJ knows, by EPSG code or definition:");
    ImGui::SetNextItemWidth(-1);
    const bool entered = input_text(frame, "##custom", state.custom, "EPSG:3995 or +proj=laea +lat_0=52 +lon_0=67",
                                    ImGuiInputTextFlags_EnterReturnsTrue);
    if (!state.problem.empty()) text(frame, state.problem, frame.colors.bad);
    const bool pressed = button(frame, "Use it");
    ImGui::SameLine();
    if (button(frame, "Close")) frame.state().dialog = Dialog::none;
    if ((entered || pressed) && !state.custom.empty()) try_projection(frame, {state.custom, 0, 0});
}

} // namespace oreway::ui
