// SPDX-License-Identifier: MIT
#include "render/layer_meshes.h"

#include "base/parallel.h"
#include "render/clip_window.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace oreway::render {
namespace {

using Type = gl::Attribute::Type;
constexpr std::array<gl::Attribute, 2> area_layout{
    {{0, 2, Type::float32, offsetof(AreaVertex, x)}, {1, 1, Type::whole32, offsetof(AreaVertex, feature)}}};
constexpr std::size_t stroke_at = offsetof(LineVertex, stroke);
constexpr std::array<gl::Attribute, 5> line_layout{{{0, 2, Type::float32, stroke_at + offsetof(StrokeVertex, x)},
                                                    {1, 1, Type::whole32, offsetof(LineVertex, feature)},
                                                    {2, 2, Type::float32, stroke_at + offsetof(StrokeVertex, nx)},
                                                    {3, 1, Type::float32, stroke_at + offsetof(StrokeVertex, side)},
                                                    {4, 1, Type::float32, stroke_at + offsetof(StrokeVertex, along)}}};

gl::Mesh upload(const LineMesh& mesh) {
    if (mesh.indices.empty()) return {};
    return {std::span<const LineVertex>(mesh.vertices), mesh.indices, line_layout};
}

void upload(FeatureGeometry&& geometry, ChunkMeshes& meshes) {
    meshes.origin = geometry.origin;
    meshes.extent = geometry.extent;
    if (!geometry.area_indices.empty())
        meshes.areas = gl::Mesh(std::span<const AreaVertex>(geometry.areas), geometry.area_indices, area_layout);
    meshes.lines = upload(geometry.lines);
    meshes.line_batches = std::move(geometry.lines.batches);
    meshes.points = upload(geometry.points);
    meshes.arrows = std::move(geometry.arrows);
}

/// Three quarters of a device pixel at the largest scale of the current power of two.
double tolerance_for(const map::View& view, double ratio, double finest_zoom) {
    const double pixels_per_unit = ratio / view.units_per_pixel() / std::exp2(std::max(0.0, view.zoom() - finest_zoom));
    return 0.75 / std::exp2(std::ceil(std::log2(pixels_per_unit) - 1e-9));
}

/// The whole map is one chunk until it is eight screens of 256 pixels wide; from there on chunks are as large as some
/// fewer than ten of them fill a screen.
double cell_degrees_for(const map::View& view) {
    const double zoom = std::floor(view.zoom());
    return zoom <= 3 ? 360 : std::max(360 / std::exp2(zoom - 1), 2.0);
}

/// The looks that geometry depends on: widths, dashes and arrows of lines. Colours and patterns are looked up later.
std::shared_ptr<const map::FeatureLooks> line_looks(const std::shared_ptr<const map::FeatureLooks>& looks) {
    const bool shapes_lines =
        looks && !(looks->stroke_widths.empty() && looks->dashed.empty() && looks->arrows.empty());
    return shapes_lines ? looks : nullptr;
}

} // namespace

void build_chunks(const std::vector<ChunkTask>& tasks) {
    std::vector<std::function<void()>> uploads(tasks.size());
    base::for_each_in_parallel(tasks.size(), [&](std::size_t i) { uploads[i] = tasks[i](); });
    for (const std::function<void()>& upload : uploads)
        upload();
}

std::vector<const ChunkMeshes*> LayerMeshes::choose(const map::Layer& layer,
                                                    const std::shared_ptr<const data::FeatureTable>& table,
                                                    const Sight& sight, double finest_zoom,
                                                    std::vector<ChunkTask>& tasks) {
    looks_.update(layer.looks, table->size());
    Key key{table,
            line_looks(layer.looks),
            sight.view.projection_handle(),
            layer.course,
            layer.role,
            layer.style.shape,
            tolerance_for(sight.view, sight.ratio, finest_zoom),
            cell_degrees_for(sight.view)};
    if (!(key == key_)) {
        key_ = std::move(key);
        entries_.clear();
        FeatureChunks chunks = make_chunks(*table, key_.cell_degrees);
        for (FeatureChunk& chunk : chunks.chunks)
            entries_.push_back({std::move(chunk), nullptr});
        large_ = std::move(chunks.large);
        cut_.clear();
        is_cut_ = false;
    }
    const std::size_t tasks_before = tasks.size();
    cut_large(sight.box, tasks);
    std::vector<const ChunkMeshes*> chosen;
    for (const Entry& entry : cut_)
        chosen.push_back(entry.meshes.get());
    for (Entry& entry : entries_) {
        if (!sight.box.intersects(entry.chunk.box)) continue;
        if (!entry.meshes) tasks.push_back(task_for(entry, std::nullopt));
        chosen.push_back(entry.meshes.get());
    }
    chunks_built_ += tasks.size() - tasks_before;
    return chosen;
}

void LayerMeshes::cut_large(const geo::LonLatBox& seen, std::vector<ChunkTask>& tasks) {
    // Only edges that are straight in longitude and latitude can be cut there.
    const bool can_cut = key_.course == geo::EdgeCourse::parallel;
    const auto window = can_cut && !large_.empty() ? window_around(seen) : std::nullopt;
    if (is_cut_ && window == window_) return;
    is_cut_ = true;
    window_ = window;
    cut_.clear();
    for (const std::uint32_t feature : large_)
        if (!window || key_.table->box(feature).intersects(*window))
            cut_.push_back({{{feature}, key_.table->box(feature)}, nullptr});
    for (Entry& entry : cut_)
        tasks.push_back(task_for(entry, window));
}

ChunkTask LayerMeshes::task_for(Entry& entry, const std::optional<geo::LonLatBox>& window) const {
    GeometryOptions options;
    options.project = {key_.course, key_.tolerance};
    options.shape = key_.shape;
    options.looks = key_.line_looks.get();
    options.window = window;
    if (key_.role == map::LayerRole::borders) options.dashed = key_.table->attribute("disputed");
    entry.meshes = std::make_unique<ChunkMeshes>();
    return [this, &entry, options] {
        auto built = std::make_shared<FeatureGeometry>(
            build_geometry(*key_.table, entry.chunk.features, *key_.projection, options));
        return [&entry, built] { upload(std::move(*built), *entry.meshes); };
    };
}

} // namespace oreway::render
