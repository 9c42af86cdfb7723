// SPDX-License-Identifier: MIT
#pragma once

#include "gl/tessellator.h"

namespace oreway::gl {

/// Turns long thin triangles into stout ones by flipping the diagonals of neighbouring pairs (Lawson, 1977): what is
/// covered stays the same, and the edges of the area stay. A sweep line leaves triangles that run across the whole
/// area; a software rasteriser takes twice as long for them.
void flip_to_stout(Triangles& triangles);

} // namespace oreway::gl
