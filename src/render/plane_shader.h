// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"
#include "gl/program.h"
#include "render/look_texture.h"
#include "render/plane_to_tile.h"

#include <string>

namespace oreway::render {

/// What the programs for meshes of the plane share: where the mesh goes (shaders/common.glsl).
class PlaneShader {
public:
    explicit PlaneShader(const std::string& name);

    /// Uses the program for a mesh whose coordinates are relative to `origin`.
    void use(const PlaneToTile& to_tile, const geo::PlanePoint& origin) const;

protected:
    gl::Program program_;

private:
    int target_size_, origin_pixels_, pixels_per_unit_;
};

/// shaders/area: fills.
class AreaShader : public PlaneShader {
public:
    AreaShader();

    void set_color(const base::Color& plain) const;
    /// Each feature its own, and its pattern, see LookTexture.
    void set_colors() const;
    void set_opacity(double opacity) const;
    /// Diagonal stripes, that many device pixels apart where there are any, which move with the map; `everywhere`: not
    /// only where a feature has them by itself.
    void set_stripes(double spacing, bool everywhere, const PlaneToTile& to_tile) const;

private:
    int plain_color_, is_plain_, is_striped_, opacity_, stripes_, stripe_phase_, looks_;
};

/// shaders/stroke: lines and points. Lengths in device pixels.
class StrokeShader : public PlaneShader {
public:
    StrokeShader();

    void set_color(const base::Color& plain) const;
    /// Each feature its own, see LookTexture.
    void set_colors(LookTexel texel) const;
    /// Lines thinner than a pixel are drawn a pixel wide and fainter.
    void set_width(double width, double opacity) const;
    /// Nothing is drawn nearer than this to the centre line; negative: all is.
    void set_hole(double half_width) const;
    /// Dashes of length `on`, one every `period`; 0: unbroken.
    void set_dash(double on, double period) const;

private:
    int plain_color_, texel_, half_width_, opacity_, hole_, dash_, looks_;
};

} // namespace oreway::render
