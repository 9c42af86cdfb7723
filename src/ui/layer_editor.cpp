// SPDX-License-Identifier: MIT
#include "ui/panels.h"
#include "ui/view_changes.h"
#include "ui/widgets.h"

#include <array>

namespace oreway::ui {

namespace {

bool edit_color(const char* label, base::Color& color) {
    std::array<float, 4> parts = {static_cast<float>(color.r) / 255.0F, static_cast<float>(color.g) / 255.0F,
                                  static_cast<float>(color.b) / 255.0F, 1};
    if (!ImGui::ColorEdit3(label, parts.data(), ImGuiColorEditFlags_NoInputs)) return false;
    const auto to_byte = [](float part) { return static_cast<std::uint8_t>(part * 255 + 0.5F); };
    color = {to_byte(parts[0]), to_byte(parts[1]), to_byte(parts[2]), color.a};
    return true;
}

constexpr float label_em = 5.5F;

bool edit_number(Frame& frame, const char* label, double& value, double low, double high, const char* format) {
    field_label(frame, label, label_em);
    ImGui::SetNextItemWidth(-1);
    return slider(frame, (std::string("##") + label).c_str(), value, low, high, format);
}

template <typename Enum> bool edit_choice(Frame& frame, const char* label, Enum& value, Enum last) {
    bool changed = false;
    field_label(frame, label, label_em);
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo((std::string("##") + label).c_str(), map::to_text(value).c_str())) return false;
    for (int number = 0; number <= static_cast<int>(last); ++number) {
        const auto choice = static_cast<Enum>(number);
        if (ImGui::Selectable(map::to_text(choice).c_str(), choice == value)) {
            value = choice;
            changed = true;
        }
    }
    ImGui::EndCombo();
    return changed;
}

bool edit_label_field(Frame& frame, const data::FeatureTable& table, std::string& field) {
    bool changed = false;
    field_label(frame, "Label", label_em);
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##label", field.empty() ? "none" : field.c_str())) return false;
    if (ImGui::Selectable("none", field.empty())) {
        field.clear();
        changed = true;
    }
    for (const data::Column& column : table.attributes()) {
        frame.state().glyphs.want(column.name);
        if (ImGui::Selectable(column.name.c_str(), field == column.name)) {
            field = column.name;
            changed = true;
        }
    }
    ImGui::EndCombo();
    return changed;
}

struct Kinds {
    bool points = false, lines = false, polygons = false;
};

Kinds kinds_of(const data::FeatureTable& table) {
    constexpr std::size_t enough = 1000;
    Kinds kinds;
    for (std::size_t feature = 0; feature < std::min(table.size(), enough); ++feature) {
        kinds.points |= table.kind(feature) == data::GeometryKind::point;
        kinds.lines |= table.kind(feature) == data::GeometryKind::line;
        kinds.polygons |= table.kind(feature) == data::GeometryKind::polygon;
    }
    return kinds;
}

void edit_style(Frame& frame, const map::Layer& layer, const data::FeatureTable& table) {
    map::LayerStyle style = layer.style;
    const Kinds kinds = kinds_of(table);
    bool changed = false;
    if (kinds.points || kinds.polygons) {
        changed |= edit_color("Fill", style.fill);
        ImGui::SameLine();
    }
    changed |= edit_color("Stroke", style.stroke);
    if (kinds.polygons) changed |= edit_number(frame, "Fill strength", style.fill_opacity, 0, 1, "%.2f");
    changed |= edit_number(frame, "Line width", style.stroke_width, 0, 8, "%.1f px");
    changed |= edit_choice(frame, "Line", style.stroke_style, map::OutlineStyle::none);
    if (kinds.points) {
        changed |= edit_number(frame, "Size", style.size, 2, 40, "%.0f px");
        changed |= edit_choice(frame, "Shape", style.shape, map::SymbolShape::anchor);
    }
    changed |= edit_label_field(frame, table, style.label_field);
    if (!style.label_field.empty()) changed |= edit_number(frame, "Label size", style.label_size, 7, 24, "%.0f px");
    if (changed) frame.workspace().set_style(layer.id, style);
}

void draw_order_buttons(Frame& frame, const map::Layer& layer) {
    const std::string id = layer.id;
    const bool removable = layer.is_user;
    if (ImGui::ArrowButton("##raise", ImGuiDir_Up)) frame.workspace().move_layer(id, 1);
    record_item(frame, "Layers/" + id + "/raise");
    tooltip("Draw it over the next layer");
    ImGui::SameLine();
    if (ImGui::ArrowButton("##lower", ImGuiDir_Down)) frame.workspace().move_layer(id, -1);
    record_item(frame, "Layers/" + id + "/lower");
    tooltip("Draw it under the layer below");
    ImGui::SameLine();
    if (ImGui::Button("Fit")) show_box(frame.context, frame.workspace().extent_of(id), 40);
    tooltip("Show all of it");
    if (!removable) return;
    ImGui::SameLine();
    if (ImGui::Button("Remove")) frame.workspace().remove_layer(id);
    record_item(frame, "Layers/" + id + "/remove");
}

} // namespace

void draw_layer_editor(Frame& frame, const map::Layer& layer) {
    ImGui::Indent(frame.em * 1.8F);
    const std::string id = layer.id;
    double opacity = layer.opacity;
    if (edit_number(frame, "Opacity", opacity, 0, 1, "%.2f")) frame.workspace().set_opacity(id, opacity);
    const std::shared_ptr<const data::FeatureTable> table = layer.features_for(map::Detail::fine).table;
    const bool has_own_style = layer.kind == map::LayerKind::features && layer.role == map::LayerRole::own;
    if (table && has_own_style) edit_style(frame, layer, *table);
    draw_order_buttons(frame, layer);
    if (const map::Layer* left = frame.document().layer(id)) {
        if (!left->attribution.empty()) text(frame, left->attribution, FontRole::small, frame.colors.muted);
        if (table) {
            text(frame,
                 std::to_string(table->size()) + " features, " + std::to_string(table->vertex_count()) + " vertices",
                 FontRole::small, frame.colors.muted);
        }
    }
    ImGui::Unindent(frame.em * 1.8F);
    ImGui::Dummy({0, frame.em * 0.3F});
}

} // namespace oreway::ui
