// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "geo/projection.h"
#include "gl/mesh.h"
#include "map/layer.h"
#include "map/view.h"
#include "render/feature_chunks.h"
#include "render/feature_geometry.h"
#include "render/look_texture.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace oreway::render {

/// A chunk of a layer on the graphics side.
struct ChunkMeshes {
    geo::PlanePoint origin;
    geo::PlaneBox extent;
    gl::Mesh areas;
    gl::Mesh lines;
    std::vector<LineBatch> line_batches;
    gl::Mesh points;
    std::vector<ArrowHead> arrows;
};

/// Builds a chunk, on any thread, and returns what is left to do on the thread of the OpenGL context.
using ChunkTask = std::function<std::function<void()>()>;

/// Builds on all cores.
void build_chunks(const std::vector<ChunkTask>& tasks);

/// What a frame shows.
struct Sight {
    const map::View& view;
    double ratio = 1;     ///< device pixels per device-independent pixel
    geo::LonLatBox box{}; ///< the view's visible box
};

/// The meshes of one feature layer, as detailed as the scale needs. What is out of date is rebuilt when it comes into
/// view, chunk by chunk: after a change of the data, the projection, or when the scale has passed a power of two. A
/// change of colours and patterns or of the layer's widths rebuilds nothing.
class LayerMeshes {
public:
    /// Chunks that may be seen; pointers are valid until the next call. Those that are still empty are filled by the
    /// tasks that are added to `tasks`, which have to be run. `finest_zoom`: beyond which the data has no more detail.
    std::vector<const ChunkMeshes*> choose(const map::Layer& layer,
                                           const std::shared_ptr<const data::FeatureTable>& table, const Sight& sight,
                                           double finest_zoom, std::vector<ChunkTask>& tasks);

    /// Colours of single features, as of the last choose().
    const LookTexture& looks() const noexcept { return looks_; }
    std::size_t chunks_built() const noexcept { return chunks_built_; }

private:
    /// What the meshes depend on. The pointers keep the data alive, so that equal pointers mean equal data.
    struct Key {
        std::shared_ptr<const data::FeatureTable> table;
        std::shared_ptr<const map::FeatureLooks> line_looks; ///< nothing when they hold colours and patterns alone
        std::shared_ptr<const geo::Projection> projection;
        geo::EdgeCourse course = geo::EdgeCourse::parallel;
        map::LayerRole role = map::LayerRole::own;
        map::SymbolShape shape = map::SymbolShape::circle;
        double tolerance = 0;
        double cell_degrees = 360;

        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Entry {
        FeatureChunk chunk;
        std::unique_ptr<ChunkMeshes> meshes; ///< made when first seen
    };

    ChunkTask task_for(Entry& entry, const std::optional<geo::LonLatBox>& window) const;
    /// The large features, cut down to the neighbourhood of what is seen.
    void cut_large(const geo::LonLatBox& seen, std::vector<ChunkTask>& tasks);

    LookTexture looks_;
    Key key_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> large_;
    bool is_cut_ = false;
    std::optional<geo::LonLatBox> window_; ///< to which the large features were cut
    std::vector<Entry> cut_;               ///< one for each of them that meets the window
    std::size_t chunks_built_ = 0;         ///< or about to be
};

} // namespace oreway::render
