// SPDX-License-Identifier: MIT
#include "map/document.h"

#include <algorithm>

namespace oreway::map {

const Layer* MapDocument::layer(std::string_view id) const {
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& entry) { return entry.id == id; });
    return found == layers.end() ? nullptr : &*found;
}

Layer* MapDocument::layer(std::string_view id) {
    return const_cast<Layer*>(static_cast<const MapDocument&>(*this).layer(id));
}

} // namespace oreway::map
