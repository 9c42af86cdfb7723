// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "map/layer.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace oreway::map {

inline constexpr const char* zone_layer_id = "zones";

/// The 200-nautical-mile zones of countries (ISO 3166-1 alpha-3), computed from the coast of the country polygons: not
/// official, no agreed boundaries, the country's land and its territorial sea included. Throws Error(usage) for a
/// country without land in `countries` and for one without a sea coast. `progress` returns false to give up, which
/// throws base::Cancelled.
std::shared_ptr<const data::FeatureTable> compute_zones(const data::FeatureTable& countries,
                                                        const std::vector<std::string>& codes,
                                                        const std::function<bool(double)>& progress = {});

/// The countries whose zones a layer shows, in its order; none for nullptr.
std::vector<std::string> zone_codes(const Layer* zones);

/// The layer they are shown in, below the land: what they overlap of neighbours is covered.
Layer zone_layer(std::shared_ptr<const data::FeatureTable> zones, const std::vector<std::string>& codes);

} // namespace oreway::map
