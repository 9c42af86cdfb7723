// SPDX-License-Identifier: MIT
#pragma once

#include "data/raster.h"
#include "geo/plane.h"
#include "gl/framebuffer.h"
#include "map/layer.h"
#include "map/theme.h"
#include "map/view.h"
#include "render/feature_painter.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace oreway::render {

/// Everything that the picture of the layers depends on, apart from the place in its middle. The pointers keep what
/// they point to alive, so that equal pointers mean equal data; meshes are told apart by `chunks_built`.
struct LayersShown {
    struct Layer {
        std::string id;
        FeatureLook look;
        std::shared_ptr<const map::FeatureLooks> looks;
        std::shared_ptr<const data::ByteRaster> raster;
        std::vector<const ChunkMeshes*> chunks;
        bool is_above_graticule = false;

        friend bool operator==(const Layer&, const Layer&) = default;
    };
    std::vector<Layer> layers; ///< in the order in which they are drawn
    std::size_t chunks_built = 0;
    std::int64_t shaders = 0;
    map::ThemeName theme = map::ThemeName::light;
    bool has_graticule = false;
    std::shared_ptr<const geo::Projection> projection;
    double units_per_pixel = 0, ratio = 0;

    friend bool operator==(const LayersShown&, const LayersShown&) = default;
};

/// The picture of layers, everything below symbols and texts or a part of that. While the map is dragged by whole
/// device pixels, what is there is moved, and only the strips that come into view are drawn.
///
///   +--------------+      before        dragged down and to the right:
///   | +------------|-+                    one strip along the top,
///   | |    kept    | | now                one along the left
///   +-|------------+ |
///     +--------------+
class KeptPicture {
public:
    /// Draws the layers within a part of the target.
    using DrawPart = std::function<void(const gl::PixelBox& part)>;

    /// Puts the picture of the layers into `target`. The first picture of its kind is only drawn: nothing is kept for
    /// a file.
    void draw(LayersShown shown, const map::View& view, const gl::Framebuffer& target, const DrawPart& draw_part);

private:
    struct Shift {
        int x = 0, y = 0; ///< device pixels, to the right and down
    };
    /// How far the kept picture has to be moved; nothing when it cannot serve.
    std::optional<Shift> shift_to(const map::View& view) const;

    LayersShown shown_;
    gl::Framebuffer kept_;
    bool has_picture_ = false;
    geo::PlanePoint corner_; ///< of the plane, at the top left of the kept picture
};

} // namespace oreway::render
