// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::catalogue {
class Atlas;
}

namespace oreway::map {

/// The tables of the atlas that export knows beside the layers of the map: "claims", "sources", "statistics",
/// "agreements", "flows", "conflicts", "choices", "blocs", "commodities", "substances".
std::vector<std::string> atlas_table_names();

/// One of them, every row of it, in the order of the atlas and with the columns of its file. Claims lie at their sites
/// and say what they contain and whether they are the chosen one; agreements and flows are arcs where they can be
/// drawn; the rest has no place on the map. Whatever rests on general knowledge says so in source_caution.
///
/// nullptr for any other name.
std::shared_ptr<const data::FeatureTable> atlas_table(const catalogue::Atlas& atlas, std::string_view name);

} // namespace oreway::map
