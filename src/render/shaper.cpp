// SPDX-License-Identifier: MIT
#include "render/shaper.h"

#include "base/text.h"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <string>

namespace oreway::render {
namespace {

struct DeleteFont {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
struct DeleteBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

/// A font and its measures, in the unit of its design (`units` an em).
struct Face {
    std::unique_ptr<hb_font_t, DeleteFont> font;
    double units = 1000;
    double ascent = 0, descent = 0, cap_height = 0;
};

Face open_face(FontFace which) {
    const std::string_view bytes = font_bytes(which);
    hb_blob_t* blob =
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    Face result;
    result.units = hb_face_get_upem(face);
    result.font.reset(hb_font_create(face));
    hb_face_destroy(face);

    hb_position_t cap_height = 0;
    if (!hb_ot_metrics_get_position(result.font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height) || cap_height <= 0)
        cap_height = static_cast<hb_position_t>(result.units * 0.71);
    result.cap_height = cap_height;
    // The font's own line measures leave room for stacked accents, which no label needs.
    result.ascent = result.units * 0.76;
    result.descent = result.units * 0.24;
    return result;
}

bool joins_its_neighbour(char32_t character) {
    return character == U' ' || character == 0x200D || (character >= 0x300 && character < 0x370) ||
           (character >= 0xFE00 && character < 0xFE10);
}

} // namespace

struct Shaper::State {
    std::array<Face, font_face_count> faces;
    std::unique_ptr<hb_buffer_t, DeleteBuffer> buffer{hb_buffer_create()};

    const Face& face(FontFace which) const { return faces[static_cast<std::size_t>(which)]; }

    bool has(FontFace which, char32_t character) const {
        hb_codepoint_t glyph = 0;
        return hb_font_get_nominal_glyph(face(which).font.get(), character, &glyph) != 0;
    }

    /// Appends the glyphs of a run that one font can draw.
    void append_run(std::u32string_view run, FontFace which, ShapedText& text) {
        hb_buffer_clear_contents(buffer.get());
        hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(run.data()),
                            static_cast<int>(run.size()), 0, static_cast<int>(run.size()));
        hb_buffer_guess_segment_properties(buffer.get());
        hb_shape(face(which).font.get(), buffer.get(), nullptr, 0);
        unsigned count = 0;
        const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
        const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
        const double scale = text.font.size / face(which).units;
        for (unsigned i = 0; i < count; ++i) {
            text.glyphs.push_back({which, infos[i].codepoint, text.width + positions[i].x_offset * scale,
                                   -positions[i].y_offset * scale});
            text.width += positions[i].x_advance * scale;
            if (positions[i].x_advance != 0) text.width += text.font.letter_spacing;
        }
    }
};

Shaper::Shaper()
    : state_(std::make_unique<State>()) {
    for (int i = 0; i < font_face_count; ++i)
        state_->faces[static_cast<std::size_t>(i)] = open_face(static_cast<FontFace>(i));
}

Shaper::~Shaper() = default;

ShapedText Shaper::shape(std::string_view utf8, const TextFont& font) {
    ShapedText text;
    text.font = font;
    const Face& main = state_->face(font.face);
    const double scale = font.size / main.units;
    text.ascent = main.ascent * scale;
    text.descent = main.descent * scale;
    text.cap_height = main.cap_height * scale;

    std::u32string characters =
        base::to_code_points(base::is_valid_utf8(utf8) ? std::string(utf8) : base::repair_utf8(utf8));
    std::size_t start = 0;
    FontFace run_face = font.face;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        FontFace face = font.face;
        if (!state_->has(font.face, characters[i]) && !joins_its_neighbour(characters[i])) {
            if (state_->has(FontFace::fallback, characters[i])) {
                face = FontFace::fallback;
            } else {
                missing_.insert(characters[i]);
                characters[i] = 0xFFFD;
            }
        }
        if (joins_its_neighbour(characters[i]) && state_->has(run_face, characters[i])) face = run_face;
        if (face != run_face && i > start) {
            state_->append_run(std::u32string_view(characters).substr(start, i - start), run_face, text);
            start = i;
        }
        run_face = face;
    }
    if (start < characters.size()) state_->append_run(std::u32string_view(characters).substr(start), run_face, text);
    if (!text.glyphs.empty()) text.width -= font.letter_spacing;
    return text;
}

} // namespace oreway::render
