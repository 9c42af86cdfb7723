// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"
#include "map/view.h"
#include "ui/view_history.h"

#include <cstdint>
#include <optional>

namespace oreway::ui {

enum class Button : std::uint8_t { left, middle, right };

/// Where the pointer is over the map and what is held down with it.
struct Pointer {
    geo::ScreenPoint at; ///< device-independent pixels from the map's top left
    bool ctrl = false, shift = false, space = false;
    double now = 0; ///< seconds
};

/// What the pointer does to the view, without modes:
///
///   left drag ........... pans; under 4 pixels of travel it is a click      wheel ............ zooms at the pointer
///   Shift+left drag ..... zooms to a box (so does a drag after the button)  Ctrl+wheel ....... a quarter of a step
///   middle or Space+drag  pans                                              double click ..... zooms in, Shift: out,
///                                                                                            at the place of the first
///   right drag .......... zooms about where it began
///
/// On the globe (orthographic) a drag turns it.
class MapGestures {
public:
    struct Click {
        geo::ScreenPoint at;
        Button button = Button::left;
        bool add = false; ///< Ctrl: to what is selected already
    };
    struct Box {
        geo::ScreenPoint from, to;
    };

    void press(Button button, const Pointer& pointer, map::View& view, ViewHistory& history);
    void move(const Pointer& pointer, map::View& view, ViewHistory& history);
    std::optional<Click> release(Button button, const Pointer& pointer, map::View& view, ViewHistory& history);
    void wheel(double notches, const Pointer& pointer, map::View& view, ViewHistory& history) const;

    /// True when a press now is the second one of a double click on the map: it is the map's even where a panel that
    /// the first one has opened lies under the pointer by now.
    bool is_double_click(Button button, const Pointer& pointer) const;
    /// Tells once, after a double click, that its second press was the map's and nobody else's.
    bool take_double_click();
    /// What lies at a place of the window lies elsewhere on the map now: its rectangle has begun to begin elsewhere.
    void follow_window(const geo::ScreenPoint& delta);

    /// Ends whatever is under way; false when nothing is.
    bool cancel();

    /// A drag holds on to the map even when it leaves it.
    bool is_dragging() const noexcept { return drag_ != Drag::none; }
    /// The box being drawn, if any.
    std::optional<Box> box() const;

    bool box_tool = false; ///< the next left drag draws a box, as the button asks for

private:
    enum class Drag : std::uint8_t { none, pan, box, zoom };

    void zoom_to_box(map::View& view) const;

    Drag drag_ = Drag::none;
    Button button_ = Button::left;
    geo::ScreenPoint start_, last_;
    bool is_click_ = false;
    double last_press_ = -1e9;
    geo::ScreenPoint last_press_at_;
    std::optional<geo::LonLat> last_press_place_;
    bool double_clicked_ = false;
};

/// Turns the globe of an orthographic view so that it follows the pointer by `delta` pixels.
void turn_globe(map::View& view, const geo::ScreenPoint& delta);
bool is_globe(const map::View& view);

/// Pans, or turns the globe.
void move_map(map::View& view, const geo::ScreenPoint& delta);

} // namespace oreway::ui
