// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "concentration/report.h"
#include "concentration/share_classes.h"
#include "concentration/text_table.h"
#include "map/overlay.h"
#include "ui/plain_words.h"
#include "ui/shares_actions.h"
#include "ui/shares_panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace oreway::ui {

namespace {

using concentration::ConcentrationResult;
using concentration::ShareRow;

/// The figures of the gauge's marks below it, the more important first: each where it does not run into another, moved
/// to the right by no more than leaves its mark above it.
void draw_marks(Frame& frame, float left, float width) {
    frame.fonts.push(FontRole::small);
    const float gap = frame.em * 0.25F, top = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y;
    std::vector<std::pair<float, float>> taken; // from, to
    for (const double mark : {1000.0, 2500.0, 10'000.0, 5000.0, 1800.0, 1500.0}) {
        const std::string figure = base::to_grouped(mark);
        const float wide = ImGui::CalcTextSize(figure.c_str()).x;
        const float middle = width * static_cast<float>(mark / 10'000);
        float from = std::clamp(middle - wide / 2, 0.0F, std::max(width - wide, 0.0F));
        for (const auto& [other_from, other_to] : taken) {
            if (other_from <= from && from < other_to + gap) from = other_to + gap;
        }
        const auto is_in_the_way = [&](const auto& other) {
            return from < other.second + gap && other.first < from + wide + gap;
        };
        if (from > middle || std::any_of(taken.begin(), taken.end(), is_in_the_way)) continue;
        taken.emplace_back(from, from + wide);
        ImGui::GetWindowDrawList()->AddText({left + from, top}, to_imgui_u32(frame.colors.muted), figure.c_str());
    }
    ImGui::Dummy({width, ImGui::GetFontSize() - ImGui::GetStyle().ItemSpacing.y});
    Fonts::pop();
}

/// The HHI from 0 to 10,000 with its bounds, over the thresholds of both bands.
///
///   |----|-|--|--------######------------|
///      1,000 1,800 2,500
void draw_gauge(Frame& frame, const ConcentrationResult& result) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = frame.em * 0.5F;
    ImGui::Dummy({width, height});
    tooltip("From 0 to 10,000. Marks: 1,000 and 1,800 (US 2023), 1,500 and 2,500 (US 2010), made for firms and used "
            "here by analogy. The bar reaches from the lowest to the highest figure that what is known allows.");
    ImDrawList* canvas = ImGui::GetWindowDrawList();
    const auto x = [&](double hhi) { return at.x + width * static_cast<float>(hhi / 10'000); };
    canvas->AddRectFilled(at, {at.x + width, at.y + height}, to_imgui_u32(frame.colors.raised), height / 4);
    const float low = x(result.hhi_bounds.low), high = std::max(x(result.hhi_bounds.high), low + 3);
    canvas->AddRectFilled({low, at.y}, {high, at.y + height}, to_imgui_u32(frame.colors.accent), height / 4);
    for (const double mark : {1000.0, 1500.0, 1800.0, 2500.0})
        canvas->AddLine({x(mark), at.y - 1}, {x(mark), at.y + height + 1}, to_imgui_u32(frame.colors.muted));
    draw_marks(frame, at.x, width);
}

std::string band_text(const std::optional<concentration::Band>& band) { return band ? to_text(*band) : "undecided"; }

std::string verdict_text(const ConcentrationResult& result) {
    if (!result.world) return "among those listed; no verdict without a world total";
    const std::string a = band_text(result.band_2010), b = band_text(result.band_2023);
    if (a == b) return a + " (US 2010 and 2023, by analogy)";
    return a + " (US 2010), " + b + " (US 2023), by analogy";
}

std::string figures_text(const ConcentrationResult& result) {
    using concentration::percent_text;
    return "CR1 " + percent_text(result.cr1_bounds) + "\nCR3 " + percent_text(result.cr3_bounds) + "\nCR5 " +
           percent_text(result.cr5_bounds) + "\nequal holders " + concentration::equal_holders_text(result) +
           "\nn = " + std::to_string(result.indices.n) + " of " + std::to_string(result.indices.n_listed) +
           " listed\nGini " + base::to_fixed(result.indices.gini, 3) + ", Shannon " +
           base::to_fixed(result.indices.shannon, 3) +
           (result.n_minus_1.id.empty()
                ? std::string()
                : "\nwithout " + result.n_minus_1.id + " " + percent_text(result.n_minus_1_bounds()) + " is left");
}

void draw_head(Frame& frame, const ConcentrationResult& result) {
    text(frame, "HHI " + concentration::points_text(result.hhi_bounds), FontRole::title);
    tooltip(figures_text(result));
    draw_gauge(frame, result);
    text(frame, verdict_text(result), FontRole::small);
    if (result.governance_weighted) text(frame, concentration::governance_text(result), FontRole::small);
    text(frame, concentration::coverage_text(result), FontRole::small, frame.colors.muted);
    const catalogue::Atlas& atlas = frame.context.atlas();
    tooltip("Sources: " + base::join(source_titles(atlas, result.sources), "; ") + "\n\n" +
            plain_words(atlas, base::join(result.warnings, "\n")));
}

void draw_row(Frame& frame, const ConcentrationResult& result, const ShareRow& row, bool colored) {
    const map::Theme& theme = map::theme(frame.document().theme);
    const base::Color color =
        colored ? map::overlay_color(concentration::share_class_of(row.share), concentration::share_class_count, theme)
                : frame.colors.accent;
    ImGui::PushID(row.id.c_str());
    const bool can_leave_out = result.query.by == concentration::By::country && row.id.size() == 3;
    std::string hint = row.name + ": " + concentration::amount_text(row.value) + " " + result.unit +
                       (result.basis.empty() ? "" : " " + result.basis);
    if (can_leave_out) hint += "\nClick: what if it were left out?";
    draw_share_bar(frame, row.name, row.share, color, hint);
    record_item(frame, "Shares/" + std::string(result.step ? word(*result.step) : "") + "/" + row.id);
    if (can_leave_out && ImGui::IsItemClicked()) add_change(frame.context, "without country " + row.id);
    ImGui::PopID();
}

void draw_rest(Frame& frame, const char* name, double amount, const ConcentrationResult& result) {
    if (amount <= 0 || result.shares_overlap) return;
    ImGui::PushID(name);
    draw_share_bar(frame, name, amount / result.total, frame.colors.muted,
                   concentration::amount_text(amount) + " " + result.unit);
    ImGui::PopID();
}

} // namespace

void draw_share_bar(Frame& frame, const std::string& name, double share, base::Color color, const std::string& hint) {
    const std::string percent = base::to_fixed(100 * share, share < 0.001 && share > 0 ? 2 : 1) + " %";
    frame.state().glyphs.want(name);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = frame.em * 1.35F;
    ImGui::InvisibleButton("bar", {std::max(width, 1.0F), height});
    tooltip(hint);
    ImDrawList* canvas = ImGui::GetWindowDrawList();
    const float length = std::max(width * static_cast<float>(std::clamp(share, 0.0, 1.0)), share > 0 ? 2.0F : 0.0F);
    canvas->AddRectFilled({at.x, at.y + 1}, {at.x + length, at.y + height - 1},
                          to_imgui_u32(base::with_alpha(color, 0.32)), 2);
    canvas->AddRectFilled({at.x, at.y + 1}, {at.x + std::min(length, 3.0F), at.y + height - 1}, to_imgui_u32(color));
    const float line = at.y + (height - ImGui::GetFontSize()) / 2;
    const float percent_width = ImGui::CalcTextSize(percent.c_str()).x;
    const float percent_at = at.x + width - percent_width - frame.em * 0.2F;
    ImGui::PushClipRect(at, {percent_at - frame.em * 0.3F, at.y + height}, true);
    canvas->AddText({at.x + frame.em * 0.45F, line}, to_imgui_u32(frame.colors.text), name.c_str());
    ImGui::PopClipRect();
    canvas->AddText({percent_at, line}, to_imgui_u32(frame.colors.text), percent.c_str());
}

void draw_ladder_step(Frame& frame, const concentration::LadderStep& step) {
    const bool colored = frame.state().shares.colored == step.step;
    const std::string name(word(step.step));
    ImGui::PushID(name.c_str());
    std::string title(label(step.step));
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    frame.fonts.push(FontRole::strong);
    if (ImGui::Selectable((title + "##title").c_str(), colored)) color_by_step(frame.context, step.step);
    Fonts::pop();
    record_item(frame, "Shares/step/" + name);
    tooltip(colored ? "Click to take its colours off the map" : "Click to colour the map by this step");
    if (!step.result) {
        // Each part of the reason below the other.
        for (const std::string& part : base::split(plain_words(frame.context.atlas(), step.reason), ';'))
            text(frame, part, FontRole::small, frame.colors.muted);
        ImGui::PopID();
        return;
    }
    const ConcentrationResult result = *step.result; // a click on a row measures again
    const std::string year = result.year > 0 ? std::to_string(result.year) + ", " : "";
    text(frame,
         year + result.unit + (result.basis.empty() ? "" : " " + result.basis) +
             (result.edition.empty() ? "" : ", " + result.edition),
         FontRole::small, frame.colors.muted);
    tooltip(concentration::title_of(result));
    const std::string claims = concentration::claims_text(result);
    if (!claims.empty()) text(frame, claims, FontRole::small, frame.colors.bad);
    draw_head(frame, result);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    for (const ShareRow& row : result.shares)
        draw_row(frame, result, row, colored);
    draw_rest(frame, "others together", result.lumped, result);
    draw_rest(frame, "not credited", result.unknown, result);
    ImGui::PopStyleVar();
    if (!result.left_out.empty()) {
        std::vector<std::string> names;
        for (const std::string& country : result.left_out)
            names.push_back(frame.context.atlas().country_name(country));
        text(frame, "Left out: " + base::join(names, ", "), FontRole::small, frame.colors.muted);
    }
    ImGui::PopID();
}

} // namespace oreway::ui
