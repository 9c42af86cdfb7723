// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace oreway::render {

enum class Join : std::uint8_t { miter, bevel, round };
enum class Cap : std::uint8_t { butt, square, round };

/// One corner of a stroke's triangles. The line's width is not in it: the corner lies at
/// (x, y) + (nx, ny) * half width, so the same mesh serves every width and every zoom.
///
///     side +1  *---------*---------*
///              |  (nx,ny)|         |     along: distance from the line's start, in the line's units
///     centre   o----^----o---------o
///              |         |         |
///     side -1  *---------*---------*
struct StrokeVertex {
    float x = 0, y = 0;
    float nx = 0, ny = 0;
    float side = 0;
    float along = 0;
};

struct StrokeMesh {
    std::vector<StrokeVertex> vertices;
    std::vector<std::uint32_t> indices; ///< three a triangle
};

struct StrokeShape {
    Join join = Join::miter;
    Cap cap = Cap::butt;
};

/// Adds the triangles of a line to `mesh`; coordinates are stored relative to `origin`. A line whose last point is its
/// first is closed: it has a join there and no caps. Points equal to their predecessor and points that are not finite
/// are passed over. Miters end where the turn is sharper than 120 degrees: a bevel takes over.
/// Point: geo::PlanePoint or geo::ScreenPoint.
template <typename Point>
void append_stroke(std::span<const Point> line, const Point& origin, const StrokeShape& shape, StrokeMesh& mesh);

extern template void append_stroke(std::span<const geo::PlanePoint>, const geo::PlanePoint&, const StrokeShape&,
                                   StrokeMesh&);
extern template void append_stroke(std::span<const geo::ScreenPoint>, const geo::ScreenPoint&, const StrokeShape&,
                                   StrokeMesh&);

} // namespace oreway::render
