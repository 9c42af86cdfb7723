// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <cstddef>
#include <span>
#include <vector>

/// Polygons on the globe, before any projection: rings without jumps, interior on the left, free of storage seams.
namespace oreway::geo {

struct SourceVertex {
    LonLat at; ///< longitudes run on without jumps and may leave [-180, 180]
    bool is_seam =
        false; ///< the edge from here to the next vertex is an artefact of storage: fill to it, never draw it
};

/// A closed ring; the last vertex is joined to the first one `turns` times 360 degrees further east. A ring that goes
/// round a pole has one turn, eastwards (+1) if its interior is in the north.
struct SourceRing {
    std::vector<SourceVertex> vertices;
    int turns = 0;

    /// The vertex `i`, where those of the next round follow the last one without a jump: vertex(size) is the first one,
    /// `turns` further.
    SourceVertex vertex(std::size_t i) const {
        const std::size_t n = vertices.size(), round = i / n;
        SourceVertex result = vertices[i - round * n];
        result.at.lon += 360.0 * turns * static_cast<double>(round);
        return result;
    }
};

struct SourcePolygon {
    std::vector<SourceRing> rings; ///< interior on the left
    /// The rings, closed through the north pole where they turn, wind -1 times around what is outside and 0 times
    /// around the interior: the ring that would hold it all (the edge of the world) is not among them.
    bool is_inside_out = false;

    bool contains(const LonLat& place) const;
};

using SourceRings = std::span<const std::span<const LonLat>>;

/// Reads polygons (each: outer ring, then holes) that belong together; parts that were cut apart at 180 degrees are
/// joined again. Degenerate rings vanish.
SourcePolygon read_source_polygon(std::span<const SourceRings> polygons);

/// Longitudes without jumps: a step of more than 180 degrees means the short way around the other side.
std::vector<LonLat> unwrap_line(std::span<const LonLat> line);

/// Signed area in square degrees, positive if counter-clockwise; a ring that turns is closed through the north pole.
double planar_area(const SourceRing& ring);

} // namespace oreway::geo
