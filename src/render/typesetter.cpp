// SPDX-License-Identifier: MIT
#include "render/typesetter.h"

#include <cmath>

namespace oreway::render {
namespace {

constexpr std::size_t most_shaped_texts = 20'000;
constexpr int shifts_per_pixel = 4;

} // namespace

const ShapedText& Typesetter::shape(std::string_view utf8, const TextFont& font) {
    auto key = std::make_pair(font, std::string(utf8));
    const auto found = shaped_.find(key);
    if (found != shaped_.end()) return found->second;
    ShapedText text = shaper_.shape(utf8, font);
    return shaped_.emplace(std::move(key), std::move(text)).first->second;
}

const AtlasGlyph& Typesetter::glyph(const ShapedGlyph& shaped, double size, double x, double grow, int& pen_x) {
    const auto quarters = static_cast<long>(std::floor(x * shifts_per_pixel + 0.5));
    const long shift = ((quarters % shifts_per_pixel) + shifts_per_pixel) % shifts_per_pixel;
    pen_x = static_cast<int>((quarters - shift) / shifts_per_pixel);
    GlyphKey key;
    key.face = shaped.face;
    key.shift = static_cast<std::uint8_t>(shift);
    key.grow = static_cast<std::uint16_t>(std::lround(grow * 64));
    key.size = static_cast<std::uint32_t>(std::lround(size * 64));
    key.glyph = shaped.glyph;
    return atlas_.glyph(key, rasterizer_);
}

void Typesetter::trim() {
    if (shaped_.size() > most_shaped_texts) shaped_.clear();
    atlas_.trim();
}

} // namespace oreway::render
