// SPDX-License-Identifier: MIT
#include "map/document.h"

#include <algorithm>
#include <array>
#include <utility>

namespace oreway::map {

namespace {

constexpr std::array<std::pair<LegendCorner, const char*>, 5> corner_words{
    {{LegendCorner::automatic, "auto"},
     {LegendCorner::lower_left, "lower-left"},
     {LegendCorner::upper_left, "upper-left"},
     {LegendCorner::upper_right, "upper-right"},
     {LegendCorner::lower_right, "lower-right"}}};

} // namespace

std::string to_text(LegendCorner corner) {
    return std::find_if(corner_words.begin(), corner_words.end(),
                        [&](const auto& entry) { return entry.first == corner; })
        ->second;
}

std::optional<LegendCorner> parse_legend_corner(std::string_view text) {
    for (const auto& [corner, word] : corner_words)
        if (text == word) return corner;
    return std::nullopt;
}

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
