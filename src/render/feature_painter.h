// SPDX-License-Identifier: MIT
#pragma once

#include "map/layer.h"
#include "map/theme.h"
#include "render/layer_meshes.h"
#include "render/plane_shader.h"

#include <optional>
#include <span>

namespace oreway::render {

/// How the features of a layer are drawn: the layer's own style, or what the theme says for its role.
struct FeatureLook {
    std::optional<base::Color> fill;   ///< nothing: areas stay open
    std::optional<base::Color> stroke; ///< nothing: areas have a smooth edge of their own colour, lines are not drawn
    double width = 1;                  ///< of strokes, device-independent pixels
    map::OutlineStyle style = map::OutlineStyle::solid;
    double point_size = 8;
    bool hatched = false;            ///< areas are striped
    bool smooths_edges = true;       ///< of areas without a stroke: false where lines are drawn over them
    bool fills_by_feature = false;   ///< colours and patterns are in a LookTexture
    bool strokes_by_feature = false; ///< colours are in a LookTexture
    double opacity = 1;

    friend bool operator==(const FeatureLook&, const FeatureLook&) = default;
};

FeatureLook look_of(const map::Layer& layer, const map::Theme& theme);

/// Draws meshes of features. Needs a current context.
class FeaturePainter {
public:
    /// `looks`: of single features.
    void draw(std::span<const ChunkMeshes* const> chunks, const FeatureLook& look, const LookTexture& looks,
              const PlaneToTile& to_tile) const;

    /// Their lines alone, and the outlines of their areas.
    void draw_lines(std::span<const ChunkMeshes* const> chunks, const FeatureLook& look,
                    const PlaneToTile& to_tile) const;

private:
    void draw_areas(const ChunkMeshes& chunk, const FeatureLook& look, const PlaneToTile& to_tile) const;
    void draw_lines(const ChunkMeshes& chunk, const FeatureLook& look, const PlaneToTile& to_tile) const;
    void draw_points(const ChunkMeshes& chunk, const FeatureLook& look, const PlaneToTile& to_tile) const;
    void set_dash(const FeatureLook& look, double width, bool dashed) const;

    AreaShader area_;
    StrokeShader stroke_;
};

} // namespace oreway::render
