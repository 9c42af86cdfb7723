// SPDX-License-Identifier: MIT
#include "render/sketch_painter.h"

#include "render/shader_source.h"

#include <array>
#include <cstddef>

namespace oreway::render {
namespace {

using Type = gl::Attribute::Type;
constexpr std::array<gl::Attribute, 4> layout{{{0, 2, Type::float32, offsetof(SketchVertex, x)},
                                               {1, 4, Type::byte_share, offsetof(SketchVertex, color)},
                                               {2, 2, Type::float32, offsetof(SketchVertex, u)},
                                               {3, 2, Type::float32, offsetof(SketchVertex, rim)}}};

} // namespace

SketchPainter::SketchPainter()
    : program_(load_program("sketch"))
    , target_size_(program_.uniform("target_size"))
    , origin_pixels_(program_.uniform("origin_pixels"))
    , pixels_per_unit_(program_.uniform("pixels_per_unit"))
    , atlas_size_(program_.uniform("atlas_size"))
    , atlas_(program_.uniform("atlas")) {}

void SketchPainter::load(const Sketch& sketch, gl::Mesh& mesh) {
    if (!mesh.exists()) mesh = gl::Mesh(sizeof(SketchVertex), layout, gl::Buffer::Usage::every_frame);
    mesh.fill(std::span<const SketchVertex>(sketch.vertices()), sketch.indices());
    const GlyphAtlas& atlas = sketch.typesetter().atlas();
    if (texture_revision_ == atlas.revision()) return;
    if (texture_.height() == atlas.height())
        texture_.fill(0, 0, GlyphAtlas::width, atlas.height(), atlas.texels());
    else
        texture_ = gl::Texture(GlyphAtlas::width, atlas.height(), {}, atlas.texels());
    texture_revision_ = atlas.revision();
}

void SketchPainter::draw(const gl::Mesh& mesh, const Tile& tile) const {
    if (mesh.is_empty()) return;
    program_.use();
    program_.set(target_size_, static_cast<float>(tile.width), static_cast<float>(tile.height));
    program_.set(origin_pixels_, static_cast<float>(-tile.left), static_cast<float>(-tile.top));
    program_.set(pixels_per_unit_, 1.0F);
    program_.set(atlas_size_, static_cast<float>(texture_.width()), static_cast<float>(texture_.height()));
    program_.set(atlas_, 0);
    texture_.bind(0);
    mesh.draw();
}

} // namespace oreway::render
