// SPDX-License-Identifier: MIT
#include "render/plane_shader.h"

#include "render/shader_source.h"

#include <algorithm>
#include <cmath>

namespace oreway::render {

PlaneShader::PlaneShader(const std::string& name)
    : program_(load_program(name))
    , target_size_(program_.uniform("target_size"))
    , origin_pixels_(program_.uniform("origin_pixels"))
    , pixels_per_unit_(program_.uniform("pixels_per_unit")) {}

void PlaneShader::use(const PlaneToTile& to_tile, const geo::PlanePoint& origin) const {
    const geo::ScreenPoint at = to_tile(origin);
    program_.use();
    program_.set(target_size_, static_cast<float>(to_tile.tile().width), static_cast<float>(to_tile.tile().height));
    program_.set(origin_pixels_, static_cast<float>(at.x), static_cast<float>(at.y));
    program_.set(pixels_per_unit_, static_cast<float>(to_tile.pixels_per_unit()));
}

AreaShader::AreaShader()
    : PlaneShader("area")
    , plain_color_(program_.uniform("plain_color"))
    , is_plain_(program_.uniform("is_plain"))
    , is_striped_(program_.uniform("is_striped"))
    , opacity_(program_.uniform("opacity"))
    , stripes_(program_.uniform("stripes"))
    , stripe_phase_(program_.uniform("stripe_phase"))
    , looks_(program_.uniform("looks")) {}

void AreaShader::set_color(const base::Color& plain) const {
    program_.set(is_plain_, 1);
    program_.set(plain_color_, plain);
}

void AreaShader::set_colors() const {
    program_.set(is_plain_, 0);
    program_.set(looks_, LookTexture::unit);
}

void AreaShader::set_opacity(double opacity) const { program_.set(opacity_, static_cast<float>(opacity)); }

void AreaShader::set_stripes(double spacing, bool everywhere, const PlaneToTile& to_tile) const {
    program_.set(stripes_, static_cast<float>(spacing));
    program_.set(is_striped_, everywhere ? 1 : 0);
    // One stripe runs through the plane's origin. Rows of the target count from its bottom in the shader.
    const geo::ScreenPoint origin = to_tile({0, 0});
    const double phase = std::fmod(origin.x + origin.y - to_tile.tile().height, spacing);
    program_.set(stripe_phase_, static_cast<float>(phase));
}

StrokeShader::StrokeShader()
    : PlaneShader("stroke")
    , plain_color_(program_.uniform("plain_color"))
    , texel_(program_.uniform("texel"))
    , half_width_(program_.uniform("half_width"))
    , opacity_(program_.uniform("opacity"))
    , hole_(program_.uniform("hole"))
    , dash_(program_.uniform("dash"))
    , looks_(program_.uniform("looks")) {}

void StrokeShader::set_color(const base::Color& plain) const {
    program_.set(texel_, -1);
    program_.set(plain_color_, plain);
}

void StrokeShader::set_colors(LookTexel texel) const {
    program_.set(texel_, static_cast<int>(texel));
    program_.set(looks_, LookTexture::unit);
}

void StrokeShader::set_width(double width, double opacity) const {
    program_.set(half_width_, static_cast<float>(std::max(width, 1.0) / 2));
    program_.set(opacity_, static_cast<float>(opacity * std::min(width, 1.0)));
}

void StrokeShader::set_hole(double half_width) const { program_.set(hole_, static_cast<float>(half_width)); }

void StrokeShader::set_dash(double on, double period) const {
    program_.set(dash_, static_cast<float>(on), static_cast<float>(period));
}

} // namespace oreway::render
