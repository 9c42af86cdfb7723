// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "map/view.h"
#include "render/feature_painter.h"
#include "render/kept_picture.h"
#include "render/layer_meshes.h"
#include "render/map_ground.h"
#include "render/plane_to_tile.h"
#include "render/relief_painter.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace oreway::render {

/// The layers of a map from the bottom up, everything below symbols and texts: rasters and the meshes of features.
/// Keeps what it made of the layers' data; rebuilds what has changed.
class LayerStack {
public:
    /// Makes the programs anew from their shaders. Needed once before anything is drawn.
    void load_shaders();

    /// Builds what is missing of what the view shows. The document has to last until the drawing is done.
    void prepare(const map::MapDocument& document, const map::View& view, double ratio);

    /// Draws land and sea, up to the first layer that tints countries; without such a layer, nothing. What is below
    /// stays while the tints change.
    void draw_below_tints(const PlaneToTile& to_tile);
    /// Draws what draw_below_tints() left. `draw_graticule` is called where the graticule belongs: over land and sea,
    /// and under everything that has a line or a meaning of its own.
    void draw_rest(const PlaneToTile& to_tile, const std::function<void()>& draw_graticule);

    /// What may be seen of a layer.
    std::span<const ChunkMeshes* const> seen(const map::Layer& layer) const;
    /// What the picture of the layers depends on, but for the shaders.
    LayersShown shown() const;
    /// The same of what draw_below_tints() draws.
    LayersShown shown_below_tints() const;
    bool has_tints() const { return !below_tints().empty(); }
    /// How many chunks of layers were projected and tessellated so far.
    std::size_t chunks_built() const;

private:
    /// Everything that holds compiled shaders.
    struct Painters {
        GroundPainter ground;
        FeaturePainter features;
        std::map<std::string, ReliefPainter> reliefs; ///< by layer
    };

    const map::Theme& theme() const { return map::theme(document_->theme); }
    bool is_shown(const map::Layer& layer) const;
    std::span<const map::Layer> layers() const { return document_->layers; }
    /// The layers below the first that tints countries; none without such a layer.
    std::span<const map::Layer> below_tints() const;
    LayersShown shown_of(std::span<const map::Layer> layers) const;
    void draw_ground(const PlaneToTile& to_tile);
    bool has_opaque_relief() const;
    void draw_layer(const map::Layer& layer, const PlaneToTile& to_tile);
    void draw_raster(const map::Layer& layer, const PlaneToTile& to_tile);
    FeatureLook look_of(const map::Layer& layer) const;
    /// Whether the layer tints whole countries, whose edges coasts and borders are drawn over.
    bool has_covered_edges(const map::Layer& layer) const;
    void draw_coast(const PlaneToTile& to_tile);

    std::optional<Painters> painters_;
    std::map<std::string, LayerMeshes> meshes_; ///< by layer

    // Of the picture being drawn, from prepare() on.
    const map::MapDocument* document_ = nullptr;
    std::optional<map::View> view_;
    double ratio_ = 1;
    std::map<std::string, std::vector<const ChunkMeshes*>> seen_; ///< by layer
};

} // namespace oreway::render
