// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "data/feature_table.h"

#include <filesystem>
#include <string>

namespace oreway::data {

struct WriteOptions {
    std::string where;      ///< an OGR SQL condition; empty: all features
    bool overwrite = false; ///< an existing file is refused otherwise
};

/// Writes a table in the format of the extension: .geojson, .gpkg, .csv (with lon and lat or WKT), .fgb, .shp. The file
/// appears whole or not at all. Lossy formats (10-character shapefile names) are told in the diagnostics.
/// Throws Error(usage) for an unknown extension or bad condition, Error(failure) when it cannot be written.
base::Diagnostics write_features(const FeatureTable& table, const std::filesystem::path& path,
                                 const WriteOptions& options = {});

/// The same as text for a pipe: GeoJSON, or CSV when no feature has a place.
std::string features_text(const FeatureTable& table, const WriteOptions& options, base::Diagnostics& diagnostics);

} // namespace oreway::data
