// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "geo/lonlat_box.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace oreway::data {

/// Finds the features of a table whose extents meet a box (a packed R-tree by GEOS). Immutable; queries from several
/// threads are safe. Boxes across 180 degrees are understood on both sides.
class SpatialIndex {
public:
    explicit SpatialIndex(const std::shared_ptr<const FeatureTable>& table);
    ~SpatialIndex();
    SpatialIndex(const SpatialIndex&) = delete;
    SpatialIndex& operator=(const SpatialIndex&) = delete;

    /// Numbers of features, ascending, each once.
    std::vector<std::size_t> query(const geo::LonLatBox& box) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A feature near a place: its number and the distance on the ground, 0 inside a polygon.
struct NearFeature {
    std::size_t feature = 0;
    double distance_m = 0;
};

/// Features within `radius_m` of `place` (a point's own distance, the nearest place of a line, inside or near the
/// border of a polygon), nearest first.
std::vector<NearFeature> features_near(const FeatureTable& table, const SpatialIndex& index, const geo::LonLat& place,
                                       double radius_m);

/// True when the polygon feature holds the place (holes respected).
bool contains(const FeatureTable& table, std::size_t feature, const geo::LonLat& place);

} // namespace oreway::data
