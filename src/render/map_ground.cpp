// SPDX-License-Identifier: MIT
#include "render/map_ground.h"

#include "gl/state.h"
#include "gl/tessellator.h"
#include "render/feature_geometry.h"

#include <array>
#include <cstddef>

namespace oreway::render {
namespace {

using Type = gl::Attribute::Type;
constexpr std::array<gl::Attribute, 1> layout{{{0, 2, Type::float32, offsetof(AreaVertex, x)}}};

/// In the relief raster (geodata/base/relief_levels.csv) these bytes stand for 8000, 6000, 5000 … 1000 and 200 metres
/// below the sea: 12, 28, 44, 60, 76, 92, 108, 124.
constexpr float deepest_limit = 12, band_width = 16;

} // namespace

ReliefBands sea_bands(const map::Theme& theme) {
    return {deepest_limit, band_width, {theme.sea.rbegin(), theme.sea.rend()}};
}

void GroundPainter::draw(const std::shared_ptr<const geo::Projection>& projection, const map::Theme& theme,
                         const PlaneToTile& to_tile) {
    if (projection != projection_) {
        projection_ = projection;
        origin_ = projection->extent().center();
        std::vector<gl::Corner> corners;
        for (const geo::PlanePoint& point : projection->outline())
            corners.push_back({point.x - origin_.x, point.y - origin_.y});
        const std::array<std::span<const gl::Corner>, 1> rings{corners};
        const gl::Triangles triangles = gl::tessellate(rings);
        std::vector<AreaVertex> vertices;
        for (const gl::Corner& corner : triangles.corners)
            vertices.push_back({static_cast<float>(corner.x), static_cast<float>(corner.y), {}});
        mesh_ = gl::Mesh(std::span<const AreaVertex>(vertices), triangles.indices, layout);
    }
    shader_.use(to_tile, origin_);
    const base::Color sea = theme.sea.front();
    shader_.set_color(sea);
    shader_.set_opacity(1);
    shader_.set_stripes(1, false, to_tile);
    gl::set_blending(false);
    mesh_.draw();
    gl::set_blending(true);
}

void add_map_outline(Sketch& sketch, const map::View& view, const map::Theme& theme) {
    std::vector<geo::ScreenPoint> points;
    for (const geo::PlanePoint& point : view.projection().outline())
        points.push_back(view.to_screen(point));
    PenStyle pen;
    pen.color = theme.outline;
    pen.width = 1.2;
    sketch.outline(points, pen);
}

} // namespace oreway::render
