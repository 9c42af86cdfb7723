// SPDX-License-Identifier: MIT
#pragma once

#include "geo/source_polygon.h"

#include <vector>

namespace oreway::geo {

/// One of the four sides of a frame: longitudes or latitudes that are at least, or at most, a bound.
struct HalfPlane {
    enum class Axis { lon, lat } axis;
    double bound;
    bool keeps_above;

    /// Positive inside, zero on the side itself.
    double depth(const LonLat& place) const {
        const double value = axis == Axis::lon ? place.lon : place.lat;
        return keeps_above ? value - bound : bound - value;
    }
    /// Where an edge from inside to outside (or back) meets the side.
    LonLat crossing(const LonLat& a, const LonLat& b) const;
};

/// Clips a closed ring (I. E. Sutherland, G. W. Hodgman: Reentrant polygon clipping, CACM 17, 1974). What lies outside
/// is replaced by edges along the side, marked as seams. Winding numbers inside are those of the whole ring.
std::vector<SourceVertex> clip_ring(const std::vector<SourceVertex>& ring, const HalfPlane& side);

/// The parts of lines that lie inside.
std::vector<std::vector<LonLat>> clip_lines(const std::vector<std::vector<LonLat>>& lines, const HalfPlane& side);

} // namespace oreway::geo
