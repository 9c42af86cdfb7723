// SPDX-License-Identifier: MIT
#include "ui/map_gestures.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace oreway::ui {

namespace {

constexpr double click_travel = 4;
constexpr double double_click_seconds = 0.35;
constexpr double wheel_step = 1.0 / 3; ///< zoom levels a notch
constexpr double fine_wheel_step = 1.0 / 12;
constexpr double dolly_pixels = 120; ///< of a right drag that double the scale
constexpr double earth_radius_m = 6378137;

geo::ScreenPoint difference(const geo::ScreenPoint& a, const geo::ScreenPoint& b) { return {a.x - b.x, a.y - b.y}; }
double distance(const geo::ScreenPoint& a, const geo::ScreenPoint& b) { return std::hypot(a.x - b.x, a.y - b.y); }

} // namespace

void MapGestures::press(Button button, const Pointer& pointer, map::View& view, ViewHistory& history) {
    if (is_dragging()) return;
    if (is_double_click(button, pointer)) {
        // The first click may have opened a panel, which moves the map.
        const auto at = last_press_place_ ? view.to_screen(*last_press_place_) : std::nullopt;
        history.leaving(view, pointer.now);
        view.zoom_at(at.value_or(pointer.at), pointer.shift ? 0.5 : 2.0);
        last_press_ = -1e9;
        double_clicked_ = true;
        return;
    }
    button_ = button;
    last_press_ = pointer.now;
    last_press_at_ = pointer.at;
    last_press_place_ = view.to_lonlat(pointer.at);
    start_ = last_ = pointer.at;
    is_click_ = !pointer.space && button != Button::middle;
    const bool draws_box = button == Button::left && (pointer.shift || box_tool);
    drag_ = draws_box ? Drag::box : button == Button::right ? Drag::zoom : Drag::pan;
}

void MapGestures::move(const Pointer& pointer, map::View& view, ViewHistory& history) {
    if (!is_dragging()) return;
    if (is_click_ && distance(pointer.at, start_) < click_travel) return;
    is_click_ = false;
    const geo::ScreenPoint delta = difference(pointer.at, last_);
    last_ = pointer.at;
    if (drag_ == Drag::box) return;
    history.leaving(view, pointer.now);
    if (drag_ == Drag::pan) move_map(view, delta);
    if (drag_ == Drag::zoom) view.zoom_at(start_, std::exp2(-delta.y / dolly_pixels));
}

std::optional<MapGestures::Click> MapGestures::release(Button button, const Pointer& pointer, map::View& view,
                                                       ViewHistory& history) {
    if (!is_dragging() || button != button_) return std::nullopt;
    move(pointer, view, history);
    const Drag ended = drag_;
    drag_ = Drag::none;
    if (is_click_) return Click{start_, button, pointer.ctrl};
    if (ended == Drag::box) {
        history.leaving(view, pointer.now);
        zoom_to_box(view);
        box_tool = false;
    }
    return std::nullopt;
}

void MapGestures::wheel(double notches, const Pointer& pointer, map::View& view, ViewHistory& history) const {
    history.leaving(view, pointer.now);
    view.zoom_at(pointer.at, std::exp2(notches * (pointer.ctrl ? fine_wheel_step : wheel_step)));
}

bool MapGestures::is_double_click(Button button, const Pointer& pointer) const {
    return !is_dragging() && button == Button::left && button_ == button &&
           pointer.now - last_press_ < double_click_seconds && distance(pointer.at, last_press_at_) <= click_travel;
}

bool MapGestures::take_double_click() { return std::exchange(double_clicked_, false); }

void MapGestures::follow_window(const geo::ScreenPoint& delta) {
    for (geo::ScreenPoint* place : {&start_, &last_, &last_press_at_}) {
        *place = {place->x + delta.x, place->y + delta.y};
    }
}

bool MapGestures::cancel() {
    const bool was_active = is_dragging() || box_tool;
    drag_ = Drag::none;
    box_tool = false;
    return was_active;
}

std::optional<MapGestures::Box> MapGestures::box() const {
    if (drag_ != Drag::box || is_click_) return std::nullopt;
    return Box{start_, last_};
}

/// The middle of the box becomes the middle of the view, and all of the box fits in.
void MapGestures::zoom_to_box(map::View& view) const {
    const double width = std::max(std::abs(last_.x - start_.x), 1.0);
    const double height = std::max(std::abs(last_.y - start_.y), 1.0);
    const geo::ScreenPoint middle{(start_.x + last_.x) / 2, (start_.y + last_.y) / 2};
    view.center_on(view.to_plane(middle));
    view.zoom_at({view.width() / 2, view.height() / 2}, std::min(view.width() / width, view.height() / height));
}

bool is_globe(const map::View& view) { return view.projection().spec().name == "orthographic"; }

void turn_globe(map::View& view, const geo::ScreenPoint& delta) {
    constexpr double degrees = 180 / std::numbers::pi;
    const double degrees_per_pixel = view.units_per_pixel() / earth_radius_m * degrees;
    geo::ProjectionSpec spec = view.projection().spec();
    const double parallel = std::max(std::cos(spec.central_latitude / degrees), 0.2);
    spec.central_meridian = geo::normalize_longitude(spec.central_meridian - delta.x * degrees_per_pixel / parallel);
    spec.central_latitude = std::clamp(spec.central_latitude + delta.y * degrees_per_pixel, -90.0, 90.0);
    const geo::PlanePoint center = view.center();
    const double zoom = view.zoom();
    view.set_projection(geo::Projection::create(spec));
    view.set_zoom(zoom);
    view.center_on(center);
}

void move_map(map::View& view, const geo::ScreenPoint& delta) {
    if (is_globe(view))
        turn_globe(view, delta);
    else
        view.pan(delta);
}

} // namespace oreway::ui
