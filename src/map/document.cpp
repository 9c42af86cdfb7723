// SPDX-License-Identifier: MIT
#include "map/document.h"

#include <algorithm>

namespace oreway::map {

const Layer* MapDocument::layer(std::string_view id) const {
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& entry) { return entry.id == id; });
    return found == layers.end() ? nullptr : &*found;
}

Layer* MapDocument::layer(std::string_view id) {
    return const_cast<Layer*>(static_cast<const MapDocument&>(*this).layer(id));
}

void fill_in(MapDocument& document, const MapDocument& loaded) {
    document.labels = loaded.labels;
    for (Layer& layer : document.layers) {
        const Layer* source = loaded.layer(layer.id);
        if (source == nullptr) continue;
        for (std::size_t i = 0; i < layer.features.size(); ++i) {
            if (!layer.features[i]) layer.features[i] = source->features[i];
        }
        if (!layer.looks) layer.looks = source->looks;
        if (!layer.raster) layer.raster = source->raster;
    }
}

} // namespace oreway::map
