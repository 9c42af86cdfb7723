// SPDX-License-Identifier: MIT
#include "render/font.h"

#include "base/error.h"
#include "render/embedded_file.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_OUTLINE_H
#include FT_STROKER_H

#include <array>
#include <cmath>
#include <string>

namespace oreway::render {

std::string_view font_bytes(FontFace face) {
    switch (face) {
    case FontFace::bold:
        return embedded_file(OREWAY_FONT_BOLD);
    case FontFace::italic:
        return embedded_file(OREWAY_FONT_ITALIC);
    case FontFace::fallback:
        return embedded_file(OREWAY_FONT_FALLBACK);
    case FontFace::regular:
        break;
    }
    return embedded_file(OREWAY_FONT_REGULAR);
}

struct FontRasterizer::State {
    FT_Library library = nullptr;
    std::array<FT_Face, font_face_count> faces{};
    FT_Stroker stroker = nullptr;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        if (stroker) FT_Stroker_Done(stroker);
        if (library) FT_Done_FreeType(library); // with its faces
    }
};

namespace {

void check(FT_Error error, const char* what) {
    if (error != 0)
        throw base::Error(base::ExitCode::failure,
                          std::string("FreeType cannot ") + what + " (error " + std::to_string(error) + ")");
}

FT_Pos to_26_6(double pixels) { return static_cast<FT_Pos>(std::lround(pixels * 64)); }

struct GlyphOwner {
    FT_Glyph glyph = nullptr;

    GlyphOwner() = default;
    GlyphOwner(const GlyphOwner&) = delete;
    GlyphOwner& operator=(const GlyphOwner&) = delete;
    ~GlyphOwner() {
        if (glyph) FT_Done_Glyph(glyph);
    }
};

GlyphBitmap copy(const FT_BitmapGlyphRec_& source) {
    GlyphBitmap bitmap;
    bitmap.width = static_cast<int>(source.bitmap.width);
    bitmap.height = static_cast<int>(source.bitmap.rows);
    bitmap.left = source.left;
    bitmap.top = source.top;
    for (int y = 0; y < bitmap.height; ++y) {
        const unsigned char* row = source.bitmap.buffer + std::ptrdiff_t{y} * source.bitmap.pitch;
        bitmap.coverage.insert(bitmap.coverage.end(), row, row + bitmap.width);
    }
    return bitmap;
}

} // namespace

FontRasterizer::FontRasterizer()
    : state_(std::make_unique<State>()) {
    check(FT_Init_FreeType(&state_->library), "start");
    for (int i = 0; i < font_face_count; ++i) {
        const std::string_view bytes = font_bytes(static_cast<FontFace>(i));
        check(FT_New_Memory_Face(state_->library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                                 static_cast<FT_Long>(bytes.size()), 0, &state_->faces[static_cast<std::size_t>(i)]),
              "read a font of Oreway");
    }
    check(FT_Stroker_New(state_->library, &state_->stroker), "draw outlines");
}

FontRasterizer::~FontRasterizer() = default;

GlyphBitmap FontRasterizer::rasterize(FontFace face, std::uint32_t glyph, double size, double shift,
                                      double grow) const {
    const FT_Face font = state_->faces[static_cast<std::size_t>(face)];
    check(FT_Set_Char_Size(font, 0, to_26_6(size), 72, 72), "set a text size");
    // Light hinting sharpens the horizontal features only; widths stay those that the shaper counted with.
    check(FT_Load_Glyph(font, glyph, FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT), "load a glyph");
    if (font->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return {};
    FT_Outline_Translate(&font->glyph->outline, to_26_6(shift), 0);

    GlyphOwner owner;
    check(FT_Get_Glyph(font->glyph, &owner.glyph), "copy a glyph");
    if (grow > 0) {
        FT_Stroker_Set(state_->stroker, to_26_6(grow), FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
        check(FT_Glyph_StrokeBorder(&owner.glyph, state_->stroker, 0, 1), "outline a glyph");
    }
    check(FT_Glyph_To_Bitmap(&owner.glyph, FT_RENDER_MODE_NORMAL, nullptr, 1), "draw a glyph");
    return copy(*reinterpret_cast<const FT_BitmapGlyphRec_*>(owner.glyph));
}

} // namespace oreway::render
