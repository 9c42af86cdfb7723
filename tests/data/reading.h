// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "data/feature_reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::tests {

inline geo::LonLat first_vertex(const data::FeatureTable& table, std::size_t feature) {
    return table.ring(table.rings(table.parts(feature).first).first).front();
}

inline const base::Diagnostic* find(const base::Diagnostics& diagnostics, std::string_view code) {
    const auto& entries = diagnostics.entries();
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.code == code; });
    return found == entries.end() ? nullptr : &*found;
}

/// How often `code` was reported.
inline std::size_t times(const base::Diagnostics& diagnostics, std::string_view code) {
    const base::Diagnostic* entry = find(diagnostics, code);
    return entry == nullptr ? 0 : entry->count;
}

/// The one line that a user reads when `path` cannot be read; "" when it can. Any other exception passes through and
/// fails the test, and so does a line that is two.
inline std::string refusal(const std::string& path, const data::ReadOptions& options = {}) {
    try {
        data::read_features(path, options);
        return {};
    } catch (const base::Error& error) {
        const std::string line = error.what();
        return line.find('\n') == std::string::npos ? line : "more than one line";
    }
}

/// A FeatureCollection of features given as JSON.
inline std::string geojson(const std::vector<std::string>& features) {
    std::string text = R"({"type": "FeatureCollection", "features": [)";
    for (const std::string& feature : features) {
        text += (&feature == &features.front() ? "" : ",\n") + feature;
    }
    return text + "]}";
}

/// A feature without properties around a geometry given as JSON.
inline std::string feature_of(const std::string& geometry) {
    return R"({"type": "Feature", "properties": {}, "geometry": )" + geometry + "}";
}

} // namespace oreway::tests
