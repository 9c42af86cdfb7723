// SPDX-License-Identifier: MIT
#include "render/glyph_atlas.h"

#include <algorithm>

namespace oreway::render {
namespace {

/// Empty texels around each glyph, so that smooth sampling of one does not touch the next.
constexpr int gap = 1;
constexpr int first_height = 256;
constexpr int large_height = 4096;
constexpr int white_side = 4;

} // namespace

GlyphAtlas::GlyphAtlas() { clear(); }

void GlyphAtlas::clear() {
    glyphs_.clear();
    height_ = first_height;
    texels_.assign(static_cast<std::size_t>(width) * first_height, 0);
    for (int y = 0; y < white_side; ++y)
        std::fill_n(texels_.begin() + std::ptrdiff_t{y} * width, white_side, std::uint8_t{255});
    shelf_x_ = white_side + gap;
    shelf_y_ = 0;
    shelf_height_ = white_side;
    ++revision_;
}

void GlyphAtlas::trim() {
    if (height_ >= large_height) clear();
}

const AtlasGlyph& GlyphAtlas::glyph(const GlyphKey& key, const FontRasterizer& rasterizer) {
    const auto found = glyphs_.find(key);
    if (found != glyphs_.end()) return found->second;
    const GlyphBitmap bitmap =
        rasterizer.rasterize(key.face, key.glyph, key.size / 64.0, key.shift / 4.0, key.grow / 64.0);
    return glyphs_.emplace(key, place(bitmap)).first->second;
}

AtlasGlyph GlyphAtlas::place(const GlyphBitmap& bitmap) {
    AtlasGlyph glyph{0, 0, bitmap.width, bitmap.height, bitmap.left, bitmap.top};
    if (bitmap.coverage.empty() || bitmap.width > width - 2 * gap) {
        glyph.width = glyph.height = 0;
        return glyph;
    }
    if (shelf_x_ + bitmap.width + gap > width) {
        shelf_y_ += shelf_height_ + gap;
        shelf_x_ = gap;
        shelf_height_ = 0;
    }
    shelf_height_ = std::max(shelf_height_, bitmap.height);
    while (shelf_y_ + shelf_height_ + gap > height_) {
        height_ *= 2;
        texels_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height_), 0);
    }
    glyph.x = shelf_x_;
    glyph.y = shelf_y_;
    for (int row = 0; row < bitmap.height; ++row)
        std::copy_n(bitmap.coverage.begin() + std::ptrdiff_t{row} * bitmap.width, bitmap.width,
                    texels_.begin() + std::ptrdiff_t{glyph.y + row} * width + glyph.x);
    shelf_x_ += bitmap.width + gap;
    ++revision_;
    return glyph;
}

} // namespace oreway::render
