// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "geo/lonlat.h"

#include <string_view>
#include <vector>

namespace oreway::map {

/// The land of a country and those parts of its outline that face the sea.
///
///       ~~~~coast~~~~
///      (    here     |  neighbour       the border is no coast: no sea zone is measured from it
///       ~~~~~~~~~~~~~|~~~~~~~~~~~
struct CountryShape {
    std::vector<std::vector<geo::LonLat>> land;   ///< outer rings: mainland and islands
    std::vector<std::vector<geo::LonLat>> coasts; ///< lines
};

/// `countries` has an attribute iso_a3 and polygons that share their vertices along a common border. The cut at 180
/// degrees is no coast, nor is the shore of the Caspian Sea, where no state has such a zone (Convention of Aktau,
/// 2018). Empty when the country is not there.
CountryShape shape_of(const data::FeatureTable& countries, std::string_view code);

} // namespace oreway::map
