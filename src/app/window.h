// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"
#include "ui/interface.h"
#include "ui/key.h"
#include "ui/map_gestures.h"

#include <string>
#include <vector>

struct GLFWwindow;

namespace oreway::app {

/// What the user did to the window. Places are window units from the top left.
struct WindowEvent {
    enum class Kind { press, release, move, leave, wheel, key, drop, redraw } kind = Kind::redraw;
    geo::ScreenPoint at;
    ui::Button button = ui::Button::left;
    double notches = 0; ///< of the wheel, upwards
    bool ctrl = false, shift = false, alt = false, space = false;
    ui::KeyChord chord;             ///< when kind is key
    std::vector<std::string> files; ///< when kind is drop
    double time = 0;                ///< seconds since the window was made
};

/// A window of the desktop with OpenGL 3.3 core.
class Window {
public:
    struct Options {
        int width = 1440, height = 900; ///< device-independent pixels
        double ratio = 0;               ///< framebuffer pixels to a device-independent pixel; 0: as the desktop says
        bool waits_for_screen = true;   ///< swap() waits for the screen's next picture
    };

    /// Throws Error(failure) without a display or without OpenGL 3.3: the message names `oreway snapshot`.
    explicit Window(const Options& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Blocks until something happens, at most `seconds`; 0 only looks. Returns what happened.
    std::vector<WindowEvent> wait(double seconds);
    /// Ends a wait; for any thread.
    static void wake();

    /// Size in window units, and how they relate to framebuffer pixels and to device-independent pixels.
    double width() const;
    double height() const;
    int framebuffer_width() const;
    int framebuffer_height() const;
    ui::WindowScale scale() const;

    void swap();
    bool should_close() const;
    void close();
    void toggle_full_screen();
    double time() const;

    GLFWwindow* handle() const noexcept { return window_; }
    std::vector<WindowEvent>& events() noexcept { return events_; }

private:
    GLFWwindow* window_ = nullptr;
    double ratio_ = 0;
    int restored_[4] = {0, 0, 0, 0}; ///< place and size before full screen
    std::vector<WindowEvent> events_;
};

} // namespace oreway::app
