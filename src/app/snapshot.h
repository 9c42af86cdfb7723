// SPDX-License-Identifier: MIT
#pragma once

#include "app/recipe.h"
#include "base/diagnostics.h"
#include "map/document.h"
#include "map/view.h"

#include <string>
#include <vector>

namespace oreway::app {

struct SnapshotOptions {
    std::string file; ///< .png or .tif; "-" streams a PNG to stdout
    PictureSize size;
    bool world_file = false;
    std::vector<std::string> inputs; ///< files that the picture must not overwrite
};

struct SnapshotReport {
    std::string context;           ///< how it was drawn: "EGL surfaceless, llvmpipe …"
    base::Diagnostics diagnostics; ///< characters that no font has
};

/// Draws the document and writes the picture; the window's export dialog and the verb both end here. Throws Error.
SnapshotReport write_snapshot(const map::MapDocument& document, const map::View& view, const SnapshotOptions& options);

/// The six lines of an ESRI world file: size of a pixel and the centre of the upper left one, in the plane's units.
std::string world_file_text(const map::View& view, const PictureSize& size);

} // namespace oreway::app
