// SPDX-License-Identifier: MIT
#include "app/window_session.h"

#include "gl/state.h"
#include "map/pick.h"
#include "map/theme.h"
#include "render/font.h"
#include "ui/route_actions.h"
#include "ui/selection.h"
#include "ui/shares_actions.h"
#include "ui/view_changes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace oreway::app {

namespace {

/// Popups need a second frame to find their size, tooltips a third.
constexpr int frames_after_event = 3;
constexpr double seconds_between_looks = 3600;
constexpr double seconds_between_progress = 0.1;

ui::FontFiles fonts() {
    using render::FontFace;
    return {render::font_bytes(FontFace::regular), render::font_bytes(FontFace::bold),
            render::font_bytes(FontFace::fallback)};
}

/// What is selected from the start is shown from the start.
ui::PanelState first_state(const map::Workspace& workspace) {
    ui::PanelState state;
    state.show_right = !workspace.document().selection.empty();
    return state;
}

} // namespace

WindowSession::WindowSession(Window& window, map::Workspace& workspace, const ViewMaker& make_view)
    : window_(window)
    , workspace_(workspace)
    , state_(first_state(workspace))
    , interface_(fonts())
    , backend_(window.handle())
    , layout_(measure_layout())
    , view_(make_view(static_cast<double>(layout_.map.width) / window.scale().units,
                      static_cast<double>(layout_.map.height) / window.scale().units))
    , context_{workspace_, view_, state_, *this} {
    workspace_.worker().set_wake(Window::wake);
}

WindowSession::~WindowSession() { workspace_.worker().set_wake({}); }

void WindowSession::run() {
    while (!window_.should_close()) {
        step(seconds_between_looks);
    }
}

void WindowSession::step(double wait_seconds) {
    const bool was_loading = is_loading();
    const bool has_notice = !state_.notice.text.empty() && state_.notice.until > 0;
    double longest = was_loading ? std::min(wait_seconds, seconds_between_progress) : wait_seconds;
    if (has_notice) longest = std::clamp(state_.notice.until - now(), 0.0, longest);
    const std::vector<WindowEvent> events = window_.wait(is_restless() ? 0 : longest);
    const std::uint64_t revision = workspace_.document().revision;
    const bool something_ended = workspace_.poll();
    // What the worker has brought asks for nothing more: what the user has stopped stays stopped until the user changes
    // what is shown.
    if (asked_revision_ == revision) asked_revision_ = workspace_.document().revision;
    if (!events.empty() || something_ended) frames_due_ = frames_after_event;
    if (was_loading || (has_notice && now() >= state_.notice.until)) frames_due_ = std::max(frames_due_, 1);
    for (const WindowEvent& event : events) {
        handle(event);
    }
    if (!is_restless()) return;
    --frames_due_;
    draw_frame();
    if (interface_.has_input_left()) frames_due_ = frames_after_event;
}

bool WindowSession::map_is_current() const {
    return drawn_view_ == view_ && drawn_revision_ == workspace_.document().revision;
}

bool WindowSession::is_loading() const { return workspace_.worker().status().has_value(); }

void WindowSession::handle(const WindowEvent& event) {
    switch (event.kind) {
    case WindowEvent::Kind::key:
        interface_.press_key(event.chord, context_);
        break;
    case WindowEvent::Kind::drop:
        for (const std::string& file : event.files) {
            workspace_.add_layer_in_background(file);
        }
        break;
    case WindowEvent::Kind::redraw:
        break;
    default:
        handle_pointer(event);
    }
}

ui::Pointer WindowSession::pointer_of(const WindowEvent& event) const {
    const double units = window_.scale().units;
    return {{(event.at.x - static_cast<double>(layout_.map.x)) / units,
             (event.at.y - static_cast<double>(layout_.map.y)) / units},
            event.ctrl,
            event.shift,
            event.space,
            event.time};
}

/// A drag that began on the map stays with it; everything else goes to what is under the pointer.
void WindowSession::handle_pointer(const WindowEvent& event) {
    pointer_ = event.at;
    pointer_moved_ = true;
    const bool over_map =
        layout_.map.contains(event.at.x, event.at.y) && !interface_.is_panel_at(event.at.x, event.at.y);
    pointer_is_inside_ = event.kind != WindowEvent::Kind::leave && over_map;
    ui::MapGestures& gestures = state_.gestures;
    const ui::Pointer pointer = pointer_of(event);
    switch (event.kind) {
    case WindowEvent::Kind::press:
        if (over_map || gestures.is_double_click(event.button, pointer))
            gestures.press(event.button, pointer, view_, state_.history);
        break;
    case WindowEvent::Kind::move:
        gestures.move(pointer, view_, state_.history);
        break;
    case WindowEvent::Kind::release:
        if (const auto click = gestures.release(event.button, pointer, view_, state_.history)) take_click(*click);
        break;
    case WindowEvent::Kind::wheel:
        if (over_map) gestures.wheel(event.notches, pointer, view_, state_.history);
        break;
    default:
        break;
    }
}

void WindowSession::take_click(const ui::MapGestures::Click& click) {
    const std::vector<map::Hit> hits = map::pick(workspace_.document(), view_, click.at);
    const auto place = view_.to_lonlat(click.at);
    if (click.button == ui::Button::right && place) state_.map_menu = {true, *place, hits};
    if (click.button != ui::Button::left || ui::take_route_click(context_, click.at, hits)) return;
    ui::select_hits(context_, hits, click.add);
}

ui::Layout WindowSession::measure_layout() {
    fonts_changed_ |= interface_.prepare(window_.scale(), state_, workspace_.document().theme);
    return interface_.layout(state_, window_.width(), window_.height());
}

void WindowSession::update_layout() {
    const ui::Layout before = std::exchange(layout_, measure_layout());
    ui::follow_layout(context_, before, layout_, window_.scale().units);
}

void WindowSession::update_hover() {
    if (!pointer_moved_ && map_is_current()) return;
    pointer_moved_ = false;
    state_.pointer.reset();
    state_.hover.clear();
    if (!pointer_is_inside_) return;
    WindowEvent here;
    here.at = pointer_;
    const geo::ScreenPoint at = pointer_of(here).at;
    state_.pointer = view_.to_lonlat(at);
    if (!state_.gestures.is_dragging()) state_.hover = map::pick(workspace_.document(), view_, at);
}

void WindowSession::draw_map() {
    const double ratio = window_.scale().ratio();
    const double density = window_.scale().density;
    const int width = std::max(1, static_cast<int>(std::lround(static_cast<double>(layout_.map.width) * density)));
    const int height = std::max(1, static_cast<int>(std::lround(static_cast<double>(layout_.map.height) * density)));
    const bool same_size = map_.width() == width && map_.height() == height;
    const bool is_current = same_size && drawn_ratio_ == ratio && map_is_current();
    if (is_current) return;
    if (!same_size) map_ = gl::Framebuffer(width, height);
    renderer_.draw(workspace_.document(), view_, ratio, map_);
    drawn_view_ = view_;
    drawn_ratio_ = ratio;
    drawn_revision_ = workspace_.document().revision;
}

/// Asks for the data of what is shown whenever that has changed.
void WindowSession::request_data() {
    if (asked_view_ == view_ && asked_revision_ == workspace_.document().revision) return;
    asked_view_ = view_;
    asked_revision_ = workspace_.document().revision;
    workspace_.request_for(view_);
}

void WindowSession::draw_frame() {
    if (window_.framebuffer_width() <= 0 || window_.framebuffer_height() <= 0) return;
    const ui::WindowScale scale = window_.scale();
    update_layout();
    request_data();
    update_hover();
    // Before the map is drawn, which it colours: a what-if is seen in the next frame, not the one after.
    if (state_.shares.show) ui::update_shares(context_);
    draw_map();
    const int left = static_cast<int>(std::lround(static_cast<double>(layout_.map.x) * scale.density));
    const int top = static_cast<int>(std::lround(static_cast<double>(layout_.map.y) * scale.density));
    map_.show_in_window(left, window_.framebuffer_height() - top - map_.height());
    backend_.begin_frame(std::exchange(fonts_changed_, false));
    interface_.draw(context_);
    backend_.render();
    window_.swap();
}

base::Image WindowSession::read_window() const {
    return gl::read_window(window_.framebuffer_width(), window_.framebuffer_height());
}

} // namespace oreway::app
