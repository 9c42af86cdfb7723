// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fonts.h"
#include "ui/key.h"
#include "ui/layout.h"
#include "ui/panel_context.h"

#include <memory>

struct ImGuiContext;

namespace oreway::ui {

/// How the window's units relate to what people see.
struct WindowScale {
    double units = 1;   ///< window units to a device-independent pixel
    double density = 1; ///< framebuffer pixels to a window unit

    /// Framebuffer pixels to a device-independent pixel.
    double ratio() const { return units * density; }
};

/// All panels around the map, in a Dear ImGui context of their own. The platform gives it input and takes its
/// triangles:
///
///   prepare() ─> platform's new frame ─> draw() ─> platform renders ImGui::GetDrawData()
class Interface {
public:
    explicit Interface(const FontFiles& fonts);
    ~Interface();
    Interface(const Interface&) = delete;
    Interface& operator=(const Interface&) = delete;

    /// Fonts and colours for the next frame. True when the font sheets were drawn again.
    bool prepare(const WindowScale& scale, const PanelState& state, map::ThemeName theme);

    /// Draws all panels; needs a display size in ImGui's io. Ends the frame.
    void draw(PanelContext& context);

    /// Where everything is in a window of this size, window units.
    Layout layout(const PanelState& state, double width, double height) const;

    /// Runs the command of a key unless a text is being typed; true when there is one.
    bool press_key(KeyChord chord, PanelContext& context) const;

    /// True when the pointer belongs to a panel, true when letters go to a text field.
    bool wants_mouse() const;
    bool wants_text() const;

    /// True when a further frame must take in what was typed or clicked: versions of Dear ImGui spread that over
    /// several.
    bool has_input_left() const;

    /// True when a panel lies at this place of the window, or a popup is open: the mouse must not reach the map. Asks
    /// the panels of the last frame, so it is right for every one of several events between two frames.
    bool is_panel_at(double x, double y) const;

private:
    ImGuiContext* imgui_;
    Fonts fonts_;
    WindowScale scale_;
};

} // namespace oreway::ui
