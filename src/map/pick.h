// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "map/view.h"

#include <string>
#include <vector>

namespace oreway::map {

/// Something under the cursor.
struct Hit {
    Selection what;
    std::string layer_id;
    std::string title;
    double distance = 0; ///< from the cursor, device-independent pixels (identify: metres)
};

/// True for layers whose features a click finds.
bool is_pickable(const Layer& layer);

/// Everything within `tolerance` pixels of a point of the screen, nearest first: sites, then features of user and
/// reference layers, then the country. Computed on the CPU from the spatial indices.
std::vector<Hit> pick(const MapDocument& document, const View& view, const geo::ScreenPoint& at, double tolerance = 8);

/// Everything within `radius_m` of a place, nearest first; distances in metres.
std::vector<Hit> identify(const MapDocument& document, const geo::LonLat& place, double radius_m);

} // namespace oreway::map
