// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"

#include <cstddef>
#include <vector>

namespace oreway::data {

/// A polygon feature spread out in the plane of longitude and latitude: no jumps at 180 degrees (longitudes may leave
/// [-180, 180]), rings around a pole closed along it, holes beside their outer ring. For planar algorithms.
///
///     lat 90 +---------------+      ring around the pole: from the last vertex straight up to the pole,
///            |               |      along it and down to the first
///            \__/\______/\__/
///
struct PlanarPolygon {
    std::vector<geo::LonLat> vertices;   ///< of all rings, none closed, no vertex twice in a row
    std::vector<std::size_t> ring_start; ///< rings + 1
    std::vector<std::size_t> part_start; ///< parts + 1, in rings; the first ring of a part is the outer one

    /// Spreads out a feature; reuses the memory of the last one.
    void assign(const FeatureTable& table, std::size_t feature);

private:
    void add_ring(std::span<const geo::LonLat> ring, double beside_lon);
};

} // namespace oreway::data
