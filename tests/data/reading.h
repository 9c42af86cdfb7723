// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "base/error.h"
#include "data/feature_reader.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace oreway::tests {

inline geo::LonLat first_vertex(const data::FeatureTable& table, std::size_t feature) {
    return table.ring(table.rings(table.parts(feature).first).first).front();
}

/// How often `code` was reported.
inline std::size_t times(const base::Diagnostics& diagnostics, std::string_view code) {
    const auto& entries = diagnostics.entries();
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.code == code; });
    return found == entries.end() ? 0 : found->count;
}

/// The one line that a user reads when `path` cannot be read; "" when it can. Anything but Error(input) or Error(usage)
/// passes through and fails the test.
inline std::string refusal(const std::string& path, const data::ReadOptions& options = {}) {
    try {
        data::read_features(path, options);
        return {};
    } catch (const base::Error& error) {
        return error.what();
    }
}

} // namespace oreway::tests
