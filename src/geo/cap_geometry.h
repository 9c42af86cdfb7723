// SPDX-License-Identifier: MIT
#pragma once

#include "geo/bend.h"
#include "geo/project_geometry.h"
#include "geo/source_polygon.h"

#include <vector>

/// Geometry in frames that end at a horizon (azimuthal projections, national grids): the plane is continuous up to
/// there, so nothing is cut but at the horizon, and what lies beyond it is drawn in onto it.
namespace oreway::geo {

PlaneArea project_into_cap(const SourcePolygon& polygon, const Projection& projection, const ToleranceBudget& budget);

std::vector<PlaneLine> project_into_cap(const std::vector<LonLat>& line, const Projection& projection,
                                        const ToleranceBudget& budget);

} // namespace oreway::geo
