// SPDX-License-Identifier: MIT
#include "ui/plain_words.h"
#include "ui/shares_actions.h"
#include "ui/shares_panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>

namespace oreway::ui {

namespace {

struct Example {
    const char* title;
    const char* line;
};

/// Every kind of change with a line that works as it stands.
constexpr std::array examples = {
    Example{"Leave out a country", "without country CHN"},
    Example{"Leave out a bloc", "without bloc BRICS"},
    Example{"Leave out a plant", "without plant lynas-gebeng"},
    Example{"Leave out a claim", "without claim tanbreez-1"},
    Example{"Add tonnes to a country", "add country KAZ stage=mine commodity=REE amount=5000"},
    Example{"Add a plant",
            "add plant new-plant country=KAZ stage=separation commodity=REE capacity=5000 of=\"NdPr oxide\""},
    Example{"Count a claim whatever its class", "add claim zhana-kazakhstan-2"},
    Example{"Make up a bloc", "add bloc club KAZ UZB KGZ"},
    Example{"Count one country as another", "merge country MMR into CHN"},
    Example{"Count a bloc as one holder", "merge bloc EU27"},
    Example{"Set a plant's capacity", "set capacity iluka-eneabba 23000"},
    Example{"Set a plant's year of opening", "set year iluka-eneabba 2028"},
};

/// Says so below a change that changes nothing at the step that colours the map, or else at none.
void draw_idleness(Frame& frame, const concentration::Change& change) {
    const SharesState& shares = frame.state().shares;
    std::vector<concentration::IdleChange> idle = idle_everywhere(shares.ladder);
    std::string where = "any step";
    for (const concentration::LadderStep& step : shares.ladder) {
        if (shares.colored != step.step || !step.result) continue;
        idle = step.result->idle;
        where = label(step.step);
    }
    const auto own = std::find_if(idle.begin(), idle.end(), [&](const auto& known) { return known.change == change; });
    if (own == idle.end()) return;
    text(frame, "changes nothing at " + where + ": " + plain_words(frame.context.atlas(), own->reason), FontRole::small,
         frame.colors.bad);
    record_item(frame, "Shares/idle/" + std::to_string(change.line));
}

void draw_changes(Frame& frame) {
    const auto changes = frame.state().shares.query.scenario.changes;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const bool removed = ImGui::SmallButton("×");
        record_item(frame, "Shares/remove/" + std::to_string(i));
        tooltip("Take this change back");
        ImGui::SameLine();
        text(frame, to_text(changes[i]));
        draw_idleness(frame, changes[i]);
        ImGui::PopID();
        if (removed) {
            remove_change(frame.context, i);
            return;
        }
    }
}

void draw_new_change(Frame& frame) {
    SharesState& shares = frame.state().shares;
    ImGui::SetNextItemWidth(-1);
    if (ImGui::BeginCombo("##examples", "Add a change…", ImGuiComboFlags_HeightLarge)) {
        for (const Example& example : examples)
            if (ImGui::Selectable(example.title)) shares.change = example.line;
        ImGui::EndCombo();
    }
    if (shares.change.empty()) return;
    ImGui::SetNextItemWidth(-1);
    bool entered =
        input_text(frame, "##change", shares.change, "without country CHN", ImGuiInputTextFlags_EnterReturnsTrue);
    entered = button(frame, "Apply") || entered;
    if (entered && add_change(frame.context, shares.change)) shares.change.clear();
    ImGui::SameLine();
    if (button(frame, "Drop")) {
        shares.change.clear();
        shares.change_problem.clear();
    }
}

/// Weights of the user's own for a governance-weighted HHI.
void draw_weights(Frame& frame) {
    SharesState& shares = frame.state().shares;
    heading(frame, "Governance weights");
    ImGui::SetNextItemWidth(-1);
    input_text(frame, "##weights file", shares.weights_file, "CSV: country, governance, trade");
    tooltip(
        "One row a country: governance from 0 (good) to 10 (bad), and if wanted a trade factor. Oreway ships none.");
    if (button(frame, "Weigh")) load_weights(frame.context);
    if (!shares.query.governance.empty()) {
        ImGui::SameLine();
        if (button(frame, "No weights")) {
            shares.weights_file.clear();
            load_weights(frame.context);
        }
        text(frame, std::to_string(shares.query.governance.size()) + " countries of " + shares.query.governance_file,
             FontRole::small, frame.colors.muted);
    }
    if (!shares.weights_problem.empty()) text(frame, shares.weights_problem, frame.colors.bad);
}

void draw_file(Frame& frame) {
    SharesState& shares = frame.state().shares;
    ImGui::SetNextItemWidth(-1);
    input_text(frame, "##what-if file", shares.file, "file of the what-if");
    if (button(frame, "Load")) load_scenario(frame.context);
    ImGui::SameLine();
    if (button(frame, "Save")) save_scenario(frame.context);
    if (shares.query.scenario.changes.empty()) return;
    ImGui::SameLine();
    if (button(frame, "Clear")) {
        shares.query.scenario = {};
        shares.wants_update = true;
    }
}

} // namespace

void draw_what_if(Frame& frame) {
    SharesState& shares = frame.state().shares;
    if (shares.query.scenario.changes.empty())
        text(frame, "As things are. Click a country's bar to leave it out, or:", FontRole::small, frame.colors.muted);
    draw_changes(frame);
    draw_new_change(frame);
    if (!shares.change_problem.empty()) text(frame, shares.change_problem, frame.colors.bad);
    draw_file(frame);
    draw_weights(frame);
}

} // namespace oreway::ui
