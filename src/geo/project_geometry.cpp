// SPDX-License-Identifier: MIT
#include "geo/project_geometry.h"

#include "geo/bend.h"
#include "geo/cap_geometry.h"
#include "geo/source_polygon.h"
#include "geo/strip_geometry.h"

namespace oreway::geo {

std::vector<PlaneLine> project_line(std::span<const LonLat> line, const Projection& projection,
                                    const ProjectOptions& options) {
    const ToleranceBudget budget = budget_for(projection, options.tolerance);
    std::vector<LonLat> way = unwrap_line(line);
    if (way.size() < 2) return {};
    if (options.course == EdgeCourse::geodesic) way = follow_geodesics(way, projection, budget.bend);
    way = thin_out(way, projection, budget.before);
    return projection.frame().is_azimuthal ? project_into_cap(way, projection, budget)
                                           : project_into_strip(way, projection, budget);
}

PlaneArea project_polygon(std::span<const std::span<const LonLat>> rings, const Projection& projection,
                          const ProjectOptions& options) {
    return project_multipolygon({&rings, 1}, projection, options);
}

PlaneArea project_multipolygon(std::span<const std::span<const std::span<const LonLat>>> polygons,
                               const Projection& projection, const ProjectOptions& options) {
    const ToleranceBudget budget = budget_for(projection, options.tolerance);
    SourcePolygon polygon = read_source_polygon(polygons);
    if (options.course == EdgeCourse::geodesic) {
        for (SourceRing& ring : polygon.rings)
            follow_geodesics(ring, projection, budget.bend);
    }
    std::erase_if(polygon.rings, [&](SourceRing& ring) { return !thin_out(ring, projection, budget.before); });
    if (polygon.rings.empty() && !polygon.is_inside_out) return {};
    return projection.frame().is_azimuthal ? project_into_cap(polygon, projection, budget)
                                           : project_into_strip(polygon, projection, budget);
}

} // namespace oreway::geo
