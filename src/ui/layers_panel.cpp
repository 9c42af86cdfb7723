// SPDX-License-Identifier: MIT
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <string>
#include <vector>

namespace oreway::ui {

namespace {

enum class LayerGroup { own, sites, overlays, network, base };

LayerGroup group_of(const map::Layer& layer) {
    if (layer.is_user) return LayerGroup::own;
    if (layer.kind == map::LayerKind::sites) return LayerGroup::sites;
    if (layer.is_network) return LayerGroup::network;
    const bool is_base = layer.kind != map::LayerKind::features || layer.role != map::LayerRole::own;
    return is_base ? LayerGroup::base : LayerGroup::overlays;
}

/// What the layer is made of, as its first feature says.
data::GeometryKind kind_of(const map::Layer& layer) {
    const map::FeatureSet& set = layer.features_for(map::Detail::fine);
    return set.table && set.table->size() > 0 ? set.table->kind(0) : data::GeometryKind::none;
}

/// What the map draws for the layer, before its name: a point, a stroke of the line, a patch of the area.
void draw_swatch(Frame& frame, const map::Layer& layer) {
    const float side = frame.em * 0.8F;
    const float row = frame.em * 1.3F;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({side, row});
    const ImVec2 low{at.x, at.y + (row - side) / 2};
    const ImVec2 high{low.x + side, low.y + side};
    ImDrawList* canvas = ImGui::GetWindowDrawList();
    const ImU32 fill = to_imgui_u32(base::with_alpha(layer.style.fill, layer.style.fill_opacity));
    const ImU32 stroke = to_imgui_u32(layer.style.stroke);
    const data::GeometryKind kind = kind_of(layer);
    if (kind == data::GeometryKind::point) {
        canvas->AddCircleFilled({at.x + side / 2, low.y + side / 2}, side / 2, to_imgui_u32(layer.style.fill));
    } else if (kind == data::GeometryKind::line) {
        const float thick = std::clamp(static_cast<float>(layer.style.stroke_width), 1.0F, side / 2);
        canvas->AddLine({low.x, at.y + row / 2}, {high.x, at.y + row / 2}, stroke, thick);
    } else {
        canvas->AddRectFilled(low, high, fill, side / 5);
        canvas->AddRect(low, high, stroke, side / 5);
    }
    ImGui::SameLine();
}

void draw_row(Frame& frame, const map::Layer& layer) {
    LayersState& state = frame.state().layers;
    const std::string id = layer.id;
    ImGui::PushID(id.c_str());
    bool visible = layer.visible;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{frame.em * 0.15F, frame.em * 0.15F});
    if (ImGui::Checkbox("##visible", &visible)) frame.workspace().set_visible(id, visible);
    record_item(frame, "Layers/" + id + "/visible");
    ImGui::PopStyleVar();
    ImGui::SameLine();
    if (layer.is_user) draw_swatch(frame, layer);
    frame.state().glyphs.want(layer.title);
    const bool expanded = state.expanded == id;
    const std::string title = cut_text(layer.title, ImGui::GetContentRegionAvail().x);
    const std::string label = title + "##title";
    if (ImGui::Selectable(label.c_str(), expanded, 0, {0, frame.em * 1.3F})) {
        state.expanded = expanded ? "" : id;
    }
    record_item(frame, "Layers/" + id);
    tooltip(title != layer.title ? layer.title : "Opacity, style and order");
    if (expanded) draw_layer_editor(frame, layer);
    ImGui::PopID();
}

void draw_group(Frame& frame, LayerGroup group, const char* title) {
    std::vector<std::string> ids;
    for (auto layer = frame.document().layers.rbegin(); layer != frame.document().layers.rend(); ++layer) {
        if (group_of(*layer) == group) ids.push_back(layer->id);
    }
    if (ids.empty()) return;
    heading(frame, title);
    for (const std::string& id : ids) {
        // A row may remove the layer, so each is looked up again.
        if (const map::Layer* layer = frame.document().layer(id)) draw_row(frame, *layer);
    }
}

} // namespace

void draw_layers(Frame& frame) {
    draw_group(frame, LayerGroup::own, "Your layers");
    draw_group(frame, LayerGroup::sites, "Sites");
    draw_group(frame, LayerGroup::overlays, "Overlays");
    draw_zone_picker(frame);
    draw_group(frame, LayerGroup::network, "Shipping network");
    draw_group(frame, LayerGroup::base, "Base map");
    ImGui::Dummy({0, frame.em * 0.4F});
    muted_text(frame, "Files that are dropped on the window become layers: GeoJSON, shapefile, GeoPackage, FlatGeobuf, "
                      "KML or CSV.");
}

void draw_layers_foot(Frame& frame) {
    ImGui::Separator();
    command_button(frame, "Add a file…", "file.open");
    ImGui::SameLine();
    command_button(frame, "Save styles…", "file.save-style");
}

} // namespace oreway::ui
