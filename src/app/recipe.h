// SPDX-License-Identifier: MIT
#pragma once

#include "base/image.h"
#include "map/document.h"
#include "map/view.h"

#include <string>

namespace oreway::app {

/// A picture's size: exactly width x height pixels; `ratio` pixels to a device-independent pixel.
struct PictureSize {
    int width = 1600;
    int height = 900;
    double ratio = 1;
};

/// "1600x900"; nothing else. Throws Error(usage) for other text or sides outside 16 to 32768.
PictureSize parse_size(const std::string& text, double ratio);

/// The command that makes the same picture again.
std::string snapshot_command(const map::MapDocument& document, const map::View& view, const PictureSize& size,
                             const std::string& file);

/// What a picture says about itself in its text chunks: the software, the command, the view, the hashes of its data.
base::PngText recipe(const map::MapDocument& document, const map::View& view, const PictureSize& size);

} // namespace oreway::app
