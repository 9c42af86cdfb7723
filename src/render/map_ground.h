// SPDX-License-Identifier: MIT
#pragma once

#include "geo/projection.h"
#include "gl/mesh.h"
#include "map/theme.h"
#include "map/view.h"
#include "render/plane_shader.h"
#include "render/relief_painter.h"
#include "render/sketch.h"

#include <memory>

namespace oreway::render {

/// Depth bands of the relief raster in the theme's colours.
ReliefBands sea_bands(const map::Theme& theme);

/// Fills the projection's outline with the colour of the sea, for as long as no relief is loaded or shown. Needs a
/// current context.
class GroundPainter {
public:
    void draw(const std::shared_ptr<const geo::Projection>& projection, const map::Theme& theme,
              const PlaneToTile& to_tile);

private:
    AreaShader shader_;
    std::shared_ptr<const geo::Projection> projection_;
    geo::PlanePoint origin_;
    gl::Mesh mesh_;
};

/// The line around the whole map.
void add_map_outline(Sketch& sketch, const map::View& view, const map::Theme& theme);

} // namespace oreway::render
