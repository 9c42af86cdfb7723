// SPDX-License-Identifier: MIT
#pragma once

#include "geo/source_polygon.h"

#include <vector>

namespace oreway::geo {

/// Undoes the cuts that storage made along 180 degrees: where one ring runs up the line and another (or the same) runs
/// down it, both edges go and the rings are joined across. Edges along a pole, which is a point, go as well. What is
/// left of seams has no counterpart and keeps its mark.
///
///      |<-- a        b <--|                a and b were two rings, or one that closes around the pole
///   -180                +180               (Natural Earth's Antarctica); they become one ring across the line
///
/// No ring is left when the polygon was the whole world.
std::vector<SourceRing> stitch_seams(std::vector<SourceRing> rings);

} // namespace oreway::geo
