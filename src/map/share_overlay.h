// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/concentration.h"
#include "concentration/regions.h"
#include "map/overlay.h"

#include <string>
#include <vector>

namespace oreway::map {

/// Countries coloured by their share of a step of the chain. The classes are fixed, so that a colour means the same
/// whatever is left out or added; "no figure" is hatched, and what a what-if leaves out has a
/// grey of its own. The notes tell indices, coverage, sources and the scenario.
Overlay share_overlay(const concentration::ConcentrationResult& result, const FeatureSet& countries,
                      const Theme& theme);

/// Regions coloured by how concentrated a step is among their countries. Hatched in the colour of the lower bound: what
/// is not known decides the class. `world` is the same step by country.
Overlay hhi_overlay(const std::vector<concentration::RegionConcentration>& regions,
                    const concentration::ConcentrationResult& world, const FeatureSet& countries, const Theme& theme);

} // namespace oreway::map
