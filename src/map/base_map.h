// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "map/label.h"
#include "map/layer.h"

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace oreway::catalogue {
class Atlas;
}

namespace oreway::map {

/// A layer of the shipped base map and where its data is, by Detail; an empty name means that there is none.
struct BaseLayer {
    Layer layer;                         ///< without data
    std::array<std::string, 3> files;    ///< relative to geodata/; relief and shade: small, small, large
    std::vector<std::string> attributes; ///< read from the files
    /// What to make of the features of a file; empty: they are the layer's.
    std::function<std::shared_ptr<const data::FeatureTable>(const data::FeatureTable&)> derive = {};
};

/// The shipped layers from the sea floor up, reference layers included.
std::vector<BaseLayer> base_layers(const std::shared_ptr<const catalogue::Atlas>& atlas);

/// Names of countries and seas.
std::vector<Label> base_labels(const std::filesystem::path& geodata, const catalogue::Atlas& atlas,
                               base::Diagnostics& diagnostics);

/// Names of cities, from geodata/base/places.fgb; wanted from zoom 4 on.
std::vector<Label> city_labels(const std::filesystem::path& geodata, base::Diagnostics& diagnostics);

} // namespace oreway::map
