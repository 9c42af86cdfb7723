// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

namespace oreway::ui {

/// The characters that panels have been asked to show, beyond those every font sheet has. Dear ImGui before 1.92 draws
/// fonts once, so a sheet is drawn again when a text brings characters that it lacks.
class GlyphWishes {
public:
    static constexpr std::uint32_t code_points = 0x10000;

    /// Remembers the characters of valid UTF-8; cheap for plain ASCII.
    void want(std::string_view utf8);

    bool has(std::uint32_t code_point) const { return code_point < code_points && wanted_[code_point]; }

    /// Grows with every new character.
    std::uint64_t revision() const noexcept { return revision_; }

private:
    std::bitset<code_points> wanted_;
    std::uint64_t revision_ = 0;
};

/// What every font sheet holds: Latin, Greek, Cyrillic, punctuation, and the signs that panels use.
bool is_always_loaded(std::uint32_t code_point);

} // namespace oreway::ui
