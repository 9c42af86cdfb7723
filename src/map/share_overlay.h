// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/concentration.h"
#include "map/document.h"

#include <string>
#include <vector>

namespace oreway::map {

/// Countries coloured by their share of a step of the chain. The classes are fixed, so that a colour means the same
/// whatever is left out or added.
Layer share_layer(const concentration::ConcentrationResult& result, const FeatureSet& countries, const Theme& theme);

/// The classes with their colours, "no figure" hatched.
LegendBlock share_legend(const concentration::ConcentrationResult& result, const Theme& theme);

/// For the margin: the indices, year, edition and sources, coverage, warnings.
std::vector<std::string> share_notes(const concentration::ConcentrationResult& result);

} // namespace oreway::map
