// SPDX-License-Identifier: MIT
#include "catalogue/atlas.h"
#include "concentration/blocs.h"
#include "concentration/stages.h"
#include "ui/shares_panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <utility>

namespace oreway::ui {

namespace {

using concentration::By;
using concentration::ClaimLevel;

constexpr float year_em = 7.5F;
constexpr float copy_em = 5;
/// At the right end of the first line, for the button that closes the panel.
constexpr float close_em = 2.5F;

/// The next widget goes beside the last one where it fits, else below.
void next_in_row(Frame& frame, float width) {
    ImGui::SameLine();
    if (ImGui::GetContentRegionAvail().x < width + frame.em * close_em) ImGui::NewLine();
}

constexpr std::array<std::pair<const char*, By>, 5> groupings = {{{"by country", By::country},
                                                                  {"by region (M49)", By::region},
                                                                  {"by subregion (M49)", By::subregion},
                                                                  {"by bloc", By::bloc},
                                                                  {"by owner's country", By::owner}}};
constexpr std::array<std::pair<const char*, ClaimLevel>, 4> claim_levels = {
    {{"published table", ClaimLevel::table},
     {"table + verified claims", ClaimLevel::verified},
     {"table + reported claims", ClaimLevel::reported},
     {"all claims, contested too", ClaimLevel::all}}};
constexpr std::array<std::pair<const char*, map::OverlayKind>, 2> colorings = {
    {{"colours: share", map::OverlayKind::share}, {"colours: HHI of regions", map::OverlayKind::hhi}}};

/// Sets the value and asks for an update when another is chosen.
template <typename Choices, typename Value>
void choose(Frame& frame, const char* id, const Choices& choices, Value& value, float width_em) {
    const auto current =
        std::find_if(choices.begin(), choices.end(), [&](const auto& choice) { return choice.second == value; });
    ImGui::SetNextItemWidth(frame.em * width_em);
    const bool open =
        ImGui::BeginCombo(id, current == choices.end() ? "" : current->first, ImGuiComboFlags_HeightLarge);
    if (!open) record_item(frame, std::string("Shares/") + (id + 2));
    if (!open) return;
    for (const auto& [title, choice] : choices) {
        if (ImGui::Selectable(title, choice == value)) {
            value = choice;
            frame.state().shares.wants_update = true;
        }
        record_item(frame, std::string("Shares/") + (id + 2) + "/" + title);
    }
    ImGui::EndCombo();
}

void choose_commodity(Frame& frame) {
    SharesState& shares = frame.state().shares;
    const catalogue::Atlas& atlas = frame.context.atlas();
    ImGui::SetNextItemWidth(frame.em * 12);
    const std::string current = commodity_text(atlas, shares.query.commodity);
    if (!ImGui::BeginCombo("##commodity", current.c_str(), ImGuiComboFlags_HeightLarge)) {
        record_item(frame, "Shares/commodity");
        return;
    }
    for (const std::string& code : concentration::commodities_with_stages(atlas)) {
        const std::string title = commodity_text(atlas, code);
        frame.state().glyphs.want(title);
        if (ImGui::Selectable(title.c_str(), code == shares.query.commodity)) {
            shares.query.commodity = code;
            shares.query.year.reset();
            shares.wants_update = true;
        }
        record_item(frame, "Shares/commodity/" + code);
    }
    ImGui::EndCombo();
}

void choose_year(Frame& frame) {
    SharesState& shares = frame.state().shares;
    const auto take = [&](std::optional<int> year) {
        shares.query.year = year;
        shares.wants_update = true;
    };
    ImGui::SetNextItemWidth(frame.em * year_em);
    const std::string current = shares.query.year ? std::to_string(*shares.query.year) : "latest year";
    if (!ImGui::BeginCombo("##year", current.c_str())) {
        record_item(frame, "Shares/year");
        return;
    }
    if (ImGui::Selectable("latest year", !shares.query.year)) take(std::nullopt);
    for (const int year : shares.years) {
        if (ImGui::Selectable(std::to_string(year).c_str(), shares.query.year == year)) take(year);
        record_item(frame, "Shares/year/" + std::to_string(year));
    }
    ImGui::EndCombo();
}

void choose_bloc(Frame& frame) {
    SharesState& shares = frame.state().shares;
    auto& blocs = shares.query.blocs;
    if (shares.query.by != By::bloc) {
        if (!blocs.empty()) shares.wants_update = true;
        blocs.clear();
        return;
    }
    next_in_row(frame, frame.em * 11);
    ImGui::SetNextItemWidth(frame.em * 11);
    if (!ImGui::BeginCombo("##bloc", blocs.empty() ? "all side by side" : blocs.front().c_str(),
                           ImGuiComboFlags_HeightLarge)) {
        record_item(frame, "Shares/bloc");
        return;
    }
    if (ImGui::Selectable("all side by side", blocs.empty())) {
        blocs.clear();
        shares.wants_update = true;
    }
    for (const std::string& id : concentration::bloc_ids(frame.context.atlas(), shares.query.scenario)) {
        if (ImGui::Selectable(id.c_str(), !blocs.empty() && blocs.front() == id)) {
            blocs = {id};
            shares.wants_update = true;
        }
        record_item(frame, "Shares/bloc/" + id);
    }
    ImGui::EndCombo();
}

/// The symbols of sites give way to the colours of an overlay unless they are wanted.
void draw_sites_toggle(Frame& frame) {
    if (!frame.workspace().overlay()) return;
    next_in_row(frame, frame.em * 5);
    const auto& layers = frame.document().layers;
    bool shown = std::any_of(layers.begin(), layers.end(), [](const map::Layer& layer) {
        return layer.kind == map::LayerKind::sites && layer.visible;
    });
    if (ImGui::Checkbox("Sites", &shown)) frame.workspace().show_sites_with_overlay(shown);
    record_item(frame, "Shares/sites");
    tooltip("Symbols of deposits, plants and ports over the colours");
}

void draw_copy_menu(Frame& frame) {
    next_in_row(frame, frame.em * copy_em);
    ImGui::SetNextItemWidth(frame.em * copy_em);
    if (!ImGui::BeginCombo("##copy", "Copy")) {
        record_item(frame, "Shares/copy");
        return;
    }
    for (const char* command : {"shares.copy-text", "shares.copy-csv", "shares.copy-command"})
        command_item(frame, command);
    ImGui::EndCombo();
}

} // namespace

std::string commodity_text(const catalogue::Atlas& atlas, const std::string& code) {
    const catalogue::Commodity* commodity = atlas.commodity(code);
    return commodity == nullptr || commodity->name == code ? code : code + " – " + commodity->name;
}

void draw_shares_toolbar(Frame& frame) {
    SharesState& shares = frame.state().shares;
    choose_commodity(frame);
    next_in_row(frame, frame.em * year_em);
    choose_year(frame);
    next_in_row(frame, frame.em * 9.5F);
    choose(frame, "##by", groupings, shares.query.by, 9.5F);
    choose_bloc(frame);
    next_in_row(frame, frame.em * 12);
    choose(frame, "##claims", claim_levels, shares.query.claims, 12);
    tooltip("Which claims about deposits join the table of reserves");
    next_in_row(frame, frame.em * 11);
    choose(frame, "##colours", colorings, shares.coloring, 11);
    draw_sites_toggle(frame);
    draw_copy_menu(frame);
}

} // namespace oreway::ui
