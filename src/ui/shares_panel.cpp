// SPDX-License-Identifier: MIT
#include "ui/shares_actions.h"
#include "ui/shares_panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace oreway::ui {

namespace {

constexpr double lowest_em = 12, highest_em = 45;
constexpr float narrowest_step_em = 10.5F;
constexpr float side_em = 19;
constexpr float widest_em = 34; ///< of what stands beside the chain, when it has a tab of its own

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

/// As many whole columns as fit; the others are scrolled to.
void draw_steps(Frame& frame) {
    const std::vector<concentration::LadderStep> ladder = frame.state().shares.ladder;
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const float room = ImGui::GetContentRegionAvail().x;
    const auto count = static_cast<float>(std::max<std::size_t>(ladder.size(), 1));
    const float fitting = std::clamp(std::floor((room + gap) / (narrowest_step_em * frame.em + gap)), 1.0F, count);
    const float width = std::floor((room + gap) / fitting - gap);
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        if (i > 0) ImGui::SameLine();
        ImGui::PushID(static_cast<int>(i));
        ImGui::BeginChild("step", {width, 0}, false);
        draw_ladder_step(frame, ladder[i]);
        ImGui::EndChild();
        ImGui::PopID();
    }
}

void draw_ladder(Frame& frame, float width) {
    ImGui::BeginChild("steps", {width, 0}, false, ImGuiWindowFlags_HorizontalScrollbar);
    draw_steps(frame);
    ImGui::EndChild();
}

void draw_all_steps(Frame& frame) { draw_ladder(frame, 0); }

struct Tab {
    const char* title;
    SharesTab tab;
    void (*draw)(Frame&);
};
constexpr std::array tabs = {
    Tab{"Chain", SharesTab::chain, draw_all_steps},
    Tab{"What if", SharesTab::what_if, draw_what_if},
    Tab{"Density", SharesTab::density, draw_density_controls},
    Tab{"Passages", SharesTab::passages, draw_passage_shares},
};

void draw_tabs(Frame& frame, bool with_chain) {
    SharesState& shares = frame.state().shares;
    const float room = ImGui::GetContentRegionAvail().x;
    // When the chain joins the tabs it comes to the front, unless another was pressed, which stays.
    std::optional<SharesTab> kept;
    if (shares.chain_is_tab != with_chain) kept = with_chain && !shares.tab_is_chosen ? SharesTab::chain : shares.tab;
    shares.chain_is_tab = with_chain;
    if (!ImGui::BeginTabBar(with_chain ? "all" : "beside the chain")) return;
    for (const Tab& tab : tabs) {
        if (tab.tab == SharesTab::chain && !with_chain) continue;
        const bool open = ImGui::BeginTabItem(tab.title, nullptr, kept == tab.tab ? ImGuiTabItemFlags_SetSelected : 0);
        record_item(frame, std::string("Shares/") + tab.title);
        if (ImGui::IsItemClicked()) shares.tab_is_chosen = true;
        if (!open) continue;
        if (!kept) shares.tab = tab.tab;
        const float widest = tab.tab == SharesTab::chain ? 0 : std::min(widest_em * frame.em, room);
        ImGui::BeginChild("content", {widest, 0}, false);
        tab.draw(frame);
        ImGui::EndChild();
        ImGui::EndTabItem();
    }
    ImGui::EndTabBar();
}

/// The chain beside what is done with it, or where there is no room for both, as tabs.
void draw_content(Frame& frame) {
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const float side = side_em * frame.em;
    const float room = ImGui::GetContentRegionAvail().x - side - gap;
    constexpr auto count = static_cast<float>(concentration::steps.size());
    if (room < count * (narrowest_step_em * frame.em + gap)) {
        draw_tabs(frame, true);
        return;
    }
    draw_ladder(frame, room);
    ImGui::SameLine();
    ImGui::BeginChild("side", {0, 0}, false);
    draw_tabs(frame, false);
    ImGui::EndChild();
}

void draw_close_button(Frame& frame) {
    const ImVec2 start = ImGui::GetCursorPos();
    ImGui::SetCursorPosX(ImGui::GetWindowContentRegionMax().x - frame.em * 1.6F);
    command_button(frame, "×", "shares.panel");
    ImGui::SetCursorPos(start);
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
        draw_close_button(frame);
        draw_shares_toolbar(frame);
        draw_chain(frame);
        const SharesState& shares = frame.state().shares;
        if (!shares.problem.empty()) text(frame, shares.problem, frame.colors.bad);
        draw_content(frame);
        draw_grip(frame, place);
    }
    end_panel();
}

} // namespace oreway::ui
