// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/site.h"
#include "data/feature_table.h"

#include <memory>

namespace oreway::catalogue {
class Atlas;
}

namespace oreway::map {

/// All sites of a kind as features with everything the atlas says of each, for export. Deposits carry their chosen
/// claim, why it was chosen, what it contains and its source.
std::shared_ptr<const data::FeatureTable> site_table(const catalogue::Atlas& atlas, catalogue::SiteKind kind);

} // namespace oreway::map
