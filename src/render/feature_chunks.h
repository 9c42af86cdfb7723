// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "geo/lonlat_box.h"

#include <cstdint>
#include <vector>

namespace oreway::render {

/// Features of one neighbourhood, which are built and drawn together.
struct FeatureChunk {
    std::vector<std::uint32_t> features; ///< ascending, as they are drawn
    geo::LonLatBox box;                  ///< holds them all
};

/// The features of a table, shared out.
struct FeatureChunks {
    std::vector<FeatureChunk> chunks;
    std::vector<std::uint32_t> large; ///< areas of many vertices that reach far beyond a cell
};

/// Shares the features out by cells of longitude and latitude `cell_degrees` wide; features across 180 degrees make
/// chunks of their own. With cells of 360 degrees or more the chunks are not neighbourhoods but a few portions with
/// equally many vertices, for building on all cores. Features without geometry are left out.
FeatureChunks make_chunks(const data::FeatureTable& table, double cell_degrees);

} // namespace oreway::render
