// SPDX-License-Identifier: MIT
#pragma once

#include "map/base_map.h"
#include "map/document.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::map {

/// What the router goes by, so that anyone can check it: passages and their gates, channels, clearances, walls and
/// closed areas of the sea network, land corridors. Hidden at first, without data.
std::vector<BaseLayer> network_layers();

struct NetworkFeatures {
    std::shared_ptr<const data::FeatureTable> table;
    std::shared_ptr<const FeatureLooks> looks;
};

/// Makes the features of a layer whose file under geodata/network is a table and not a vector file; nothing for every
/// other layer. Safe on any thread. Throws Error(input).
std::optional<NetworkFeatures> read_network_layer(const std::filesystem::path& geodata, std::string_view layer_id);

/// The looks of the passages when those with these ids are closed by the user. `table` is the layer's.
std::shared_ptr<const FeatureLooks> passage_looks(const data::FeatureTable& table, const std::set<std::string>& closed);

} // namespace oreway::map
