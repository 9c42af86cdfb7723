// SPDX-License-Identifier: MIT
#pragma once

#include "geo/project_geometry.h"
#include "geo/source_polygon.h"

#include <vector>

/// Edges that follow their curve, and no more vertices than that takes; before projecting, in degrees.
namespace oreway::geo {

/// How the tolerance of a picture is spent: on vertices left out before projecting, on bends, and on vertices left out
/// after projecting.
struct ToleranceBudget {
    double before = 0, bend = 0, after = 0;
};
ToleranceBudget budget_for(const Projection& projection, double tolerance);

/// Replaces edges that run along geodesics by short ones that are straight in longitude and latitude.
std::vector<LonLat> follow_geodesics(const std::vector<LonLat>& line, const Projection& projection, double tolerance);
void follow_geodesics(SourceRing& ring, const Projection& projection, double tolerance);

/// Leaves out vertices that cannot stray by `tolerance` in the plane. False when the whole ring is smaller than that.
bool thin_out(SourceRing& ring, const Projection& projection, double tolerance);
std::vector<LonLat> thin_out(const std::vector<LonLat>& line, const Projection& projection, double tolerance);

/// Into how many pieces an edge must be cut so that each leaves its chord by no more than `tolerance`, and is no longer
/// than `longest_degrees`.
class EdgeBender {
public:
    EdgeBender(const Projection& projection, double south, double north, double tolerance, double longest_degrees);
    int pieces(const LonLat& from, const LonLat& to) const;

private:
    double longest_;
};

/// The latitudes that vertices span.
struct LatitudeRange {
    double south = 90, north = -90;
    void extend(double lat) {
        if (lat < south) south = lat;
        if (lat > north) north = lat;
    }
};

} // namespace oreway::geo
