// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "geo/plane.h"
#include "geo/projection.h"

#include <cstddef>
#include <span>
#include <vector>

/// Lines and polygons of the globe as lines and areas of the plane, with no seam anywhere: cut at the projection's
/// edge, bent along the curve, closed around the poles. The one place that knows about 180 degrees.
namespace oreway::geo {

/// How an edge between two vertices runs over the globe.
enum class EdgeCourse {
    parallel, ///< straight in longitude and latitude, as RFC 7946 defines it: borders along 49 N stay on 49 N
    geodesic, ///< the shortest way on the ellipsoid: routes, arcs, long edges of a survey
};

struct ProjectOptions {
    EdgeCourse course = EdgeCourse::parallel;
    /// Plane units: edges are bent where the chord would leave the curve by more, vertices dropped where they stray
    /// less. Half a pixel is invisible. 0 keeps every vertex.
    double tolerance = 0;
};

/// An area of the plane: closed rings (last point not repeated) to be filled by the non-zero rule, and the lines that
/// may be stroked: the rings without the cuts that the projection made and without edges of the data along 180 degrees
/// or the poles, which are seams of storage, not of the world. A stroke that ends where it starts is closed.
struct PlaneArea {
    std::vector<PlaneLine> rings;
    std::vector<PlaneLine> strokes;
};

/// One or more pieces; none when nothing of the line can be shown. Where the pole is a line of the map, the way around
/// it within 10 km is left out.
std::vector<PlaneLine> project_line(std::span<const LonLat> line, const Projection& projection,
                                    const ProjectOptions& options);

/// `rings`: first the outer ring, then its holes, in any orientation, closed or not. A step of more than 180 degrees of
/// longitude is the short way across 180 degrees; steps of exactly 360 degrees are along a whole parallel where the
/// ring would have no area otherwise (a box around the world). A ring around a pole holds the smaller side of the
/// globe, unless its holes say otherwise. Rings smaller than the tolerance vanish.
PlaneArea project_polygon(std::span<const std::span<const LonLat>> rings, const Projection& projection,
                          const ProjectOptions& options);

/// The same for several polygons that belong together: the parts of a country that a file keeps apart because of 180
/// degrees are joined again.
PlaneArea project_multipolygon(std::span<const std::span<const std::span<const LonLat>>> polygons,
                               const Projection& projection, const ProjectOptions& options);

} // namespace oreway::geo
