// SPDX-License-Identifier: MIT
#include "render/feature_painter.h"

#include "gl/state.h"

namespace oreway::render {
namespace {

constexpr double stripe_spacing = 6;
/// Covers the stairs of an area's inside, which is not smoothed.
constexpr double feather_width = 1.2;
constexpr double no_hole = -1;

bool is_opaque(const FeatureLook& look) {
    return look.opacity >= 1 && !look.hatched && !look.fills_by_feature && look.fill && look.fill->a == 255;
}

bool meets_tile(const ChunkMeshes& chunk, const PlaneToTile& to_tile) {
    constexpr double widest_symbol = 64;
    return !chunk.extent.is_empty() && chunk.extent.intersects(to_tile.visible(widest_symbol * to_tile.ratio()));
}

FeatureLook own_look(const map::Layer& layer) {
    const map::LayerStyle& style = layer.style;
    FeatureLook look;
    look.fill = base::with_alpha(style.fill, style.fill_opacity);
    if (style.has_stroke()) look.stroke = style.stroke;
    look.width = style.stroke_width;
    look.style = style.stroke_style;
    look.point_size = style.size;
    look.hatched = style.hatched;
    look.fills_by_feature = layer.looks && !layer.looks->fills.empty();
    look.strokes_by_feature = layer.looks && !layer.looks->strokes.empty();
    return look;
}

} // namespace

FeatureLook look_of(const map::Layer& layer, const map::Theme& theme) {
    FeatureLook look;
    switch (layer.role) {
    case map::LayerRole::own:
        look = own_look(layer);
        break;
    case map::LayerRole::land:
        look.fill = theme.land;
        look.stroke = theme.land_edge;
        look.width = 0.7;
        break;
    case map::LayerRole::lakes:
        look.fill = theme.lake;
        look.stroke = theme.lake_edge;
        look.width = 0.6;
        break;
    case map::LayerRole::rivers:
        look.stroke = theme.river;
        look.width = 0.8;
        break;
    case map::LayerRole::borders:
        look.stroke = theme.border;
        look.width = 0.9;
        break;
    case map::LayerRole::states:
        look.stroke = theme.state_border;
        look.width = 0.6;
        break;
    case map::LayerRole::countries:
        break;
    }
    look.opacity = layer.opacity;
    return look;
}

void FeaturePainter::draw(std::span<const ChunkMeshes* const> chunks, const FeatureLook& look, const LookTexture& looks,
                          const PlaneToTile& to_tile) const {
    if (look.fills_by_feature || look.strokes_by_feature) looks.bind();
    // First all areas, then all lines, then all points: a neighbour's area never covers half of a line.
    for (const ChunkMeshes* chunk : chunks)
        if (meets_tile(*chunk, to_tile)) draw_areas(*chunk, look, to_tile);
    draw_lines(chunks, look, to_tile);
    for (const ChunkMeshes* chunk : chunks)
        if (meets_tile(*chunk, to_tile)) draw_points(*chunk, look, to_tile);
}

void FeaturePainter::draw_lines(std::span<const ChunkMeshes* const> chunks, const FeatureLook& look,
                                const PlaneToTile& to_tile) const {
    for (const ChunkMeshes* chunk : chunks)
        if (meets_tile(*chunk, to_tile)) draw_lines(*chunk, look, to_tile);
}

void FeaturePainter::draw_areas(const ChunkMeshes& chunk, const FeatureLook& look, const PlaneToTile& to_tile) const {
    if (chunk.areas.is_empty() || (!look.fill && !look.fills_by_feature)) return;
    area_.use(to_tile, chunk.origin);
    if (look.fills_by_feature)
        area_.set_colors();
    else
        area_.set_color(*look.fill);
    area_.set_opacity(look.opacity);
    area_.set_stripes(stripe_spacing * to_tile.ratio(), look.hatched, to_tile);
    // Blending nothing costs as much as blending something.
    gl::set_blending(!is_opaque(look));
    chunk.areas.draw();
    gl::set_blending(true);
}

void FeaturePainter::set_dash(const FeatureLook& look, double width, bool dashed) const {
    if (dashed || look.style == map::OutlineStyle::dashed)
        stroke_.set_dash(width * 4, width * 7);
    else if (look.style == map::OutlineStyle::dotted)
        stroke_.set_dash(width * 1.2, width * 3);
    else
        stroke_.set_dash(0, 0);
}

void FeaturePainter::draw_lines(const ChunkMeshes& chunk, const FeatureLook& look, const PlaneToTile& to_tile) const {
    const bool has_edges_only = !look.stroke && !look.strokes_by_feature;
    if (chunk.lines.is_empty() || (has_edges_only && chunk.areas.is_empty())) return;
    const bool has_no_fill = !look.fill && !look.fills_by_feature;
    if (has_edges_only && (has_no_fill || look.hatched || !look.smooths_edges)) return;
    stroke_.use(to_tile, chunk.origin);
    stroke_.set_hole(no_hole);
    if (look.strokes_by_feature || (has_edges_only && look.fills_by_feature))
        stroke_.set_colors(LookTexel::stroke);
    else
        stroke_.set_color(has_edges_only ? *look.fill : *look.stroke);
    for (const LineBatch& batch : chunk.line_batches) {
        const double width = (has_edges_only    ? feather_width
                              : batch.width > 0 ? batch.width
                                                : look.width) *
                             to_tile.ratio();
        stroke_.set_width(width, look.opacity);
        set_dash(look, std::max(width, to_tile.ratio()), batch.is_dashed && !has_edges_only);
        chunk.lines.draw(batch.first, batch.count);
    }
}

void FeaturePainter::draw_points(const ChunkMeshes& chunk, const FeatureLook& look, const PlaneToTile& to_tile) const {
    if (chunk.points.is_empty()) return;
    const double ratio = to_tile.ratio();
    stroke_.use(to_tile, chunk.origin);
    stroke_.set_dash(0, 0);
    if (look.fill || look.fills_by_feature) {
        if (look.fills_by_feature)
            stroke_.set_colors(LookTexel::fill);
        else
            stroke_.set_color(*look.fill);
        stroke_.set_width(look.point_size * ratio, look.opacity);
        stroke_.set_hole(no_hole);
        chunk.points.draw();
    }
    if (!look.stroke) return;
    stroke_.set_color(*look.stroke);
    stroke_.set_width((look.point_size + look.width) * ratio, look.opacity);
    stroke_.set_hole((look.point_size - look.width) * ratio / 2);
    chunk.points.draw();
}

} // namespace oreway::render
