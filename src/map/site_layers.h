// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "map/layer.h"

#include <vector>

namespace oreway::catalogue {
class Atlas;
}

namespace oreway::map {

/// The atlas as layers of symbols: ports, plants, deposits, from below. Deposits are sized by the contained tonnes of
/// their chosen claim under the document's size scale.
std::vector<Layer> site_layers(const catalogue::Atlas& atlas, const MapDocument& document);

/// The scale at which the largest deposits that are not contested fill the largest symbol comfortably.
inline constexpr double default_tonnes_per_square_pixel = 12000;

} // namespace oreway::map
