// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "geo/lonlat.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace oreway::data {

/// The parts of one geometry that are of one kind, laid out as in FeatureTable. Coordinates are as in the file.
struct Shapes {
    std::vector<geo::LonLat> vertices;
    std::vector<std::size_t> ring_ends; ///< one a ring: where its vertices end
    std::vector<std::size_t> part_ends; ///< one a part: where its rings end

    bool empty() const { return part_ends.empty(); }
    void clear();
};

/// One geometry, sorted by kind: a collection may hold all three. Made to be used again for the next feature.
struct ParsedGeometry {
    std::array<Shapes, 3> shapes; ///< points, lines, polygons
    bool has_height = false;      ///< a Z other than 0 was left out
    bool has_measure = false;     ///< an M was left out

    Shapes& of(GeometryKind kind) { return shapes[static_cast<std::size_t>(kind) - 1]; }
    bool empty() const { return shapes[0].empty() && shapes[1].empty() && shapes[2].empty(); }
    void clear();
};

enum class WkbOutcome {
    parsed,
    curved,    ///< arcs in it: to be drawn out as lines first
    malformed, ///< shorter than it says, or of an unknown type
};

/// Reads well-known binary (ISO 13249-3 and OGC 06-103r4, EWKB's flags too), in either byte order. Empty parts leave
/// nothing. `geometry` is cleared first.
WkbOutcome parse_wkb(std::span<const std::byte> wkb, ParsedGeometry& geometry);

} // namespace oreway::data
