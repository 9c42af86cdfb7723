// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/query.h"

#include <string>

namespace oreway::map {

enum class DensityShape { hexagons, kernel };

/// Which points, weighed by what, over which distance.
struct DensityWish {
    std::string layer = "deposits"; ///< any layer of points
    std::string attribute;          ///< a column of numbers that is summed up; empty: points are counted
    std::string unit;               ///< of the attribute; empty: found from its name
    std::string commodity;          ///< only sites of the atlas with this one; empty: all points
    DensityShape shape = DensityShape::hexagons;
    double radius_km = 250; ///< of the kernel; of the hexagons from centre to corner
};

enum class OverlayKind {
    share,   ///< countries by their share of a step of the chain
    hhi,     ///< regions by how concentrated the step is among their countries
    density, ///< how much lies where
};

/// What is laid over the base map. The panel and `oreway snapshot --overlay` fill the same structure.
struct OverlayWish {
    OverlayKind kind = OverlayKind::share;
    concentration::ConcentrationQuery query; ///< for share and hhi
    DensityWish density;
};

/// "share", "hhi", "density".
const char* word(OverlayKind kind);

/// The options of `oreway snapshot` that draw the same: "--overlay density --density-layer deposits …".
std::string options_text(const OverlayWish& wish);

} // namespace oreway::map
