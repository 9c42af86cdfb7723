// SPDX-License-Identifier: MIT
#include "data/spatial_index.h"

#include "data/geos_handles.h"

#include <algorithm>
#include <cstdint>

namespace oreway::data {

namespace {

/// The tree holds pointers that it never follows: the feature's number stands in the pointer's place.
void* as_item(std::size_t feature) {
    return reinterpret_cast<void*>(static_cast<std::uintptr_t>(feature)); // NOLINT(performance-no-int-to-ptr)
}

void collect(void* item, void* features) {
    static_cast<std::vector<std::size_t>*>(features)->push_back(reinterpret_cast<std::uintptr_t>(item));
}

GeosGeometry rectangle(GEOSContextHandle_t geos, const geo::LonLatBox& box) {
    return {GEOSGeom_createRectangle_r(geos, box.west, box.south, box.east, box.north), GeosDeleter{geos}};
}

/// `box` without a seam: its pieces, and both names of the meridian at 180 degrees when it touches that.
std::vector<geo::LonLatBox> pieces(const geo::LonLatBox& box) {
    std::vector<geo::LonLatBox> boxes = box.split();
    for (std::size_t i = 0, count = boxes.size(); i < count; ++i) {
        const geo::LonLatBox piece = boxes[i];
        if (piece.east == 180) boxes.push_back({-180, piece.south, -180, piece.north});
        if (piece.west == -180) boxes.push_back({180, piece.south, 180, piece.north});
    }
    return boxes;
}

} // namespace

struct SpatialIndex::State {
    GeosContext geos;
    std::unique_ptr<GEOSSTRtree, GeosTreeDeleter> tree;
};

SpatialIndex::SpatialIndex(const std::shared_ptr<const FeatureTable>& table)
    : state_(std::make_unique<State>()) {
    constexpr std::size_t node_capacity = 10;
    GEOSContextHandle_t geos = state_->geos.get();
    state_->tree = {GEOSSTRtree_create_r(geos, node_capacity), GeosTreeDeleter{geos}};
    for (std::size_t feature = 0; feature < table->size(); ++feature) {
        if (table->parts(feature).size() == 0) continue;
        for (const geo::LonLatBox& box : table->box(feature).split()) {
            GEOSSTRtree_insert_r(geos, state_->tree.get(), rectangle(geos, box).get(), as_item(feature));
        }
    }
    // The first query builds the tree; done here, later ones only read it and may come from several threads.
    query({0, 0, 0, 0});
}

SpatialIndex::~SpatialIndex() = default;

std::vector<std::size_t> SpatialIndex::query(const geo::LonLatBox& box) const {
    const GeosContext geos;
    std::vector<std::size_t> features;
    for (const geo::LonLatBox& piece : pieces(box)) {
        GEOSSTRtree_query_r(geos.get(), state_->tree.get(), rectangle(geos.get(), piece).get(), collect, &features);
    }
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    return features;
}

} // namespace oreway::data
