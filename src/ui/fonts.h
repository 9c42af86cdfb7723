// SPDX-License-Identifier: MIT
#pragma once

#include "ui/glyph_wishes.h"

#include <array>
#include <cstdint>
#include <string_view>

struct ImFont;

namespace oreway::ui {

/// The bytes of the font files; they live as long as the program.
struct FontFiles {
    std::string_view regular, bold;
    std::string_view fallback; ///< for the scripts that the others lack, CJK above all
};

enum class FontRole : std::uint8_t { body, strong, title, small };

/// The fonts of the panels, in the current Dear ImGui context.
class Fonts {
public:
    explicit Fonts(const FontFiles& files)
        : files_(files) {}

    /// Draws the font sheets again when the scale has changed or characters are wanted that they lack. True when they
    /// were, so that the renderer must take them over. `scale`: window units to a device-independent pixel;
    /// `density`: framebuffer pixels to a window unit. Between frames only.
    bool update(double scale, double density, const GlyphWishes& glyphs);

    /// Size of the role's letters in window units.
    float size(FontRole role) const;
    void push(FontRole role) const;
    static void pop();

private:
    void load(const GlyphWishes& glyphs);

    FontFiles files_;
    double scale_ = 0, density_ = 0;
    std::uint64_t glyph_revision_ = 0;
    std::array<ImFont*, 4> fonts_{};
};

} // namespace oreway::ui
