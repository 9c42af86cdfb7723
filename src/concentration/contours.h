// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/density.h"

#include <span>
#include <vector>

namespace oreway::concentration {

/// An area: its outer ring, then its holes; not closed. Edges along 180 degrees and the poles are where the grid ends,
/// not where the area does.
struct ContourArea {
    std::vector<std::vector<geo::LonLat>> rings;
};

/// Where a density is at least `level` (> 0): marching squares between the centres of cells, linear along each edge. At
/// a saddle the mean of the four corners decides.
std::vector<ContourArea> areas_above(const DensityRaster& raster, double level);

/// The same for each of several levels, ascending, at the same time.
std::vector<std::vector<ContourArea>> areas_above(const DensityRaster& raster, std::span<const double> levels);

} // namespace oreway::concentration
