// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "data/feature_table.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace oreway::data {

struct ReadOptions {
    std::string layer;      ///< the sub-layer by name; empty: the first (a diagnostic names the others)
    std::string source_crs; ///< "EPSG:32642" or anything PROJ takes; for GeoJSON and files that state no system
    std::string where;      ///< an OGR SQL condition; empty: all
    std::vector<std::string> attributes; ///< only these; empty: all
    /// Only features whose own boxes meet this; for files in longitude and latitude. A file with a spatial index is
    /// read no further than that.
    std::optional<geo::LonLatBox> box;
    bool trusted = false; ///< Oreway's own data: checked when it was made, so the checks per feature are left out
    /// Called now and then with the share done in [0, 1]; returns false to cancel, which throws
    /// base::Cancelled.
    std::function<bool(double)> progress;
};

struct ReadResult {
    std::shared_ptr<const FeatureTable> table;
    base::Diagnostics diagnostics;
};

/// Reads a layer of any vector source GDAL opens. Everything comes out as longitude and latitude on WGS 84.
/// Throws Error(input), one line, when nothing can be read: missing, unreadable, no such layer, unknown CRS whose
/// coordinates are not degrees. A bad feature is skipped with a diagnostic.
ReadResult read_features(const std::string& path, const ReadOptions& options = {});

/// What is inside a source, without reading its features.
struct LayerInfo {
    std::string name;
    std::string geometry;            ///< "Point", "MultiPolygon", "None"; "Geometry" for several kinds
    std::int64_t feature_count = -1; ///< -1: unknown
    std::string crs;                 ///< "EPSG:4326" or a name; empty: unknown
    bool states_degrees = false;     ///< columns named longitude and latitude, which are taken as WGS 84
    std::vector<std::string> attributes;
};
std::vector<LayerInfo> list_layers(const std::string& path);

} // namespace oreway::data
