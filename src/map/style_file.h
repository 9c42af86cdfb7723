// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "map/document.h"
#include "map/style.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace oreway::map {

/// What a style file says of one layer, over what the layer has already.
struct StyleChange {
    LayerStyle style;
    double opacity = 1;
    bool visible = true;
    std::optional<int> order; ///< among user layers, 0 is lowest
};

/// Reads a style file:
///
///     { "my-layer": { "fill": "#56B4E9", "fill_opacity": 0.4, "stroke": "#0072B2", "stroke_width": 1.5,
///                     "stroke_style": "dashed", "shape": "diamond", "size": 9, "label_field": "name",
///                     "label_size": 11, "min_zoom": 3, "max_zoom": 30, "opacity": 0.8, "visible": true, "order": 2 } }
///
/// A key that is left out keeps the layer's own value. Unknown layers, keys and values are diagnostics. Throws
/// Error(input) when the file is missing or not a JSON object.
std::map<std::string, StyleChange> read_style_file(const std::filesystem::path& path, const MapDocument& document,
                                                   base::Diagnostics& diagnostics);

/// The same form, of all user layers of a document.
std::string style_file_text(const MapDocument& document);

} // namespace oreway::map
