// SPDX-License-Identifier: MIT
#pragma once

namespace oreway::render {

/// The part of a picture that is being drawn, in device pixels. A picture drawn at once is its own only tile.
///
///   picture (0,0) ---------------------- x
///     |        (left, top) -------+
///     |            |    tile      | height
///     y            +--- width ----+
struct Tile {
    double left = 0, top = 0;
    int width = 1, height = 1;
};

} // namespace oreway::render
