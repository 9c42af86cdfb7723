// SPDX-License-Identifier: MIT
#include "catalogue/atlas.h"
#include "concentration/blocs.h"
#include "concentration/stages.h"
#include "ui/shares_actions.h"
#include "ui/shares_panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace oreway::ui {

namespace {

using concentration::By;
using concentration::ClaimLevel;

constexpr double lowest_em = 12, highest_em = 45;
constexpr float narrowest_step_em = 10.5F;
constexpr float side_em = 19;

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

std::string commodity_text(const catalogue::Atlas& atlas, const std::string& code) {
    const catalogue::Commodity* commodity = atlas.commodity(code);
    return commodity == nullptr || commodity->name == code ? code : code + " – " + commodity->name;
}

void choose_commodity(Frame& frame) {
    SharesState& shares = frame.state().shares;
    const catalogue::Atlas& atlas = frame.context.atlas();
    ImGui::SetNextItemWidth(frame.em * 13);
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
    ImGui::SetNextItemWidth(frame.em * 7.5F);
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
    ImGui::SameLine();
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

void draw_toolbar(Frame& frame) {
    SharesState& shares = frame.state().shares;
    choose_commodity(frame);
    ImGui::SameLine();
    choose_year(frame);
    ImGui::SameLine();
    choose(frame, "##by", groupings, shares.query.by, 9.5F);
    choose_bloc(frame);
    ImGui::SameLine();
    choose(frame, "##claims", claim_levels, shares.query.claims, 12);
    tooltip("Which claims about deposits join the table of reserves");
    ImGui::SameLine();
    choose(frame, "##colours", colorings, shares.coloring, 11.5F);
    ImGui::SameLine();
    command_button(frame, "Text", "shares.copy-text");
    ImGui::SameLine();
    command_button(frame, "CSV", "shares.copy-csv");
    ImGui::SameLine();
    command_button(frame, "Command", "shares.copy-command");
    const float close_width = frame.em * 1.8F;
    ImGui::SameLine(std::max(ImGui::GetCursorPosX(), ImGui::GetWindowContentRegionMax().x - close_width));
    command_button(frame, "x", "shares.panel");
}

/// What one bloc can and cannot do by itself.
void draw_chain(Frame& frame) {
    const SharesState& shares = frame.state().shares;
    if (!shares.chain) return;
    const concentration::BlocChain& chain = *shares.chain;
    text(frame,
         chain.bloc + ": " +
             (chain.first_open ? "first step that cannot be closed inside: " + std::string(label(*chain.first_open))
                               : std::string("no step with figures for the world is open")),
         frame.colors.accent);
}

void draw_steps(Frame& frame) {
    const SharesState& shares = frame.state().shares;
    const std::vector<concentration::LadderStep> ladder = shares.ladder;
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const float room = ImGui::GetContentRegionAvail().x;
    const auto count = static_cast<float>(std::max<std::size_t>(ladder.size(), 1));
    const float width = std::max((room - gap * (count - 1)) / count, narrowest_step_em * frame.em);
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        if (i > 0) ImGui::SameLine();
        ImGui::PushID(static_cast<int>(i));
        ImGui::BeginChild("step", {std::floor(width), 0}, false);
        draw_ladder_step(frame, ladder[i]);
        ImGui::EndChild();
        ImGui::PopID();
    }
}

void draw_side(Frame& frame) {
    if (!ImGui::BeginTabBar("what")) return;
    const bool what_if = ImGui::BeginTabItem("What if");
    record_item(frame, "Shares/What if");
    if (what_if) {
        draw_what_if(frame);
        ImGui::EndTabItem();
    }
    const bool density = ImGui::BeginTabItem("Density");
    record_item(frame, "Shares/Density");
    if (density) {
        draw_density_controls(frame);
        ImGui::EndTabItem();
    }
    ImGui::EndTabBar();
}

/// The upper edge is dragged to change the height.
void draw_grip(Frame& frame, const WindowRect& place) {
    const float grip = frame.em * 0.35F;
    ImGui::SetCursorScreenPos({place.x, place.y});
    ImGui::InvisibleButton("upper edge", {std::max(place.width, 1.0F), grip});
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    if (!ImGui::IsItemActive()) return;
    double& height = frame.state().shares.height_em;
    height = std::clamp(height - static_cast<double>(ImGui::GetIO().MouseDelta.y / frame.em), lowest_em, highest_em);
}

} // namespace

void draw_shares_panel(Frame& frame) {
    frame.workspace().refresh_overlay(frame.context.view);
    const WindowRect& place = frame.layout.bottom;
    if (place.height <= 0) return;
    update_shares(frame.context);
    if (begin_panel("Shares", place, ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse)) {
        draw_toolbar(frame);
        draw_chain(frame);
        const SharesState& shares = frame.state().shares;
        if (!shares.problem.empty()) text(frame, shares.problem, frame.colors.bad);
        const float side = side_em * frame.em;
        const float room = ImGui::GetContentRegionAvail().x - side - ImGui::GetStyle().ItemSpacing.x;
        ImGui::BeginChild("steps", {room, 0}, false, ImGuiWindowFlags_HorizontalScrollbar);
        draw_steps(frame);
        ImGui::EndChild();
        ImGui::SameLine();
        ImGui::BeginChild("side", {0, 0}, false);
        draw_side(frame);
        ImGui::EndChild();
        draw_grip(frame, place);
    }
    end_panel();
}

} // namespace oreway::ui
