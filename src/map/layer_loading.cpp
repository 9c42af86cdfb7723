// SPDX-License-Identifier: MIT
#include "map/layer_loading.h"

#include "base/error.h"
#include "base/text.h"
#include "map/base_map.h"
#include "map/network_layers.h"

#include <algorithm>

namespace oreway::map {

namespace {

FeatureSet with_index(std::shared_ptr<const data::FeatureTable> table) {
    FeatureSet set;
    set.index = std::make_shared<const data::SpatialIndex>(table);
    set.table = std::move(table);
    return set;
}

bool has_data(const Layer& layer, Detail detail) {
    return layer.raster != nullptr || layer.features[static_cast<std::size_t>(detail)];
}

/// "My Data (2)" becomes "my-data-2": what a shell need not quote.
std::string to_id(const std::string& name) {
    std::string id;
    for (const char letter : base::to_lower(name)) {
        const bool kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || (letter & 0x80) != 0;
        if (kept) {
            id += letter;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (!id.empty() && id.back() == '-') {
        id.pop_back();
    }
    return id.empty() ? "layer" : id;
}

} // namespace

LayerLoading::LayerLoading(std::filesystem::path geodata, const std::shared_ptr<const catalogue::Atlas>& atlas)
    : geodata_(std::move(geodata))
    , shipped_(base_layers(atlas)) {
    for (BaseLayer& layer : network_layers()) {
        shipped_.push_back(std::move(layer));
    }
}

std::vector<Layer> LayerLoading::shipped_layers() const {
    std::vector<Layer> layers;
    for (const BaseLayer& base : shipped_) {
        layers.push_back(base.layer);
    }
    return layers;
}

std::vector<LayerRequest> LayerLoading::missing(const MapDocument& document, const View& view) const {
    std::vector<LayerRequest> requests;
    const Detail detail = detail_for(view.zoom());
    for (const BaseLayer& base : shipped_) {
        const Layer* layer = document.layer(base.layer.id);
        if (layer == nullptr || !layer->visible || !layer->style.is_drawn_at(view.zoom())) continue;
        Detail wanted = detail;
        std::string file = base.files[static_cast<std::size_t>(wanted)];
        if (file.empty()) {
            wanted = Detail::fine;
            file = base.files[2];
        }
        if (has_data(*layer, wanted) || reading_.count({layer->id, wanted}) != 0) continue;
        requests.push_back({layer->id, wanted, file, layer->kind, base.attributes, base.derive, {}});
    }
    return requests;
}

std::vector<LayerRequest> LayerLoading::requests_for(std::string_view layer_id, Detail detail) const {
    for (const BaseLayer& base : shipped_) {
        const std::string& file = base.files[static_cast<std::size_t>(detail)];
        if (base.layer.id != layer_id) continue;
        const auto known = reading_.find({base.layer.id, detail});
        if (known != reading_.end() && known->second == Reading::whole) return {};
        return {{base.layer.id, detail, file, base.layer.kind, base.attributes, base.derive, {}}};
    }
    return {};
}

bool LayerLoading::is_requested(const LayerRequest& request) const {
    const auto known = reading_.find(key_of(request));
    return known != reading_.end() && known->second == Reading::requested;
}

void LayerLoading::forget(const LayerRequest& request) {
    if (is_requested(request)) reading_.erase(key_of(request));
}

LoadedLayer LayerLoading::read(const LayerRequest& request, const std::function<bool(double)>& progress) const {
    LoadedLayer loaded;
    const std::string path = (geodata_ / request.file).string();
    try {
        if (request.kind == LayerKind::relief || request.kind == LayerKind::shade) {
            loaded.raster = std::make_shared<const data::ByteRaster>(data::read_raster(path, request.box));
            return loaded;
        }
        if (const auto network = read_network_layer(geodata_, request.layer_id)) {
            loaded.features = with_index(network->table);
            loaded.looks = network->looks;
            return loaded;
        }
        data::ReadOptions options;
        options.attributes = request.attributes;
        options.box = request.box;
        options.trusted = true;
        options.progress = progress;
        data::ReadResult result = data::read_features(path, options);
        loaded.diagnostics = std::move(result.diagnostics);
        loaded.features = with_index(request.derive ? request.derive(*result.table) : std::move(result.table));
    } catch (const base::Error& error) {
        loaded.diagnostics.add(base::Severity::error, path, "base-map-unreadable", error.what());
    }
    return loaded;
}

void LayerLoading::install(MapDocument& document, const LayerRequest& request, const LoadedLayer& loaded,
                           base::Diagnostics& diagnostics) {
    reading_[key_of(request)] = request.box ? Reading::part : Reading::whole;
    diagnostics.merge(loaded.diagnostics);
    Layer* layer = document.layer(request.layer_id);
    if (layer == nullptr) return;
    if (loaded.raster) layer->raster = loaded.raster;
    if (loaded.features) layer->features[static_cast<std::size_t>(request.detail)] = loaded.features;
    if (loaded.looks) layer->looks = loaded.looks;
    layer->revision = document.revision + 1;
}

std::optional<geo::LonLatBox> extent_of_layer(const Layer& layer) {
    if (layer.symbols && !layer.symbols->empty()) {
        std::vector<geo::LonLat> places;
        for (const SiteSymbol& symbol : *layer.symbols) {
            places.push_back(symbol.place);
        }
        return geo::bounding_box(places);
    }
    const FeatureSet& set = layer.features_for(Detail::fine);
    return set.table ? set.table->box() : std::nullopt;
}

Layer user_layer(std::shared_ptr<const data::FeatureTable> table, std::size_t number) {
    Layer layer;
    layer.title = table->name();
    layer.id = to_id(table->name());
    layer.is_user = true;
    layer.in_legend = true;
    const base::Color color = tol_muted()[number % tol_muted().size()];
    layer.style.fill = color;
    layer.style.stroke = base::mix(color, base::rgb(0x000000), 0.25);
    const bool points = table->size() > 0 && table->kind(0) == data::GeometryKind::point;
    if (points) layer.style.fill_opacity = 0.85;
    if (points) layer.style.stroke_width = 0.8;
    if (points) layer.style.size = table->size() > 20000 ? 3 : table->size() > 2000 ? 4.5 : 7;
    layer.features[2] = with_index(std::move(table));
    return layer;
}

} // namespace oreway::map
