// SPDX-License-Identifier: MIT
#include "render/layer_stack.h"

#include "map/theme.h"

#include <algorithm>

namespace oreway::render {
namespace {

constexpr double shade_strength = 0.5;

/// The data of the base map has corners some 100 m apart: meshes for larger scales would show no more.
double finest_zoom(const map::Layer& layer) {
    constexpr double base_map = 10;
    return layer.role == map::LayerRole::own ? 30 : base_map;
}

bool is_above_graticule(const map::Layer& layer) {
    const bool is_ground = layer.under_borders || layer.under_land;
    return layer.kind == map::LayerKind::sites || layer.role == map::LayerRole::borders ||
           (layer.kind == map::LayerKind::features && layer.role == map::LayerRole::own && !is_ground);
}

} // namespace

void LayerStack::load_shaders() {
    painters_.reset();
    painters_.emplace();
}

bool LayerStack::is_shown(const map::Layer& layer) const {
    return layer.visible && layer.style.is_drawn_at(view_->zoom());
}

void LayerStack::prepare(const map::MapDocument& document, const map::View& view, double ratio) {
    document_ = &document;
    view_ = view;
    ratio_ = ratio;
    seen_.clear();
    const Sight sight{view, ratio, view.visible_box()};
    std::vector<ChunkTask> tasks;
    std::erase_if(meshes_, [&](const auto& entry) { return document.layer(entry.first) == nullptr; });
    for (const map::Layer& layer : document.layers) {
        if (!is_shown(layer) || layer.kind != map::LayerKind::features) continue;
        const auto& table = layer.features_for(map::detail_for(view.zoom())).table;
        if (!table || layer.role == map::LayerRole::countries) continue;
        seen_[layer.id] = meshes_[layer.id].choose(layer, table, sight, finest_zoom(layer), tasks);
    }
    build_chunks(tasks);
}

std::span<const ChunkMeshes* const> LayerStack::seen(const map::Layer& layer) const {
    const auto found = seen_.find(layer.id);
    return found == seen_.end() ? std::span<const ChunkMeshes* const>() : found->second;
}

std::span<const map::Layer> LayerStack::below_tints() const {
    const auto first = std::find_if(layers().begin(), layers().end(),
                                    [&](const map::Layer& layer) { return layer.under_borders && is_shown(layer); });
    return first == layers().end() ? layers().first(0)
                                   : layers().first(static_cast<std::size_t>(first - layers().begin()));
}

LayersShown LayerStack::shown() const { return shown_of(layers()); }

LayersShown LayerStack::shown_below_tints() const { return shown_of(below_tints()); }

LayersShown LayerStack::shown_of(std::span<const map::Layer> layers) const {
    LayersShown shown;
    for (const map::Layer& layer : layers) {
        if (!is_shown(layer)) continue;
        const auto chunks = seen(layer);
        shown.layers.push_back({layer.id, look_of(layer), layer.looks, layer.raster,
                                std::vector<const ChunkMeshes*>(chunks.begin(), chunks.end()),
                                is_above_graticule(layer)});
    }
    shown.chunks_built = chunks_built();
    shown.theme = document_->theme;
    shown.has_graticule = document_->furniture.graticule;
    shown.projection = view_->projection_handle();
    shown.units_per_pixel = view_->units_per_pixel();
    shown.ratio = ratio_;
    return shown;
}

FeatureLook LayerStack::look_of(const map::Layer& layer) const {
    FeatureLook look = render::look_of(layer, theme());
    look.smooths_edges = !has_covered_edges(layer);
    return look;
}

bool LayerStack::has_covered_edges(const map::Layer& layer) const {
    const map::Layer* countries = layer.under_borders ? document_->layer("countries") : nullptr;
    const auto& table = layer.features_for(map::Detail::fine).table;
    if (countries == nullptr || !table) return false;
    const auto is_drawn = [&](map::LayerRole role) {
        return std::any_of(document_->layers.begin(), document_->layers.end(), [&](const map::Layer& other) {
            return other.role == role && is_shown(other) && other.opacity >= 1;
        });
    };
    return is_drawn(map::LayerRole::land) && is_drawn(map::LayerRole::borders) &&
           std::any_of(countries->features.begin(), countries->features.end(),
                       [&](const map::FeatureSet& set) { return set.table == table; });
}

std::size_t LayerStack::chunks_built() const {
    std::size_t count = 0;
    for (const auto& entry : meshes_)
        count += entry.second.chunks_built();
    return count;
}

bool LayerStack::has_opaque_relief() const {
    return std::any_of(document_->layers.begin(), document_->layers.end(), [&](const map::Layer& layer) {
        return layer.kind == map::LayerKind::relief && layer.raster && is_shown(layer);
    });
}

void LayerStack::draw_ground(const PlaneToTile& to_tile) {
    if (!has_opaque_relief()) painters_->ground.draw(view_->projection_handle(), theme(), to_tile);
}

void LayerStack::draw_below_tints(const PlaneToTile& to_tile) {
    if (has_tints()) draw_ground(to_tile);
    for (const map::Layer& layer : below_tints())
        if (is_shown(layer)) draw_layer(layer, to_tile);
}

void LayerStack::draw_rest(const PlaneToTile& to_tile, const std::function<void()>& draw_graticule) {
    const auto rest = layers().subspan(below_tints().size());
    if (!has_tints()) draw_ground(to_tile);
    const auto first_above = std::find_if(rest.begin(), rest.end(), is_above_graticule);
    const auto last_tint = std::find_if(
        rest.rbegin(), rest.rend(), [&](const map::Layer& layer) { return layer.under_borders && is_shown(layer); });
    for (auto layer = rest.begin(); layer != rest.end(); ++layer) {
        if (layer == first_above) draw_graticule();
        if (is_shown(*layer)) draw_layer(*layer, to_tile);
        if (last_tint != rest.rend() && &*layer == &*last_tint) draw_coast(to_tile);
    }
    if (first_above == rest.end()) draw_graticule();
}

void LayerStack::draw_layer(const map::Layer& layer, const PlaneToTile& to_tile) {
    switch (layer.kind) {
    case map::LayerKind::relief:
    case map::LayerKind::shade:
        draw_raster(layer, to_tile);
        break;
    case map::LayerKind::features:
        if (seen_.contains(layer.id))
            painters_->features.draw(seen(layer), look_of(layer), meshes_.at(layer.id).looks(), to_tile);
        break;
    case map::LayerKind::sites:
        break; // a sketch above the layers
    }
}

/// Once more, over what tints the countries.
void LayerStack::draw_coast(const PlaneToTile& to_tile) {
    for (const map::Layer& layer : document_->layers)
        if (layer.role == map::LayerRole::land) painters_->features.draw_lines(seen(layer), look_of(layer), to_tile);
}

void LayerStack::draw_raster(const map::Layer& layer, const PlaneToTile& to_tile) {
    ReliefPainter& painter = painters_->reliefs[layer.id];
    if (!painter.prepare(layer.raster, *view_)) return;
    if (layer.kind == map::LayerKind::shade)
        painter.draw_shade(to_tile, layer.opacity * shade_strength);
    else
        painter.draw_bands(to_tile, sea_bands(theme()));
}

} // namespace oreway::render
