// SPDX-License-Identifier: MIT
#pragma once

#include "geo/bend.h"
#include "geo/project_geometry.h"
#include "geo/source_polygon.h"

#include <vector>

/// Geometry in frames that are cut along a meridian (cylindrical, pseudocylindrical and conic projections): rings and
/// lines are shifted by whole turns, clipped to the frame, and run along its edges where they leave it.
namespace oreway::geo {

PlaneArea project_into_strip(const SourcePolygon& polygon, const Projection& projection, const ToleranceBudget& budget);

std::vector<PlaneLine> project_into_strip(const std::vector<LonLat>& line, const Projection& projection,
                                          const ToleranceBudget& budget);

} // namespace oreway::geo
