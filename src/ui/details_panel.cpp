// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "ui/citation.h"
#include "ui/describe_selection.h"
#include "ui/panels.h"
#include "ui/selection.h"
#include "ui/view_changes.h"
#include "ui/widgets.h"

namespace oreway::ui {

namespace {

constexpr double near_zoom = 5;

/// Described again only when the selection changes, or a feature's layer.
std::shared_ptr<const catalogue::Details> current_details(Frame& frame, const map::Selection& what) {
    DetailsState& state = frame.state().details;
    const bool may_change = what.kind == map::Selection::Kind::feature;
    const bool is_fresh =
        state.details && state.shown == what && (!may_change || state.revision == frame.document().revision);
    if (!is_fresh) {
        state.shown = what;
        state.revision = frame.document().revision;
        state.details = std::make_shared<const catalogue::Details>(describe_selection(frame.workspace(), what));
    }
    return state.details;
}

/// All that the last click found, so that what lies below can be reached.
void draw_hits(Frame& frame, const map::Selection& shown) {
    const std::vector<map::Hit> hits = frame.state().details.hits;
    if (hits.size() < 2) return;
    muted_text(frame, std::to_string(hits.size()) + " things here");
    for (std::size_t i = 0; i < hits.size(); ++i) {
        frame.state().glyphs.want(hits[i].title);
        ImGui::PushID(static_cast<int>(i));
        const std::string label = hits[i].title + "##hit";
        if (ImGui::Selectable(label.c_str(), hits[i].what == shown)) frame.workspace().select(hits[i].what);
        record_item(frame, "Details/hit/" + hits[i].title);
        ImGui::PopID();
    }
    ImGui::Separator();
}

base::Color evidence_color(const PanelColors& colors, catalogue::Confidence evidence) {
    switch (evidence) {
    case catalogue::Confidence::verified:
        return colors.good;
    case catalogue::Confidence::reported:
        return colors.accent;
    case catalogue::Confidence::contested:
        return colors.bad;
    case catalogue::Confidence::unverified:
        break;
    }
    return colors.caution;
}

void draw_title(Frame& frame, const catalogue::Details& details) {
    text(frame, details.title, FontRole::title);
    muted_text(frame, details.subtitle);
    bool has_chips = details.evidence.has_value();
    for (const catalogue::DetailRow& row : details.rows) {
        const bool is_chip = row.key == "status" || row.key == "setting" || row.key == "stage";
        if (is_chip) chip(frame, row.value.text, frame.colors.muted);
        has_chips = has_chips || is_chip;
    }
    if (details.evidence) {
        chip(frame, catalogue::label(*details.evidence), evidence_color(frame.colors, *details.evidence));
    }
    if (has_chips) ImGui::NewLine();
    if (details.place) {
        if (button(frame, "Go to")) go_to(frame.context, *details.place, near_zoom);
        ImGui::SameLine();
    }
    command_button(frame, "Copy as text", "edit.copy");
}

/// The chosen claim in large letters, how it was computed and why it was chosen.
void draw_content(Frame& frame, const catalogue::Details& details) {
    if (details.choice_reason.empty()) return;
    heading(frame, "Size");
    if (details.content) {
        text(frame, catalogue::tonnes_text(details.content->tonnes) + " " + details.content->substance,
             FontRole::title);
        if (!details.content->formula.empty()) text(frame, details.content->formula);
    } else {
        text(frame, "Not known", FontRole::title);
    }
    muted_text(frame, details.choice_reason);
}

void draw_rows(Frame& frame, const catalogue::Details& details) {
    if (details.rows.empty() || !ImGui::BeginTable("rows", 2)) return;
    ImGui::TableSetupColumn("label", ImGuiTableColumnFlags_WidthFixed, frame.em * 7);
    ImGui::TableSetupColumn("value", ImGuiTableColumnFlags_WidthStretch);
    for (const catalogue::DetailRow& row : details.rows) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        muted_text(frame, row.label);
        ImGui::TableNextColumn();
        text(frame, row.value.text);
        draw_citation(frame, details, row.source_ids);
    }
    ImGui::EndTable();
}

void draw_conflicts(Frame& frame, const catalogue::Details& details) {
    if (details.conflicts.empty()) return;
    heading(frame, "Sources disagree");
    for (const catalogue::DetailNote& note : details.conflicts) {
        text(frame, note.title, FontRole::strong);
        text(frame, note.text);
        draw_citation(frame, details, note.source_ids);
        ImGui::Dummy({0, frame.em * 0.3F});
    }
}

void draw_empty(Frame& frame) {
    text(frame, "Details", FontRole::title);
    text(frame, "Click a site, a country or a feature of your own to read what is known of it, and who says so.");
    ImGui::Dummy({0, frame.em * 0.3F});
    muted_text(frame,
               "Drag to move the map, turn the wheel to zoom, Tab to step from site to site. F1 lists all keys.");
}

} // namespace

void draw_details(Frame& frame) {
    const map::Selection* shown = shown_selection(frame.document());
    if (shown == nullptr) {
        draw_empty(frame);
        return;
    }
    const map::Selection what = *shown;
    draw_hits(frame, what);
    const auto details = current_details(frame, what);
    draw_title(frame, *details);
    draw_route_actions(frame, what);
    draw_content(frame, *details);
    draw_claims(frame, *details);
    heading(frame, "Facts");
    draw_rows(frame, *details);
    for (const catalogue::DetailTable& table : details->tables) {
        if (table.key != "claims") draw_detail_table(frame, *details, table);
    }
    draw_route_distances(frame, *details, what);
    draw_conflicts(frame, *details);
    draw_sources(frame, *details);
}

} // namespace oreway::ui
