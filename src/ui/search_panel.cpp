// SPDX-License-Identifier: MIT
#include "ui/panels.h"
#include "ui/search.h"
#include "ui/widgets.h"

#include <algorithm>

namespace oreway::ui {

namespace {

/// Height of a line of the answers: a title and what it is.
constexpr float match_em = 2.5F;

void refresh(Frame& frame) {
    SearchState& search = frame.state().search;
    if (search.searched == search.text) return;
    search.searched = search.text;
    search.highlighted = 0;
    search.matches = search_everything(frame.workspace(), search.text);
}

void draw_match(Frame& frame, const SearchMatch& match, int number) {
    const float inset = frame.em * 0.4F;
    bool is_cut = false;
    const auto write = [&](FontRole role, float y, base::Color color, const std::string& line) {
        frame.state().glyphs.want(line);
        frame.fonts.push(role);
        const std::string shown = cut_text(line, ImGui::GetItemRectSize().x - 2 * inset);
        is_cut = is_cut || shown != line;
        ImGui::GetWindowDrawList()->AddText({ImGui::GetItemRectMin().x + inset, y}, to_imgui_u32(color), shown.c_str());
        Fonts::pop();
    };
    ImGui::PushID(number);
    const bool taken =
        ImGui::Selectable("##match", number == frame.state().search.highlighted, 0, {0, frame.em * match_em});
    record_item(frame, "Search/" + match.title);
    const float top = ImGui::GetItemRectMin().y + frame.em * 0.15F;
    write(FontRole::body, top, frame.colors.text, match.title);
    write(FontRole::small, top + frame.em * 1.2F, frame.colors.muted, match.subtitle);
    if (is_cut) tooltip(match.title + "\n" + match.subtitle);
    ImGui::PopID();
    if (taken) take_match(frame.context, match);
}

void draw_matches(Frame& frame) {
    SearchState& search = frame.state().search;
    if (search.matches.empty()) {
        muted_text(frame, "No site, country or port has such a name. Coordinates: 60.87, -45.83 or 60°52'N 45°50'W.");
        ImGui::Separator();
        return;
    }
    const ImGuiStyle& style = ImGui::GetStyle();
    const auto rows = static_cast<float>(std::min<std::size_t>(search.matches.size(), 8));
    const float height = rows * (frame.em * match_em + style.ItemSpacing.y) + 2 * style.WindowPadding.y;
    if (ImGui::BeginChild("matches", {0, height}, true)) {
        for (std::size_t i = 0; i < search.matches.size() && !search.text.empty(); ++i) {
            draw_match(frame, search.matches[i], static_cast<int>(i));
        }
    }
    ImGui::EndChild();
}

} // namespace

void draw_search(Frame& frame) {
    SearchState& search = frame.state().search;
    if (search.wants_focus) ImGui::SetKeyboardFocusHere();
    search.wants_focus = false;
    ImGui::SetNextItemWidth(-1);
    const bool entered = input_text(frame, "##search", search.text, "Search sites, countries, ports, coordinates",
                                    ImGuiInputTextFlags_EnterReturnsTrue);
    const bool is_active = ImGui::IsItemActive() || entered;
    refresh(frame);
    if (search.text.empty()) return;
    if (is_active) move_highlight(search.highlighted, search.matches.size());
    const auto highlighted = static_cast<std::size_t>(search.highlighted);
    if (entered && highlighted < search.matches.size()) {
        take_match(frame.context, search.matches[highlighted]);
        return;
    }
    draw_matches(frame);
}

} // namespace oreway::ui
