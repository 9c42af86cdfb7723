// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "map/density_overlay.h"
#include "ui/shares_actions.h"
#include "ui/shares_panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace oreway::ui {

namespace {

bool has_points(const map::Layer& layer) {
    if (layer.kind == map::LayerKind::sites) return true;
    const map::FeatureSet& set = layer.features_for(map::Detail::fine);
    return layer.role == map::LayerRole::own && set.table && set.table->size() > 0 &&
           set.table->kind(0) == data::GeometryKind::point;
}

/// Attributes are looked up once a layer.
void find_attributes(Frame& frame) {
    SharesState& shares = frame.state().shares;
    if (shares.density_layer == shares.density.layer) return;
    shares.density_layer = shares.density.layer;
    shares.density_attributes.clear();
    shares.density_commodities.clear();
    shares.density.attribute.clear();
    try {
        const auto table = frame.workspace().table_of(shares.density.layer);
        shares.density_attributes = map::number_attributes(*table);
        shares.density_commodities = map::commodities_of(*table);
    } catch (const base::Error& error) {
        shares.density_problem = error.what();
    }
}

bool choose_layer(Frame& frame) {
    map::DensityWish& wish = frame.state().shares.density;
    const map::Layer* chosen = frame.document().layer(wish.layer);
    bool changed = false;
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##points", chosen == nullptr ? "Points of…" : chosen->title.c_str())) return false;
    for (const map::Layer& layer : frame.document().layers) {
        if (!has_points(layer)) continue;
        frame.state().glyphs.want(layer.title);
        if (ImGui::Selectable((layer.title + "##" + layer.id).c_str(), layer.id == wish.layer)) {
            wish.layer = layer.id;
            changed = true;
        }
    }
    ImGui::EndCombo();
    return changed;
}

bool choose_attribute(Frame& frame) {
    SharesState& shares = frame.state().shares;
    std::string& attribute = shares.density.attribute;
    bool changed = false;
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##weight", attribute.empty() ? "counted" : ("sum of " + attribute).c_str())) return false;
    if (ImGui::Selectable("counted", attribute.empty())) {
        attribute.clear();
        changed = true;
    }
    for (const std::string& name : shares.density_attributes) {
        frame.state().glyphs.want(name);
        if (ImGui::Selectable(("sum of " + name).c_str(), attribute == name)) {
            attribute = name;
            changed = true;
        }
    }
    ImGui::EndCombo();
    return changed;
}

/// Sites of one commodity, so that tonnes of one kind are added up.
bool choose_commodity(Frame& frame) {
    SharesState& shares = frame.state().shares;
    std::string& commodity = shares.density.commodity;
    const auto title = [&](const std::string& code) {
        return code.empty() ? "all commodities" : commodity_text(frame.context.atlas(), code);
    };
    const auto& codes = shares.density_commodities;
    if (std::find(codes.begin(), codes.end(), commodity) == codes.end()) commodity.clear();
    if (codes.empty()) return false;
    ImGui::SetNextItemWidth(-1);
    const bool open = ImGui::BeginCombo("##of commodity", title(commodity).c_str(), ImGuiComboFlags_HeightLarge);
    if (!open) {
        record_item(frame, "Shares/density/commodity");
        return false;
    }
    bool changed = false;
    std::vector<std::string> choices = {""};
    choices.insert(choices.end(), codes.begin(), codes.end());
    for (const std::string& code : choices) {
        frame.state().glyphs.want(title(code));
        if (ImGui::Selectable(title(code).c_str(), commodity == code)) {
            commodity = code;
            changed = true;
        }
        record_item(frame, "Shares/density/commodity/" + code);
    }
    ImGui::EndCombo();
    return changed;
}

bool choose_radius(Frame& frame) {
    double& radius = frame.state().shares.density.radius_km;
    field_label(frame, "Radius", 3.5F);
    ImGui::SetNextItemWidth(-1);
    const bool changed = slider(frame, "##radius", radius, 20, 1000, "%.0f km", ImGuiSliderFlags_Logarithmic);
    if (changed) radius = std::round(radius);
    return changed;
}

} // namespace

void draw_density_controls(Frame& frame) {
    SharesState& shares = frame.state().shares;
    find_attributes(frame);
    bool changed = choose_layer(frame);
    find_attributes(frame);
    changed |= choose_attribute(frame);
    changed |= choose_commodity(frame);
    auto shape = static_cast<int>(shares.density.shape);
    changed |= ImGui::RadioButton("Hexagons", &shape, static_cast<int>(map::DensityShape::hexagons));
    record_item(frame, "Shares/density/hexagons");
    ImGui::SameLine();
    changed |= ImGui::RadioButton("Kernel", &shape, static_cast<int>(map::DensityShape::kernel));
    record_item(frame, "Shares/density/kernel");
    shares.density.shape = static_cast<map::DensityShape>(shape);
    changed |= choose_radius(frame);
    const auto& overlay = frame.workspace().overlay();
    const bool is_shown = overlay && overlay->kind == map::OverlayKind::density;
    if (is_shown && changed) show_density(frame.context);
    if (!is_shown && button(frame, "Show density")) show_density(frame.context);
    if (is_shown && button(frame, "Hide density")) clear_overlay(frame.context);
    if (!shares.density_problem.empty()) text(frame, shares.density_problem, frame.colors.bad);
}

} // namespace oreway::ui
