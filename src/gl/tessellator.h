// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace oreway::gl {

/// A corner of a polygon or of a triangle, in any plane.
struct Corner {
    double x = 0, y = 0;
};

/// Triangles that cover an area: three indices each into `corners`.
struct Triangles {
    std::vector<Corner> corners;
    std::vector<std::uint32_t> indices;
};

/// Covers the area inside `rings` by the non-zero rule with triangles. The rings may cross themselves and each other;
/// corners are added where edges cross. Corners with non-finite coordinates are left out. Pure: needs no context.
///
/// The work is GLU's sweep line, O(n log n), on doubles: the triangles' area is that of the rings to about 1e-9.
Triangles tessellate(std::span<const std::span<const Corner>> rings);

} // namespace oreway::gl
