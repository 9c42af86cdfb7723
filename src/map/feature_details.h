// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/details.h"
#include "map/layer.h"

namespace oreway::catalogue {
class Atlas;
}

namespace oreway::map {

/// The attributes of a feature as rows, with the source it names (`source_id`) where the atlas knows it.
catalogue::Details describe_feature(const Layer& layer, std::size_t feature, const catalogue::Atlas& atlas);

} // namespace oreway::map
