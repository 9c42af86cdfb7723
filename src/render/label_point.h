// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "geo/lonlat.h"

#include <cstddef>
#include <optional>

namespace oreway::render {

/// Where the name of a feature stands: on a point, half way along the longest part of a line, and inside a polygon: in
/// the middle of the widest stretch across its largest part at the height of that part's middle. Nothing for a feature
/// without geometry.
std::optional<geo::LonLat> label_point(const data::FeatureTable& table, std::size_t feature);

} // namespace oreway::render
