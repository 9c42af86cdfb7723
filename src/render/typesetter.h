// SPDX-License-Identifier: MIT
#pragma once

#include "render/font.h"
#include "render/glyph_atlas.h"
#include "render/shaper.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace oreway::render {

/// Everything needed to set text: shapes it, remembers the result, keeps the glyphs' pictures.
class Typesetter {
public:
    /// Valid until the next trim().
    const ShapedText& shape(std::string_view utf8, const TextFont& font);

    /// The picture of a glyph whose pen stands at `x` device pixels, at `ratio` device pixels a pixel; `grow` in device
    /// pixels. `pen_x` becomes the whole pixel that the picture's `left` counts from.
    const AtlasGlyph& glyph(const ShapedGlyph& shaped, double size, double x, double grow, int& pen_x);

    const GlyphAtlas& atlas() const noexcept { return atlas_; }
    const Shaper& shaper() const noexcept { return shaper_; }

    /// Between frames: drops what has grown large.
    void trim();

private:
    FontRasterizer rasterizer_;
    Shaper shaper_;
    GlyphAtlas atlas_;
    std::map<std::pair<TextFont, std::string>, ShapedText, std::less<>> shaped_;
};

} // namespace oreway::render
