// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/text.h"
#include "map/network_layers.h"
#include "map/overlay.h"
#include "map/route_layer.h"
#include "map/style_file.h"
#include "map/workspace.h"
#include "map/zone_layer.h"

#include <algorithm>
#include <set>

namespace oreway::map {

void Workspace::show_route(const routing::Route& route, const std::vector<const routing::Route*>& others,
                           const std::string& option) {
    Layer layer = route_layer(route, others);
    layer.option = option;
    put_layer(std::move(layer));
    put_legend(route_legend(route));
}

void Workspace::mark_closed(std::set<std::string> ids) {
    closed_passages_ = std::move(ids);
    color_passages();
    changed();
}

void Workspace::color_passages() {
    Layer& layer = require_layer("passages");
    const FeatureSet& set = layer.features_for(Detail::fine);
    if (!set.table) return;
    layer.looks = passage_looks(*set.table, closed_passages_);
    layer.revision = document_.revision + 1;
}

void Workspace::put_legend(LegendBlock block) {
    std::erase_if(document_.legend_blocks, [&](const LegendBlock& old) { return old.layer_id == block.layer_id; });
    document_.legend_blocks.push_back(std::move(block));
    changed();
}

void Workspace::put_layer(Layer layer) {
    layer.revision = document_.revision + 1;
    if (Layer* existing = document_.layer(layer.id)) {
        *existing = std::move(layer);
    } else {
        document_.layers.insert(place_for(layer), std::move(layer));
    }
    changed();
}

std::vector<Layer>::iterator Workspace::place_for(const Layer& layer) {
    // Tints of countries go under the lakes; all else over the base map and under the symbols of the atlas.
    return std::find_if(document_.layers.begin(), document_.layers.end(), [&](const Layer& other) {
        if (layer.under_land) return other.role == LayerRole::land;
        return layer.under_borders ? other.role == LayerRole::lakes : other.kind == LayerKind::sites;
    });
}

void Workspace::remove_layer(std::string_view id) {
    if (id == zone_layer_id) zones_.clear();
    std::erase_if(document_.layers, [&](const Layer& layer) { return layer.id == id; });
    std::erase_if(document_.legend_blocks, [&](const LegendBlock& block) { return block.layer_id == id; });
    std::erase_if(document_.selection,
                  [&](const Selection& entry) { return entry.kind == Selection::Kind::feature && entry.id == id; });
    changed();
}

void Workspace::move_layer(std::string_view id, int steps) {
    Layer& layer = require_layer(id);
    const auto from = &layer - document_.layers.data();
    const auto last = static_cast<std::ptrdiff_t>(document_.layers.size()) - 1;
    const auto to = std::clamp<std::ptrdiff_t>(from + steps, 0, last);
    const auto begin = document_.layers.begin();
    if (to > from) std::rotate(begin + from, begin + from + 1, begin + to + 1);
    if (to < from) std::rotate(begin + to, begin + from, begin + from + 1);
    document_.is_styled_by_hand = true;
    changed();
}

void Workspace::set_visible(std::string_view id, bool visible) {
    Layer& layer = require_layer(id);
    const bool changes = layer.visible != visible;
    layer.visible = visible;
    if (changes && overlay_ && id == overlay_id) show_sites_with_overlay(!visible);
    changed();
}

void Workspace::set_opacity(std::string_view id, double opacity) {
    require_layer(id).opacity = std::clamp(opacity, 0.0, 1.0);
    document_.is_styled_by_hand = true;
    changed();
}

void Workspace::set_style(std::string_view id, const LayerStyle& style) {
    Layer& layer = require_layer(id);
    layer.style = style;
    layer.revision = document_.revision + 1;
    document_.is_styled_by_hand = true;
    changed();
}

void Workspace::show_only(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        require_layer(id);
    }
    const std::set<std::string> shown(ids.begin(), ids.end());
    for (Layer& layer : document_.layers) {
        layer.visible = shown.count(layer.id) != 0 || layer.is_user;
    }
    changed();
}

void Workspace::hide(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        require_layer(id).visible = false;
    }
    changed();
}

void Workspace::apply_style_file(const std::filesystem::path& path) {
    for (const auto& [id, change] : read_style_file(path, document_, diagnostics_)) {
        Layer& layer = require_layer(id);
        layer.style = change.style;
        layer.opacity = change.opacity;
        layer.visible = change.visible;
        layer.revision = document_.revision + 1;
        if (change.order) reorder_user_layer(id, *change.order);
    }
    document_.style_file = path.string();
    document_.is_styled_by_hand = false;
    changed();
}

void Workspace::reorder_user_layer(const std::string& id, int order) {
    // Only users' layers change places with each other: what lies between them stays.
    std::vector<Layer*> places;
    for (Layer& layer : document_.layers)
        if (layer.is_user) places.push_back(&layer);
    const auto found = std::find_if(places.begin(), places.end(), [&](const Layer* layer) { return layer->id == id; });
    if (found == places.end()) return;
    auto from = found - places.begin();
    const auto to = std::min<std::ptrdiff_t>(order, static_cast<std::ptrdiff_t>(places.size()) - 1);
    const auto at = [&](std::ptrdiff_t i) -> Layer& { return *places[static_cast<std::size_t>(i)]; };
    for (; from < to; ++from)
        std::swap(at(from), at(from + 1));
    for (; from > to; --from)
        std::swap(at(from), at(from - 1));
}

void Workspace::styles_saved(const std::string& path) {
    document_.style_file = path;
    document_.is_styled_by_hand = false;
    changed();
}

Layer& Workspace::require_layer(std::string_view id) {
    if (Layer* layer = document_.layer(id)) return *layer;
    throw base::Error(base::ExitCode::usage,
                      "there is no layer '" + std::string(id) + "'; there are " + base::join(layer_ids(), ", "));
}

std::vector<std::string> Workspace::layer_ids() const {
    std::vector<std::string> ids;
    for (const Layer& layer : document_.layers) {
        ids.push_back(layer.id);
    }
    return ids;
}

} // namespace oreway::map
