// SPDX-License-Identifier: MIT
#pragma once

#include "gl/mesh.h"
#include "gl/program.h"
#include "gl/texture.h"
#include "render/sketch.h"
#include "render/tile.h"

namespace oreway::render {

/// Draws sketches. Needs a current context.
class SketchPainter {
public:
    SketchPainter();

    /// Hands the sketch's triangles and glyphs to OpenGL; draw() may follow for any number of tiles.
    void load(const Sketch& sketch, gl::Mesh& mesh);
    void draw(const gl::Mesh& mesh, const Tile& tile) const;

private:
    gl::Program program_;
    int target_size_, origin_pixels_, pixels_per_unit_, atlas_size_, atlas_;
    gl::Texture texture_;
    std::uint64_t texture_revision_ = 0;
};

} // namespace oreway::render
