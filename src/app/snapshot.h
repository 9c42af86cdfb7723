// SPDX-License-Identifier: MIT
#pragma once

#include "app/recipe.h"
#include "base/diagnostics.h"
#include "gl/offscreen_context.h"
#include "map/document.h"
#include "map/view.h"

#include <future>
#include <memory>
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

/// Draws documents and writes pictures; the window's export dialog and the verb both end here. OpenGL starts on a
/// thread of its own from the moment this is made, as that takes as long as reading the map does.
class SnapshotWriter {
public:
    SnapshotWriter();
    ~SnapshotWriter();
    SnapshotWriter(const SnapshotWriter&) = delete;
    SnapshotWriter& operator=(const SnapshotWriter&) = delete;

    /// Once. Throws Error.
    SnapshotReport write(const map::MapDocument& document, const map::View& view, const SnapshotOptions& options);

private:
    std::future<std::unique_ptr<gl::OffscreenContext>> starting_;
};

/// The six lines of an ESRI world file: size of a pixel and the centre of the upper left one, in the plane's units.
std::string world_file_text(const map::View& view, const PictureSize& size);

} // namespace oreway::app
