// SPDX-License-Identifier: MIT
#include "app/window_callbacks.h"

#include "app/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <optional>
#include <utility>

namespace oreway::app {

namespace {

using ui::Key;
using Kind = WindowEvent::Kind;

/// A new event with the time, the pointer's place and the modifiers filled in.
WindowEvent& add_event(GLFWwindow* handle, Kind kind) {
    auto* window = static_cast<Window*>(glfwGetWindowUserPointer(handle));
    WindowEvent event;
    event.kind = kind;
    event.time = window->time();
    glfwGetCursorPos(handle, &event.at.x, &event.at.y);
    const auto is_down = [handle](int left, int right) {
        return glfwGetKey(handle, left) == GLFW_PRESS || glfwGetKey(handle, right) == GLFW_PRESS;
    };
    event.ctrl = is_down(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL);
    event.shift = is_down(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT);
    event.alt = is_down(GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT);
    event.space = glfwGetKey(handle, GLFW_KEY_SPACE) == GLFW_PRESS;
    window->events().push_back(std::move(event));
    return window->events().back();
}

/// Keys that are where they are; letters go by what is printed on them.
Key special_key(int key) {
    switch (key) {
    case GLFW_KEY_LEFT:
        return Key::left;
    case GLFW_KEY_RIGHT:
        return Key::right;
    case GLFW_KEY_UP:
        return Key::up;
    case GLFW_KEY_DOWN:
        return Key::down;
    case GLFW_KEY_PAGE_UP:
        return Key::page_up;
    case GLFW_KEY_PAGE_DOWN:
        return Key::page_down;
    case GLFW_KEY_HOME:
        return Key::home;
    case GLFW_KEY_ESCAPE:
        return Key::escape;
    case GLFW_KEY_TAB:
        return Key::tab;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
        return Key::enter;
    case GLFW_KEY_KP_ADD:
        return Key::plus;
    case GLFW_KEY_KP_SUBTRACT:
        return Key::minus;
    case GLFW_KEY_F1:
        return Key::f1;
    case GLFW_KEY_F9:
        return Key::f9;
    case GLFW_KEY_F10:
        return Key::f10;
    case GLFW_KEY_F11:
        return Key::f11;
    case GLFW_KEY_F12:
        return Key::f12;
    default:
        return Key::none;
    }
}

/// "=" is the plus key without Shift on most keyboards.
Key printed_key(int key, int scancode) {
    const char* name = glfwGetKeyName(key, scancode);
    if (name == nullptr || name[1] != '\0') return Key::none;
    const char letter = name[0];
    if (letter == '=' || letter == '+') return Key::plus;
    if (letter >= 'a' && letter <= 'z') return static_cast<Key>(letter - 'a' + 'A');
    const bool is_known = letter == '-' || letter == '/' || (letter >= '0' && letter <= '9');
    return is_known ? static_cast<Key>(letter) : Key::none;
}

void on_key(GLFWwindow* handle, int key, int scancode, int action, int modifiers) {
    WindowEvent& event = add_event(handle, Kind::redraw);
    if (action == GLFW_RELEASE) return;
    Key meaning = special_key(key);
    if (meaning == Key::none) meaning = printed_key(key, scancode);
    if (meaning == Key::none) return;
    event.kind = Kind::key;
    event.chord = {meaning, (modifiers & GLFW_MOD_CONTROL) != 0, (modifiers & GLFW_MOD_SHIFT) != 0,
                   (modifiers & GLFW_MOD_ALT) != 0};
}

std::optional<ui::Button> map_button(int button) {
    switch (button) {
    case GLFW_MOUSE_BUTTON_LEFT:
        return ui::Button::left;
    case GLFW_MOUSE_BUTTON_RIGHT:
        return ui::Button::right;
    case GLFW_MOUSE_BUTTON_MIDDLE:
        return ui::Button::middle;
    default:
        return std::nullopt;
    }
}

void on_button(GLFWwindow* handle, int button, int action, int modifiers) {
    WindowEvent& event = add_event(handle, Kind::redraw);
    event.ctrl = (modifiers & GLFW_MOD_CONTROL) != 0;
    event.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
    if (const auto known = map_button(button)) {
        event.kind = action == GLFW_PRESS ? Kind::press : Kind::release;
        event.button = *known;
    } else if (action == GLFW_PRESS && (button == GLFW_MOUSE_BUTTON_4 || button == GLFW_MOUSE_BUTTON_5)) {
        event.kind = Kind::key;
        event.chord.key = button == GLFW_MOUSE_BUTTON_4 ? Key::mouse_back : Key::mouse_forward;
    }
}

void on_drop(GLFWwindow* handle, int count, const char** paths) {
    add_event(handle, Kind::drop).files.assign(paths, paths + count);
}

} // namespace

void install_callbacks(GLFWwindow* window) {
    glfwSetKeyCallback(window, on_key);
    glfwSetMouseButtonCallback(window, on_button);
    glfwSetDropCallback(window, on_drop);
    glfwSetScrollCallback(
        window, [](GLFWwindow* handle, double, double notches) { add_event(handle, Kind::wheel).notches = notches; });
    glfwSetCursorPosCallback(window, [](GLFWwindow* handle, double x, double y) {
        add_event(handle, Kind::move).at = {x, y};
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* handle, int entered) {
        add_event(handle, entered == GLFW_TRUE ? Kind::move : Kind::leave);
    });
    glfwSetCharCallback(window, [](GLFWwindow* handle, unsigned) { add_event(handle, Kind::redraw); });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* handle, int) { add_event(handle, Kind::redraw); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* handle) { add_event(handle, Kind::redraw); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* handle, int, int) { add_event(handle, Kind::redraw); });
    glfwSetWindowContentScaleCallback(window,
                                      [](GLFWwindow* handle, float, float) { add_event(handle, Kind::redraw); });
}

} // namespace oreway::app
