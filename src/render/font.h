// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace oreway::render {

/// The fonts that travel with the program. `fallback` holds the scripts that the others lack, CJK above all.
enum class FontFace : std::uint8_t { regular, bold, italic, fallback };
inline constexpr int font_face_count = 4;

/// The bytes of the font file.
std::string_view font_bytes(FontFace face);

/// One glyph as coverage, 0 to 255 a pixel, rows from the top.
///
///   left, top: from the pen on the base line to the top left pixel;  top counts upwards
struct GlyphBitmap {
    int width = 0, height = 0;
    int left = 0, top = 0;
    std::vector<std::uint8_t> coverage;
};

/// Draws glyphs (FreeType). Not for several threads at once.
class FontRasterizer {
public:
    FontRasterizer();
    ~FontRasterizer();
    FontRasterizer(const FontRasterizer&) = delete;
    FontRasterizer& operator=(const FontRasterizer&) = delete;

    /// Glyph number `glyph` at `size` pixels an em, moved right by `shift` of a pixel and grown on all sides by `grow`
    /// pixels (a halo; 0: the glyph itself).
    GlyphBitmap rasterize(FontFace face, std::uint32_t glyph, double size, double shift, double grow) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace oreway::render
