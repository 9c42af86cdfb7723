// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "concentration/text_table.h"
#include "map/passage_planner.h"
#include "map/route_planner.h"
#include "ui/shares_actions.h"
#include "ui/shares_panels.h"
#include "ui/widgets.h"

namespace oreway::ui {

namespace {

using concentration::percent_text;

/// The unit, or a table of the user's own.
void choose_flows(Frame& frame, const map::PassageReport* report) {
    SharesState& shares = frame.state().shares;
    map::PassageWish& wish = shares.passages;
    if (wish.file.empty() && report != nullptr && report->units.size() > 1) {
        ImGui::SetNextItemWidth(-1);
        if (ImGui::BeginCombo("##unit", wish.query.unit.empty() ? report->title.c_str() : wish.query.unit.c_str())) {
            for (const std::string& unit : report->units)
                if (ImGui::Selectable(unit.c_str(), wish.query.unit == unit)) wish.query.unit = unit;
            ImGui::EndCombo();
        }
        tooltip("Flows in other units are never mixed in");
    }
    ImGui::SetNextItemWidth(-frame.em * 5);
    input_text(frame, "##flows", shares.flows_file, "your own flows: CSV");
    tooltip("Columns from, to and amount; ends are countries, sites or lon,lat. Without a file: the atlas's trade.");
    ImGui::SameLine();
    if (button(frame, "Send")) wish.file = shares.flows_file;
}

void draw_closed(Frame& frame) {
    const std::vector<std::string> closed = frame.state().shares.passages.avoid;
    for (const std::string& id : closed) {
        ImGui::PushID(id.c_str());
        if (ImGui::SmallButton("Open")) frame.workspace().routes().set_closed(id, false);
        record_item(frame, "Shares/passage/open/" + id);
        ImGui::SameLine();
        text(frame, frame.workspace().routes().name_of(id) + " is closed");
        ImGui::PopID();
    }
}

void draw_passages(Frame& frame, const concentration::PassageShares& shares) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    for (const concentration::PassageShare& passage : shares.passages) {
        ImGui::PushID(passage.id.c_str());
        draw_share_bar(frame, frame.workspace().routes().name_of(passage.id), passage.share, frame.colors.accent,
                       concentration::amount_text(passage.amount) + " of " + concentration::amount_text(shares.total) +
                           ": " + base::join(passage.flows, ", ") + "\nN-1: " + percent_text(passage.left) +
                           " does not need it\nClick: what if it were closed?");
        record_item(frame, "Shares/passage/" + passage.id);
        if (ImGui::IsItemClicked()) frame.workspace().routes().set_closed(passage.id, true);
        ImGui::PopID();
    }
    draw_share_bar(frame, "through none", shares.through_none / shares.total, frame.colors.muted,
                   concentration::amount_text(shares.through_none));
    ImGui::PopStyleVar();
}

void draw_report(Frame& frame, const map::PassageReport& report) {
    const concentration::PassageShares& shares = report.shares;
    if (shares.transits) {
        text(frame, "HHI of transits " + concentration::points_text(shares.transits->hhi), FontRole::title);
        tooltip("A tonne through three passages is three transits");
    }
    if (!shares.passages.empty())
        text(frame,
             "without " + frame.workspace().routes().name_of(shares.passages.front().id) + " " +
                 percent_text(shares.passages.front().left) + " is left (N-1)",
             FontRole::small);
    text(frame, "Shares overlap: a way may take several.", FontRole::small, frame.colors.muted);
    draw_passages(frame, shares);
    heading(frame, "Flows");
    for (const map::FlowRoute& route : report.routes)
        text(frame,
             route.flow.from + " – " + route.flow.to + ": " + concentration::amount_text(route.flow.amount) + ", " +
                 (route.reason.empty() ? base::to_grouped(route.length_m / 1000) + " km" : "no way: " + route.reason),
             FontRole::small);
    heading(frame, "Assumed");
    for (const std::string& assumption : report.assumptions)
        text(frame, assumption, FontRole::small, frame.colors.muted);
    for (const std::string& warning : report.warnings)
        text(frame, warning, FontRole::small, frame.colors.muted);
    if (!report.sources.empty())
        text(frame, "Sources: " + base::join(report.sources, ", "), FontRole::small, frame.colors.muted);
}

} // namespace

void draw_passage_shares(Frame& frame) {
    update_passages(frame.context);
    const auto answer = frame.workspace().passages().answer();
    const map::PassageReport* report = answer && answer->report ? &*answer->report : nullptr;
    choose_flows(frame, report);
    draw_closed(frame);
    if (frame.workspace().passages().is_working()) muted_text(frame, "Sending the trade through the straits…");
    if (answer && !answer->problem.empty()) {
        text(frame, answer->problem, frame.colors.bad);
        if (button(frame, "Send again")) frame.workspace().passages().ask_again();
    }
    if (report != nullptr) draw_report(frame, *report);
}

} // namespace oreway::ui
