// SPDX-License-Identifier: MIT
#pragma once

#include "render/font.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

namespace oreway::render {

/// What text is set in.
struct TextFont {
    FontFace face = FontFace::regular;
    double size = 12;          ///< pixels an em
    double letter_spacing = 0; ///< pixels added after each letter

    friend auto operator<=>(const TextFont&, const TextFont&) = default;
};

struct ShapedGlyph {
    FontFace face = FontFace::regular;
    std::uint32_t glyph = 0;
    double x = 0, y = 0; ///< of the pen, from the text's start on the base line; y down
};

/// A line of text, ready to draw.
struct ShapedText {
    TextFont font;
    std::vector<ShapedGlyph> glyphs;
    double width = 0;
    double ascent = 0;  ///< from the base line up to the top of tall letters
    double descent = 0; ///< from the base line down to the bottom of letters with tails
    double cap_height = 0;

    double height() const { return ascent + descent; }
};

/// Turns text into glyphs and their places (HarfBuzz): kerning, accents, and another font for the scripts that the
/// chosen one lacks. A character that no font has is drawn as U+FFFD and remembered. Not for several threads at once.
class Shaper {
public:
    Shaper();
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    /// `utf8` is one line; malformed bytes count as U+FFFD.
    ShapedText shape(std::string_view utf8, const TextFont& font);

    /// Every character met so far that no font has.
    const std::set<char32_t>& missing() const noexcept { return missing_; }

private:
    struct State;
    std::unique_ptr<State> state_;
    std::set<char32_t> missing_;
};

} // namespace oreway::render
