// SPDX-License-Identifier: MIT
#pragma once

#include "geo/proj_transform.h"
#include "geo/projection.h"

namespace oreway::geo {

/// The frame in which a transformation is continuous and not grossly distorted, found by the projection's name and by
/// asking PROJ:
///
/// - azimuthal projections: a cap around their centre, as far as lengths are stretched at most 3 times as much as there
///   (north polar stereographic: to 19 degrees south) and places survive the way to the plane and back;
/// - cylindrical, pseudocylindrical and conic ones: the whole turn around their central meridian, between the latitudes
///   where a degree is stretched at most 4 times as much as near the middle; Mercator to 85.0511 degrees, where the
///   usual web map is a square;
/// - all others (transverse and oblique ones, national grids): a cap as above, around the centre of the system's area
///   of use where it is known.
///
/// Throws Error(usage) for projections with cuts inside the map (interrupted ones) or without an inverse.
ProjectionFrame find_frame(const ProjTransform& transform, const std::string& definition);

/// The latitude at which the world in Mercator's projection is as high as wide.
inline constexpr double web_mercator_latitude = 85.05112877980659;

} // namespace oreway::geo
