// SPDX-License-Identifier: MIT
#include "render/layer_meshes.h"

#include "render/clip_window.h"
#include "render/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace oreway::render {
namespace {

using Type = gl::Attribute::Type;
constexpr std::array<gl::Attribute, 2> area_layout{
    {{0, 2, Type::float32, offsetof(AreaVertex, x)}, {1, 4, Type::byte_share, offsetof(AreaVertex, color)}}};
constexpr std::size_t stroke_at = offsetof(LineVertex, stroke);
constexpr std::array<gl::Attribute, 5> line_layout{{{0, 2, Type::float32, stroke_at + offsetof(StrokeVertex, x)},
                                                    {1, 4, Type::byte_share, offsetof(LineVertex, color)},
                                                    {2, 2, Type::float32, stroke_at + offsetof(StrokeVertex, nx)},
                                                    {3, 1, Type::float32, stroke_at + offsetof(StrokeVertex, side)},
                                                    {4, 1, Type::float32, stroke_at + offsetof(StrokeVertex, along)}}};

gl::Mesh upload(const LineMesh& mesh) {
    if (mesh.indices.empty()) return {};
    return {std::span<const LineVertex>(mesh.vertices), mesh.indices, line_layout};
}

std::unique_ptr<ChunkMeshes> upload(FeatureGeometry&& geometry) {
    auto meshes = std::make_unique<ChunkMeshes>();
    meshes->origin = geometry.origin;
    meshes->extent = geometry.extent;
    if (!geometry.area_indices.empty())
        meshes->areas = gl::Mesh(std::span<const AreaVertex>(geometry.areas), geometry.area_indices, area_layout);
    meshes->plain_area_indices = geometry.plain_area_indices;
    meshes->lines = upload(geometry.lines);
    meshes->line_batches = std::move(geometry.lines.batches);
    meshes->points = upload(geometry.points);
    meshes->arrows = std::move(geometry.arrows);
    return meshes;
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

} // namespace

std::vector<const ChunkMeshes*> LayerMeshes::update(const map::Layer& layer,
                                                    const std::shared_ptr<const data::FeatureTable>& table,
                                                    const map::View& view, double ratio, double finest_zoom) {
    Key key{table,
            layer.looks,
            view.projection_handle(),
            layer.course,
            layer.role,
            layer.style.shape,
            tolerance_for(view, ratio, finest_zoom),
            cell_degrees_for(view)};
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
    std::vector<const ChunkMeshes*> meshes;
    update_large(view);
    for (const Entry& entry : cut_)
        meshes.push_back(entry.meshes.get());
    std::vector<Entry*> seen, missing;
    for (Entry& entry : entries_) {
        if (!view.may_show(entry.chunk.box)) continue;
        seen.push_back(&entry);
        if (!entry.meshes) missing.push_back(&entry);
    }
    build(missing, std::nullopt);
    for (const Entry* entry : seen)
        meshes.push_back(entry->meshes.get());
    return meshes;
}

void LayerMeshes::update_large(const map::View& view) {
    // Only edges that are straight in longitude and latitude can be cut there.
    const bool can_cut = key_.course == geo::EdgeCourse::parallel;
    const auto window = can_cut && !large_.empty() ? window_around(view.visible_box()) : std::nullopt;
    if (is_cut_ && window == window_) return;
    is_cut_ = true;
    window_ = window;
    cut_.clear();
    std::vector<Entry*> missing;
    for (const std::uint32_t feature : large_)
        if (!window || key_.table->box(feature).intersects(*window))
            cut_.push_back({{{feature}, key_.table->box(feature)}, nullptr});
    for (Entry& entry : cut_)
        missing.push_back(&entry);
    build(missing, window);
}

void LayerMeshes::build(const std::vector<Entry*>& entries, const std::optional<geo::LonLatBox>& window) {
    GeometryOptions options;
    options.project = {key_.course, key_.tolerance};
    options.shape = key_.shape;
    options.looks = key_.looks.get();
    options.window = window;
    if (key_.role == map::LayerRole::borders) options.dashed = key_.table->attribute("disputed");
    std::vector<FeatureGeometry> built(entries.size());
    for_each_in_parallel(entries.size(), [&](std::size_t i) {
        built[i] = build_geometry(*key_.table, entries[i]->chunk.features, *key_.projection, options);
    });
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i]->meshes = upload(std::move(built[i]));
    chunks_built_ += entries.size();
}

} // namespace oreway::render
