// SPDX-License-Identifier: MIT
#include "render/shaper.h"
#include "render/typesetter.h"
#include "tests/catch.h"

#include <numeric>

using namespace oreway;
using render::FontFace;

namespace {

std::size_t from_face(const render::ShapedText& text, FontFace face) {
    return static_cast<std::size_t>(
        std::count_if(text.glyphs.begin(), text.glyphs.end(), [&](const auto& glyph) { return glyph.face == face; }));
}

long ink(const render::GlyphBitmap& bitmap) {
    return std::accumulate(bitmap.coverage.begin(), bitmap.coverage.end(), 0L);
}

} // namespace

TEST_CASE("letters follow each other and a larger size is wider in proportion") {
    render::Shaper shaper;
    const auto text = shaper.shape("Tanbreez", {FontFace::regular, 12});
    REQUIRE(text.glyphs.size() == 8);
    for (std::size_t i = 1; i < text.glyphs.size(); ++i)
        CHECK(text.glyphs[i].x > text.glyphs[i - 1].x);
    CHECK(shaper.shape("Tanbreez", {FontFace::regular, 24}).width == Approx(2 * text.width));
    CHECK(shaper.shape("Tanbreez", {FontFace::bold, 12}).width > text.width);
    CHECK(shaper.shape("Tanbreez", {FontFace::regular, 12, 2}).width == Approx(text.width + 14));
}

TEST_CASE("kerning draws a pair together") {
    render::Shaper shaper;
    const render::TextFont font{FontFace::regular, 100};
    const auto width = [&](const char* text) { return shaper.shape(text, font).width; };
    CHECK(width("AV") < width("A") + width("V"));
}

TEST_CASE("Cyrillic, Greenlandic and Chinese names have all their letters") {
    render::Shaper shaper;
    CHECK(from_face(shaper.shape("Ловозеро", {}), FontFace::regular) == 8);
    CHECK(from_face(shaper.shape("Killavaat Alannguat, Kujataa, ĸ", {}), FontFace::fallback) == 0);
    const auto mixed = shaper.shape("白云鄂博 Bayan Obo 南鳥島", {});
    CHECK(from_face(mixed, FontFace::fallback) >= 7);
    CHECK(from_face(mixed, FontFace::regular) >= 8);
    CHECK(shaper.missing().empty());
}

TEST_CASE("a character that no font has is reported and drawn as the replacement character") {
    render::Shaper shaper;
    const auto text = shaper.shape("a\xF0\x92\x80\x80z", {}); // U+12000, a cuneiform sign
    CHECK(text.glyphs.size() == 3);
    CHECK(shaper.missing() == std::set<char32_t>{0x12000});
    CHECK(text.glyphs[1].glyph != 0);
}

TEST_CASE("malformed bytes do not stop a text") {
    render::Shaper shaper;
    CHECK(shaper.shape("a\xFFz", {}).glyphs.size() == 3);
    CHECK(shaper.shape("", {}).glyphs.empty());
}

TEST_CASE("a halo covers more than its glyph, on every side") {
    const render::FontRasterizer rasterizer;
    render::Shaper shaper;
    const auto glyph = shaper.shape("R", {}).glyphs.at(0).glyph;
    const auto plain = rasterizer.rasterize(FontFace::regular, glyph, 12, 0, 0);
    const auto halo = rasterizer.rasterize(FontFace::regular, glyph, 12, 0, 1.5);
    CHECK(plain.height >= 8);
    CHECK(plain.height <= 11);
    CHECK(halo.left < plain.left);
    CHECK(halo.top > plain.top);
    CHECK(halo.width >= plain.width + 2);
    CHECK(ink(halo) > 2 * ink(plain));
}

TEST_CASE("a glyph keeps its place in the atlas while the atlas grows") {
    render::Typesetter typesetter;
    const auto text = typesetter.shape("A", {FontFace::regular, 12});
    int pen = 0;
    const auto first = typesetter.glyph(text.glyphs.at(0), 12, 0, 0, pen);
    const int height = typesetter.atlas().height();
    for (int size = 20; size < 140; ++size)
        typesetter.glyph(text.glyphs.at(0), size, 0, 0, pen);
    CHECK(typesetter.atlas().height() > height);
    const auto again = typesetter.glyph(text.glyphs.at(0), 12, 0, 0, pen);
    CHECK(again.x == first.x);
    CHECK(again.y == first.y);
}

TEST_CASE("a pen between pixels takes the picture shifted by the nearest quarter") {
    render::Typesetter typesetter;
    const auto text = typesetter.shape("l", {FontFace::regular, 12});
    int pen = 0;
    const auto whole = typesetter.glyph(text.glyphs.at(0), 12, 7.0, 0, pen);
    CHECK(pen == 7);
    const auto half = typesetter.glyph(text.glyphs.at(0), 12, 7.45, 0, pen);
    CHECK(pen == 7);
    CHECK(half.x != whole.x);
    typesetter.glyph(text.glyphs.at(0), 12, -0.1, 0, pen);
    CHECK(pen == 0);
    typesetter.glyph(text.glyphs.at(0), 12, -0.3, 0, pen);
    CHECK(pen == -1);
}
