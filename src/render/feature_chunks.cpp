// SPDX-License-Identifier: MIT
#include "render/feature_chunks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <thread>
#include <tuple>

namespace oreway::render {
namespace {

/// The smallest box that holds both, where both run across 180 degrees or neither does.
geo::LonLatBox hull(const geo::LonLatBox& a, const geo::LonLatBox& b) {
    geo::LonLatBox box{std::min(a.west, b.west), std::min(a.south, b.south), std::max(a.east, b.east),
                       std::max(a.north, b.north)};
    // Boxes across 180 degrees that meet at the back leave nothing out.
    if (a.crosses_180() && !box.crosses_180()) box.west = -180, box.east = 180;
    return box;
}

void add(FeatureChunk& chunk, const data::FeatureTable& table, std::size_t feature) {
    chunk.box = chunk.features.empty() ? table.box(feature) : hull(chunk.box, table.box(feature));
    chunk.features.push_back(static_cast<std::uint32_t>(feature));
}

std::size_t vertex_count(const data::FeatureTable& table, std::size_t feature) {
    std::size_t count = 0;
    const auto parts = table.parts(feature);
    for (std::size_t part = parts.first; part < parts.last; ++part)
        for (std::size_t ring = table.rings(part).first; ring < table.rings(part).last; ++ring)
            count += table.ring(ring).size();
    return count;
}

bool is_large(const data::FeatureTable& table, std::size_t feature, double cell_degrees) {
    constexpr std::size_t many_vertices = 2000;
    const geo::LonLatBox& box = table.box(feature);
    return table.kind(feature) == data::GeometryKind::polygon &&
           std::max(box.width(), box.height()) > 2 * cell_degrees && vertex_count(table, feature) > many_vertices;
}

std::vector<FeatureChunk> portions(const data::FeatureTable& table) {
    // Twice as many portions as cores, so that none waits long for another.
    constexpr std::size_t portions_per_core = 2;
    const std::size_t wanted = portions_per_core * std::max(1U, std::thread::hardware_concurrency());
    const std::size_t share = table.vertex_count() / wanted + 1;
    std::vector<FeatureChunk> chunks;
    std::size_t vertices = share;
    for (std::size_t feature = 0; feature < table.size(); ++feature) {
        if (table.kind(feature) == data::GeometryKind::none) continue;
        if (vertices >= share) {
            chunks.emplace_back();
            vertices = 0;
        }
        chunks.back().features.push_back(static_cast<std::uint32_t>(feature));
        vertices += vertex_count(table, feature);
    }
    for (FeatureChunk& chunk : chunks)
        chunk.box = geo::LonLatBox::world();
    return chunks;
}

} // namespace

FeatureChunks make_chunks(const data::FeatureTable& table, double cell_degrees) {
    if (cell_degrees >= 360) return {portions(table), {}};
    FeatureChunks result;
    std::map<std::tuple<bool, int, int>, FeatureChunk> cells;
    for (std::size_t feature = 0; feature < table.size(); ++feature) {
        if (table.kind(feature) == data::GeometryKind::none) continue;
        const geo::LonLatBox& box = table.box(feature);
        if (is_large(table, feature, cell_degrees)) {
            result.large.push_back(static_cast<std::uint32_t>(feature));
            continue;
        }
        const geo::LonLat center = box.center();
        const auto column = static_cast<int>(std::floor((center.lon + 180) / cell_degrees));
        const auto row = static_cast<int>(std::floor((center.lat + 90) / cell_degrees));
        add(cells[{box.crosses_180(), row, box.crosses_180() ? 0 : column}], table, feature);
    }
    for (auto& entry : cells)
        result.chunks.push_back(std::move(entry.second));
    return result;
}

} // namespace oreway::render
