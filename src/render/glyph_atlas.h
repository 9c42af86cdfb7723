// SPDX-License-Identifier: MIT
#pragma once

#include "render/font.h"

#include <compare>
#include <cstdint>
#include <map>
#include <vector>

namespace oreway::render {

/// Which picture of a glyph: sizes in 1/64 pixel, shifts in quarters of a pixel.
struct GlyphKey {
    FontFace face = FontFace::regular;
    std::uint8_t shift = 0;
    std::uint16_t grow = 0;
    std::uint32_t size = 0;
    std::uint32_t glyph = 0;

    friend auto operator<=>(const GlyphKey&, const GlyphKey&) = default;
};

/// Where a glyph lies in the atlas (texels), and where it goes (pixels from the pen, y up for `top`).
struct AtlasGlyph {
    int x = 0, y = 0, width = 0, height = 0;
    int left = 0, top = 0;
};

/// All glyphs in use on one sheet of coverage, which a texture mirrors. The sheet keeps its width and grows in height;
/// its top left texels are white, for shapes that are drawn together with text.
class GlyphAtlas {
public:
    static constexpr int width = 1024;

    GlyphAtlas();

    /// Draws the glyph on first use.
    const AtlasGlyph& glyph(const GlyphKey& key, const FontRasterizer& rasterizer);

    int height() const noexcept { return height_; }
    const std::vector<std::uint8_t>& texels() const noexcept { return texels_; }
    /// Grows with every glyph added.
    std::uint64_t revision() const noexcept { return revision_; }

    /// Forgets all glyphs when the sheet has become large. Not while a sketch is being made.
    void trim();

private:
    void clear();
    AtlasGlyph place(const GlyphBitmap& bitmap);

    std::map<GlyphKey, AtlasGlyph> glyphs_;
    std::vector<std::uint8_t> texels_;
    int height_ = 0;
    int shelf_x_ = 0, shelf_y_ = 0, shelf_height_ = 0; ///< glyphs stand side by side on shelves
    std::uint64_t revision_ = 0;
};

} // namespace oreway::render
