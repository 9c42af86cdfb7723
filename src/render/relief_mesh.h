// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat_box.h"
#include "geo/projection.h"
#include "map/view.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace oreway::render {

/// A part of a projection's frame (see geo::ProjectionFrame) in whole steps: frame longitudes from
/// -180 + west * step to -180 + east * step, frame latitudes from -90 + south * step to -90 + north * step.
struct FrameGrid {
    double step = 7.5; ///< degrees
    int west = 0, south = 0, east = 48, north = 24;

    friend bool operator==(const FrameGrid&, const FrameGrid&) = default;
};

/// The part that a view shows, in steps small enough that the mesh's straight edges cannot be seen to be straight.
/// Moving the view keeps the grid lines where they are.
FrameGrid grid_for(const map::View& view);

/// Relative to the mesh's origin, in units of the plane; and the place in a raster whose `box` was given: 0 to 1 from
/// the left and from the top.
struct ReliefVertex {
    float x = 0, y = 0;
    float u = 0, v = 0;
};
struct ReliefMesh {
    geo::PlanePoint origin;
    std::vector<ReliefVertex> vertices;
    std::vector<std::uint32_t> indices;
};

/// Bends a raster over `box` into the projection. Cells that the projection cannot show are left out. `u` runs on
/// beyond 0 and 1 where a cell crosses 180 degrees: the texture must repeat.
ReliefMesh make_relief_mesh(const geo::Projection& projection, const FrameGrid& grid, const geo::LonLatBox& box);

} // namespace oreway::render
