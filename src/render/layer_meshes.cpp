// SPDX-License-Identifier: MIT
#include "render/layer_meshes.h"

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

/// Half a device pixel at the largest scale of the current power of two.
double tolerance_for(const map::View& view, double ratio) {
    const double pixels_per_unit = ratio / view.units_per_pixel();
    return 0.5 / std::exp2(std::ceil(std::log2(pixels_per_unit)));
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
                                                    const map::View& view, double ratio, double finest_tolerance) {
    Key key{table,
            layer.looks,
            view.projection_handle(),
            layer.course,
            layer.role,
            layer.style.shape,
            std::max(tolerance_for(view, ratio), finest_tolerance),
            cell_degrees_for(view)};
    if (!(key == key_)) {
        key_ = std::move(key);
        entries_.clear();
        for (FeatureChunk& chunk : make_chunks(*table, key_.cell_degrees))
            entries_.push_back({std::move(chunk), nullptr});
    }
    std::vector<Entry*> seen, missing;
    for (Entry& entry : entries_) {
        if (!view.may_show(entry.chunk.box)) continue;
        seen.push_back(&entry);
        if (!entry.meshes) missing.push_back(&entry);
    }
    build(missing);
    std::vector<const ChunkMeshes*> meshes;
    for (const Entry* entry : seen)
        meshes.push_back(entry->meshes.get());
    return meshes;
}

void LayerMeshes::build(const std::vector<Entry*>& entries) {
    GeometryOptions options;
    options.project = {key_.course, key_.tolerance};
    options.shape = key_.shape;
    options.looks = key_.looks.get();
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
