// SPDX-License-Identifier: MIT
#include "ui/key.h"

namespace oreway::ui {

namespace {

std::string key_name(Key key) {
    switch (key) {
    case Key::none:
        return "";
    case Key::left:
        return "Left";
    case Key::right:
        return "Right";
    case Key::up:
        return "Up";
    case Key::down:
        return "Down";
    case Key::page_up:
        return "Page Up";
    case Key::page_down:
        return "Page Down";
    case Key::home:
        return "Home";
    case Key::escape:
        return "Esc";
    case Key::tab:
        return "Tab";
    case Key::enter:
        return "Enter";
    case Key::f1:
        return "F1";
    case Key::f9:
        return "F9";
    case Key::f10:
        return "F10";
    case Key::f11:
        return "F11";
    case Key::f12:
        return "F12";
    case Key::mouse_back:
        return "Mouse 4";
    case Key::mouse_forward:
        return "Mouse 5";
    default:
        return std::string(1, static_cast<char>(key));
    }
}

} // namespace

std::string to_text(const KeyChord& chord) {
    std::string text;
    if (chord.ctrl) text += "Ctrl+";
    if (chord.alt) text += "Alt+";
    if (chord.shift) text += "Shift+";
    return text + key_name(chord.key);
}

} // namespace oreway::ui
