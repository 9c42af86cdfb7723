// SPDX-License-Identifier: MIT
#include "render/relief_painter.h"

#include "gl/state.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace oreway::render {
namespace {

using Type = gl::Attribute::Type;
constexpr std::array<gl::Attribute, 2> layout{
    {{0, 2, Type::float32, offsetof(ReliefVertex, x)}, {1, 2, Type::float32, offsetof(ReliefVertex, u)}}};

/// Side of a cell that is drawn as a smooth surface, device-independent pixels: below it nobody sees the corners.
constexpr double magnified_from = 1.5;

/// Side of the raster's cells at the equator of a cylindrical map of this zoom.
double cell_pixels(const data::ByteRaster& raster, const map::View& view) {
    return raster.box.width() / raster.width * 256 * std::exp2(view.zoom()) / 360;
}

} // namespace

ReliefPainter::Shader::Shader(const std::string& name)
    : PlaneShader(name)
    , raster_(program_.uniform("raster"))
    , palette_(program_.uniform("palette"))
    , bands_(program_.uniform("bands"))
    , first_limit_(program_.uniform("first_limit"))
    , band_width_(program_.uniform("band_width"))
    , strength_(program_.uniform("strength")) {}

void ReliefPainter::Shader::set_bands(const ReliefBands& bands) const {
    program_.set(raster_, 0);
    program_.set(palette_, 1);
    program_.set(bands_, static_cast<float>(bands.colors.size()));
    program_.set(first_limit_, bands.first_limit);
    program_.set(band_width_, bands.band_width);
}

void ReliefPainter::Shader::set_shade(double strength) const {
    program_.set(raster_, 0);
    program_.set(bands_, 0.0F);
    program_.set(strength_, static_cast<float>(strength));
}

bool ReliefPainter::prepare(const std::shared_ptr<const data::ByteRaster>& raster, const map::View& view) {
    if (!raster || raster->cells.empty()) return false;
    is_magnified_ = cell_pixels(*raster, view) > magnified_from;
    if (is_magnified_ && !surface_) surface_.emplace("relief_surface");
    bool is_stale = raster != raster_;
    if (is_stale) {
        gl::Texture::Options options;
        options.repeats_in_x = raster->box.width() >= 360;
        texture_ = gl::Texture(raster->width, raster->height, options, raster->cells);
        raster_ = raster;
    }
    const FrameGrid grid = grid_for(view);
    if (projection_ != view.projection_handle() || !(grid == grid_)) is_stale = true;
    if (!is_stale) return !mesh_.is_empty();
    projection_ = view.projection_handle();
    grid_ = grid;
    const ReliefMesh mesh = make_relief_mesh(*projection_, grid_, raster_->box);
    origin_ = mesh.origin;
    mesh_ = gl::Mesh(std::span<const ReliefVertex>(mesh.vertices), mesh.indices, layout);
    return !mesh_.is_empty();
}

void ReliefPainter::draw_bands(const PlaneToTile& to_tile, const ReliefBands& bands) {
    if (!(bands == bands_)) {
        bands_ = bands;
        gl::Texture::Options options;
        options.format = gl::Texture::Format::rgba8;
        const auto bytes = std::as_bytes(std::span(bands.colors));
        palette_ = gl::Texture(static_cast<int>(bands.colors.size()), 1, options,
                               {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    }
    shader().use(to_tile, origin_);
    shader().set_bands(bands);
    palette_.bind(1);
    gl::set_blending(false);
    draw();
    gl::set_blending(true);
}

void ReliefPainter::draw_shade(const PlaneToTile& to_tile, double strength) const {
    shader().use(to_tile, origin_);
    shader().set_shade(strength);
    draw();
}

void ReliefPainter::draw() const {
    texture_.bind(0);
    mesh_.draw();
}

} // namespace oreway::render
