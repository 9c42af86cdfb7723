// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "catalogue/ground.h"
#include "data/feature_table.h"

#include <functional>
#include <memory>

namespace oreway::catalogue {
class Atlas;
}

namespace oreway::map {

/// Says which points of a layer lie far from the country that the layer itself names for them, in an attribute of ISO
/// codes (iso_a3, country_iso3 and the like) or names (country): wrong signs, swapped numbers, other places of the same
/// name. One diagnostic tells how many, and of the first ones where they lie and what slip would explain it.
///
/// `read_ground` is called when there is something to compare.
void check_places(const data::FeatureTable& table, const catalogue::Atlas& atlas,
                  const std::function<std::shared_ptr<const catalogue::Ground>()>& read_ground,
                  base::Diagnostics& diagnostics);

} // namespace oreway::map
