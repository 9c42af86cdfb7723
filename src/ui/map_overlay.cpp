// SPDX-License-Identifier: MIT
#include "catalogue/choice.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>

namespace oreway::ui {

namespace {

/// What a deposit's chosen claim says, or what a plant does, in a line.
std::string short_claim(const catalogue::Atlas& atlas, const catalogue::Site& site) {
    if (site.kind == catalogue::SiteKind::deposit) {
        const catalogue::ClaimChoice choice = catalogue::choose_claim(atlas, site.id);
        const std::string_view evidence = catalogue::label(catalogue::evidence_of(atlas, site.id, choice));
        if (!choice.content) return "Size not known, " + std::string(evidence);
        return catalogue::tonnes_text(choice.content->tonnes) + " " + choice.content->substance + ", " +
               std::string(evidence);
    }
    if (site.kind == catalogue::SiteKind::plant && site.stage) {
        return std::string(catalogue::label(*site.stage)) + ", " + std::string(catalogue::label(site.status));
    }
    return "";
}

void describe_hit(Frame& frame, const map::Hit& hit) {
    const catalogue::Atlas& atlas = frame.context.atlas();
    const catalogue::Site* site = hit.what.kind == map::Selection::Kind::site ? atlas.site(hit.what.id) : nullptr;
    frame.state().glyphs.want(site != nullptr ? site->name : hit.title);
    frame.fonts.push(FontRole::strong);
    ImGui::TextUnformatted(site != nullptr ? site->name.c_str() : hit.title.c_str());
    Fonts::pop();
    if (site == nullptr) return;
    const std::string claim = short_claim(atlas, *site);
    if (!claim.empty()) ImGui::TextUnformatted(claim.c_str());
}

void draw_hover(Frame& frame) {
    constexpr std::size_t most = 3;
    const std::vector<map::Hit>& hits = frame.state().hover;
    const auto is_country = [](const map::Hit& hit) { return hit.what.kind == map::Selection::Kind::country; };
    const auto shown = static_cast<std::size_t>(
        std::count_if(hits.begin(), hits.end(), [&](const map::Hit& hit) { return !is_country(hit); }));
    if (shown == 0) return;
    ImGui::BeginTooltip();
    std::size_t described = 0;
    for (const map::Hit& hit : hits) {
        if (is_country(hit) || described == most) continue;
        describe_hit(frame, hit);
        ++described;
    }
    if (shown > most) ImGui::TextDisabled("and %d more: click to see all", static_cast<int>(shown - most));
    ImGui::EndTooltip();
}

void draw_rubber_band(Frame& frame, const MapGestures::Box& box) {
    const WindowRect& map = frame.layout.map;
    const double unit = static_cast<double>(map.width) / frame.context.view.width();
    const auto corner = [&](const geo::ScreenPoint& point) {
        return ImVec2{map.x + static_cast<float>(point.x * unit), map.y + static_cast<float>(point.y * unit)};
    };
    const ImVec2 a = corner(box.from), b = corner(box.to);
    const ImVec2 low{std::min(a.x, b.x), std::min(a.y, b.y)}, high{std::max(a.x, b.x), std::max(a.y, b.y)};
    ImDrawList* canvas = ImGui::GetForegroundDrawList();
    canvas->AddRectFilled(low, high, to_imgui_u32(base::with_alpha(frame.colors.accent, 0.15)));
    canvas->AddRect(low, high, to_imgui_u32(frame.colors.accent), 0, 0, std::max(frame.em / 10, 1.0F));
}

} // namespace

void draw_map_overlay(Frame& frame) {
    const MapGestures& gestures = frame.state().gestures;
    if (const auto box = gestures.box()) draw_rubber_band(frame, *box);
    if (frame.state().dialog != Dialog::none || ImGui::GetIO().WantCaptureMouse) return;
    if (gestures.box_tool)
        ImGui::SetTooltip("Drag a box to zoom to it");
    else if (!gestures.is_dragging())
        draw_hover(frame);
}

} // namespace oreway::ui
