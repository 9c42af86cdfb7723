// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"
#include "data/raster.h"
#include "gl/mesh.h"
#include "gl/texture.h"
#include "map/view.h"
#include "render/plane_shader.h"
#include "render/relief_mesh.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace oreway::render {

/// Colours of a raster's values, from the lowest up: band 0 ends at `first_limit` (0 to 255), the others are
/// `band_width` wide, the last has no end.
struct ReliefBands {
    float first_limit = 0, band_width = 1;
    std::vector<base::Color> colors;

    friend bool operator==(const ReliefBands&, const ReliefBands&) = default;
};

/// Draws one raster in the colours of its bands, or as a shade over what is there. Needs a current context.
class ReliefPainter {
public:
    /// Makes the raster's texture and the mesh for the view, unless they are there already. False: nothing to draw.
    bool prepare(const std::shared_ptr<const data::ByteRaster>& raster, const map::View& view);

    void draw_bands(const PlaneToTile& to_tile, const ReliefBands& bands);
    /// Values below 128 darken, above 128 lighten; `strength` 1: 0 is black and 255 white.
    void draw_shade(const PlaneToTile& to_tile, double strength) const;

private:
    class Shader : public PlaneShader {
    public:
        explicit Shader(const std::string& name);
        void set_bands(const ReliefBands& bands) const;
        void set_shade(double strength) const;

    private:
        int raster_, palette_, bands_, first_limit_, band_width_, strength_;
    };

    void draw() const;
    const Shader& shader() const { return is_magnified_ ? *surface_ : shader_; }

    Shader shader_{"relief"};
    std::optional<Shader> surface_; ///< for cells larger than pixels; made when first needed
    std::shared_ptr<const data::ByteRaster> raster_;
    gl::Texture texture_;
    ReliefBands bands_;
    gl::Texture palette_;
    std::shared_ptr<const geo::Projection> projection_;
    FrameGrid grid_;
    geo::PlanePoint origin_;
    gl::Mesh mesh_;
    bool is_magnified_ = false;
};

} // namespace oreway::render
