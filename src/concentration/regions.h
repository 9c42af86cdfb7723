// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/concentration.h"

#include <string>
#include <vector>

namespace oreway::concentration {

/// How concentrated a stage is among the countries of one region.
struct RegionConcentration {
    std::string region;
    double value = 0; ///< of the named countries, in the unit of the supply
    double share = 0; ///< of the world, 0 to 1
    int n = 0;        ///< countries with more than zero
    std::string largest;
    /// Among the countries of the region; any part of what the table lumps or does not credit may lie in it.
    Interval hhi;
    std::vector<std::string> countries; ///< of the region, sorted: what the map colours
};

/// Regions (By::region) or subregions (By::subregion) with a producer, the largest first. Throws as compute() does.
std::vector<RegionConcentration> compute_regions(const catalogue::Atlas& atlas, const ConcentrationQuery& query);

} // namespace oreway::concentration
