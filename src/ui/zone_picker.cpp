// SPDX-License-Identifier: MIT
#include "catalogue/atlas.h"
#include "catalogue/search.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <string>
#include <vector>

namespace oreway::ui {

namespace {

/// The countries to offer: those that the text finds, or all by name.
std::vector<const catalogue::Country*> offered_countries(Frame& frame) {
    const std::string& wanted = frame.state().layers.zone_search;
    std::vector<const catalogue::Country*> countries;
    if (wanted.empty()) {
        for (const catalogue::Country& country : frame.context.atlas().countries()) {
            countries.push_back(&country);
        }
        std::sort(countries.begin(), countries.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
        return countries;
    }
    constexpr std::size_t most_hits = 100;
    for (const catalogue::SearchHit& hit : frame.workspace().search().find(wanted, most_hits)) {
        if (hit.country != nullptr) countries.push_back(hit.country);
    }
    return countries;
}

void draw_choice(Frame& frame, const catalogue::Country& country, std::vector<std::string> codes) {
    const auto known = std::find(codes.begin(), codes.end(), country.code);
    const bool is_shown = known != codes.end();
    frame.state().glyphs.want(country.name);
    if (ImGui::Selectable((country.name + "##" + country.code).c_str(), is_shown)) {
        if (is_shown) {
            codes.erase(known);
        } else {
            codes.push_back(country.code);
        }
        frame.workspace().show_zones_in_background(codes);
    }
    record_item(frame, "Zones/" + country.code);
}

} // namespace

void draw_zone_picker(Frame& frame) {
    const std::vector<std::string> codes = frame.workspace().zones();
    ImGui::SetNextItemWidth(-1);
    const bool is_open = ImGui::BeginCombo("##zones", "200-mile zone of a country…", ImGuiComboFlags_HeightLarge);
    record_item(frame, "Zones");
    if (!is_open) {
        tooltip("Computed from the coast with geodesics: not official, without agreed boundaries");
        return;
    }
    if (ImGui::IsWindowAppearing()) {
        frame.state().layers.zone_search.clear();
        ImGui::SetKeyboardFocusHere();
    }
    ImGui::SetNextItemWidth(-1);
    input_text(frame, "##country", frame.state().layers.zone_search, "Name of a country");
    muted_text(frame, "Computed from the coast, not official.");
    for (const catalogue::Country* country : offered_countries(frame)) {
        draw_choice(frame, *country, codes);
    }
    ImGui::EndCombo();
}

} // namespace oreway::ui
