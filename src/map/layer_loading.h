// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "data/feature_reader.h"
#include "map/base_map.h"
#include "map/document.h"
#include "map/view.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oreway::map {

/// A file of the base map that a view needs and nobody has read yet.
struct LayerRequest {
    std::string layer_id;
    Detail detail = Detail::coarse;
    std::string file; ///< relative to geodata/
    LayerKind kind = LayerKind::features;
    std::vector<std::string> attributes;
    std::function<std::shared_ptr<const data::FeatureTable>(const data::FeatureTable&)> derive; ///< see BaseLayer
    std::optional<geo::LonLatBox> box; ///< only what meets it; none: all
};

struct LoadedLayer {
    FeatureSet features;
    std::shared_ptr<const FeatureLooks> looks;
    std::shared_ptr<const data::ByteRaster> raster;
    base::Diagnostics diagnostics;
};

/// Reads the files of the shipped layers, each when a view first needs it.
class LayerLoading {
public:
    LayerLoading(std::filesystem::path geodata, const std::shared_ptr<const catalogue::Atlas>& atlas);

    /// The layers of the base map, without data.
    std::vector<Layer> shipped_layers() const;

    /// What the visible layers of a document lack at the detail of a view and nobody has asked for.
    std::vector<LayerRequest> missing(const MapDocument& document, const View& view) const;
    /// The whole file of one layer at one detail; none when all of it is there already.
    std::vector<LayerRequest> requests_for(std::string_view layer_id, Detail detail) const;
    /// Until it is installed or forgotten nobody else asks for it.
    void mark_requested(const LayerRequest& request) { reading_.try_emplace(key_of(request), Reading::requested); }
    /// Is it on its way, all of it?
    bool is_requested(const LayerRequest& request) const;
    /// Nobody is reading it any more, so that it may be asked for again.
    void forget(const LayerRequest& request);

    /// Safe on any thread. A missing or broken file of the base map is a diagnostic and an empty layer. Throws
    /// base::Cancelled.
    LoadedLayer read(const LayerRequest& request, const std::function<bool(double)>& progress) const;
    void install(MapDocument& document, const LayerRequest& request, const LoadedLayer& loaded,
                 base::Diagnostics& diagnostics);

private:
    /// How far the file of a layer is; `part`: what lies in the box of a request.
    enum class Reading : std::uint8_t { requested, part, whole };
    using Key = std::pair<std::string, Detail>;

    static Key key_of(const LayerRequest& request) { return {request.layer_id, request.detail}; }

    std::filesystem::path geodata_;
    std::vector<BaseLayer> shipped_;
    std::map<Key, Reading> reading_;
};

/// The box of everything in a layer; nothing when it is empty or not loaded.
std::optional<geo::LonLatBox> extent_of_layer(const Layer& layer);

/// A layer for features that a user brought: its id from the file's name, a colour of its own.
Layer user_layer(std::shared_ptr<const data::FeatureTable> table, std::size_t number);

} // namespace oreway::map
