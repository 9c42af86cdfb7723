// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "base/image.h"
#include "gl/framebuffer.h"
#include "map/document.h"
#include "map/view.h"
#include "render/tile.h"

#include <cstddef>
#include <memory>

namespace oreway::render {

/// Draws map documents. The window and the picture file use the same renderer, it only knows framebuffers. Keeps what
/// it made of the layers' data; rebuilds what has changed. Needs the context current that was current when it was made.
class MapRenderer {
public:
    MapRenderer();
    ~MapRenderer();
    MapRenderer(const MapRenderer&) = delete;
    MapRenderer& operator=(const MapRenderer&) = delete;

    /// Draws all of the view. The target's size is the view's times `ratio` (device pixels per device-independent
    /// pixel), rounded.
    void draw(const map::MapDocument& document, const map::View& view, double ratio, const gl::Framebuffer& target);

    /// For a picture larger than a framebuffer can be: once prepare(), then any tiles of it.
    void prepare(const map::MapDocument& document, const map::View& view, double ratio);
    void draw_tile(const Tile& tile, const gl::Framebuffer& target);

    /// How many chunks of layers were projected and tessellated so far: does not grow while nothing changes.
    std::size_t chunks_built() const;

    /// Characters that no font has; empty if all had.
    base::Diagnostics diagnostics() const;

private:
    void begin(const map::MapDocument& document, const map::View& view, double ratio);

    struct State;
    std::unique_ptr<State> state_;
};

/// The picture of a document, `width` x `height` pixels; the view is resized to that divided by `ratio`. Larger ones
/// are drawn in tiles of at most `tile_side` pixels. Throws Error(failure) when the memory for it is not to be had.
base::Image render_to_image(MapRenderer& renderer, const map::MapDocument& document, map::View view, int width,
                            int height, double ratio = 1, int tile_side = 4096);

} // namespace oreway::render
