// SPDX-License-Identifier: MIT
#pragma once

#include "geo/project_geometry.h"

#include <string>
#include <vector>

/// What the tests of geometry on the globe share: real data with all its seams, and measures of what came out.
namespace oreway::geo::checks {

using Ring = std::vector<LonLat>;
using Polygon = std::vector<Ring>;

/// Polygons from tests/data_files/geo.
std::vector<Polygon> read_polygons(const std::string& name);

PlaneArea project(const Polygon& polygon, const Projection& projection, const ProjectOptions& options = {});
PlaneArea project_together(const std::vector<Polygon>& polygons, const Projection& projection,
                           const ProjectOptions& options = {});

std::shared_ptr<const Projection> make(const std::string& name, double central_meridian = 0,
                                       double central_latitude = 0);

/// By the non-zero rule; inverted planes count as well.
bool is_inside(const PlaneArea& area, const PlanePoint& point);

/// Sum over all rings, counter-clockwise positive.
double signed_area(const PlaneArea& area);
double longest_segment(const std::vector<PlaneLine>& lines);
double total_length(const std::vector<PlaneLine>& lines);

double distance_to(const PlaneLine& line, const PlanePoint& point);

/// Nearer to the edge of the map than the chords that draw it leave their curve.
bool is_near_edge(const Projection& projection, const PlanePoint& point);

/// The four corners of a box, not closed.
Ring box(double west, double south, double east, double north);

/// Places spread evenly over the globe (a Fibonacci spiral), none of them at a special place.
std::vector<LonLat> places_everywhere(int count);

/// All projections that Oreway is asked for most, with awkward centres.
const std::vector<ProjectionSpec>& all_projections();
std::string describe(const ProjectionSpec& spec);

} // namespace oreway::geo::checks
