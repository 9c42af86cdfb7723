// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace oreway::ui {

/// A key by what it means, whatever library reports it. Letters and digits are their capital ASCII codes.
enum class Key : std::uint16_t {
    none = 0,
    slash = '/',
    plus = '+',
    minus = '-',
    digit_0 = '0',
    digit_1 = '1',
    digit_2 = '2',
    digit_3 = '3',
    digit_4 = '4',
    digit_5 = '5',
    b = 'B',
    c = 'C',
    d = 'D',
    e = 'E',
    f = 'F',
    g = 'G',
    l = 'L',
    n = 'N',
    o = 'O',
    p = 'P',
    q = 'Q',
    r = 'R',
    s = 'S',
    t = 'T',
    w = 'W',
    left = 256,
    right,
    up,
    down,
    page_up,
    page_down,
    home,
    escape,
    tab,
    enter,
    f1,
    f9,
    f10,
    f11,
    f12,
    mouse_back,
    mouse_forward,
};

/// A key with the modifiers held down.
struct KeyChord {
    Key key = Key::none;
    bool ctrl = false, shift = false, alt = false;

    friend constexpr bool operator==(const KeyChord&, const KeyChord&) = default;
};

constexpr KeyChord plain(Key key) { return {key, false, false, false}; }
constexpr KeyChord with_ctrl(Key key) { return {key, true, false, false}; }
constexpr KeyChord with_shift(Key key) { return {key, false, true, false}; }
constexpr KeyChord with_alt(Key key) { return {key, false, false, true}; }
constexpr KeyChord with_ctrl_shift(Key key) { return {key, true, true, false}; }

/// "Ctrl+Shift+C", "Page Up", "Alt+Left".
std::string to_text(const KeyChord& chord);

} // namespace oreway::ui
