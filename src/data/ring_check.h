// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "data/findings.h"

namespace oreway::data {

/// Reports polygons that are not valid by OGC 06-103r4, with the reason and the place that GEOS gives. They stay in the
/// table as they are: they can be drawn, and a repair would be a guess at what was meant.
void check_rings(const FeatureTable& table, Findings& findings);

} // namespace oreway::data
