// SPDX-License-Identifier: MIT
#include "ui/glyph_wishes.h"

#include "base/text.h"

#include <algorithm>

namespace oreway::ui {

void GlyphWishes::want(std::string_view utf8) {
    if (std::all_of(utf8.begin(), utf8.end(), [](char byte) { return static_cast<signed char>(byte) >= 0; })) return;
    for (const char32_t character : base::to_code_points(utf8)) {
        const auto code_point = static_cast<std::uint32_t>(character);
        if (code_point >= code_points || is_always_loaded(code_point) || wanted_[code_point]) continue;
        wanted_.set(code_point);
        ++revision_;
    }
}

bool is_always_loaded(std::uint32_t code_point) {
    const auto between = [code_point](std::uint32_t first, std::uint32_t last) {
        return code_point >= first && code_point <= last;
    };
    return between(0x20, 0x24F) || between(0x370, 0x52F) || between(0x1E00, 0x1EFF) || between(0x2010, 0x203A) ||
           between(0x2070, 0x209F) || between(0x2190, 0x2193);
}

} // namespace oreway::ui
