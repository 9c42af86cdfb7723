// SPDX-License-Identifier: MIT
#include "ui/command_table.h"
#include "ui/dialogs.h"
#include "ui/selection.h"
#include "ui/view_changes.h"

#include <cmath>

namespace oreway::ui {

namespace {

constexpr double pan_pixels = 100;

template <int x, int y> void pan(PanelContext& context) {
    context.leaving_view();
    move_map(context.view, {x * pan_pixels, y * pan_pixels});
}

template <int x, int y> void pan_one_pixel(PanelContext& context) {
    context.leaving_view();
    move_map(context.view, {double(x), double(y)});
}

template <int levels> void zoom(PanelContext& context) {
    context.leaving_view();
    context.view.zoom_at({context.view.width() / 2, context.view.height() / 2}, std::exp2(levels));
}

void show_world(PanelContext& context) {
    context.leaving_view();
    context.view.fit_world();
}

void fit(PanelContext& context) {
    if (const auto box = selection_extent(context.document(), context.atlas()))
        show_box(context, *box, 60);
    else if (const auto everything = data_extent(context.document()))
        show_box(context, *everything, 40);
}

void back(PanelContext& context) {
    if (const auto view = context.state.history.back(context.view)) context.view = *view;
}

void forward(PanelContext& context) {
    if (const auto view = context.state.history.forward(context.view)) context.view = *view;
}

void box_zoom(PanelContext& context) { context.state.gestures.box_tool = !context.state.gestures.box_tool; }

template <std::size_t number> void preset(PanelContext& context) {
    const auto& presets = geo::projection_presets();
    if (number < presets.size()) show_preset(context, presets[number]);
}

void projection(PanelContext& context) { show_dialog(context, Dialog::projection); }
void full_screen(PanelContext& context) { context.host.toggle_full_screen(); }
/// Where there is no room for both, the panel at the right gives way.
void left_panel(PanelContext& context) {
    PanelState& state = context.state;
    if (state.left_is_out)
        state.show_right = false;
    else
        state.show_left = !state.show_left;
}

void right_panel(PanelContext& context) { context.state.show_right = !context.state.show_right; }

} // namespace

void add_view_commands(std::vector<Command>& table) {
    table.insert(
        table.end(),
        {
            {"view.zoom-in", "View", "Zoom in", {plain(Key::plus), plain(Key::page_up)}, zoom<1>},
            {"view.zoom-out", "View", "Zoom out", {plain(Key::minus), plain(Key::page_down)}, zoom<-1>},
            {"view.pan-left", "View", "Move west", {plain(Key::left)}, pan<1, 0>},
            {"view.pan-right", "View", "Move east", {plain(Key::right)}, pan<-1, 0>},
            {"view.pan-up", "View", "Move up", {plain(Key::up)}, pan<0, 1>},
            {"view.pan-down", "View", "Move down", {plain(Key::down)}, pan<0, -1>},
            {"view.nudge-left", "View", "Move west by a pixel", {with_shift(Key::left)}, pan_one_pixel<1, 0>},
            {"view.nudge-right", "View", "Move east by a pixel", {with_shift(Key::right)}, pan_one_pixel<-1, 0>},
            {"view.nudge-up", "View", "Move up by a pixel", {with_shift(Key::up)}, pan_one_pixel<0, 1>},
            {"view.nudge-down", "View", "Move down by a pixel", {with_shift(Key::down)}, pan_one_pixel<0, -1>},
            {"view.world", "View", "Whole world", {plain(Key::home)}, show_world},
            {"view.fit", "View", "Fit the selection, or else the data", {plain(Key::f)}, fit},
            {"view.back", "View", "Previous view", {with_alt(Key::left), plain(Key::mouse_back)}, back},
            {"view.forward", "View", "Next view", {with_alt(Key::right), plain(Key::mouse_forward)}, forward},
            {"view.box-zoom", "View", "Zoom to a box (also Shift+drag)", {plain(Key::b)}, box_zoom},
            {"view.north-up", "View", "North up at the middle of the view", {plain(Key::n)}, turn_north_up},
            {"view.preset-1", "View", "World", {plain(Key::digit_1)}, preset<0>},
            {"view.preset-2", "View", "Pacific", {plain(Key::digit_2)}, preset<1>},
            {"view.preset-3", "View", "Arctic and Greenland", {plain(Key::digit_3)}, preset<2>},
            {"view.preset-4", "View", "Central Asia", {plain(Key::digit_4)}, preset<3>},
            {"view.preset-5", "View", "Indo-Pacific", {plain(Key::digit_5)}, preset<4>},
            {"view.projection", "View", "Projection and central meridian", {with_ctrl_shift(Key::p)}, projection},
            {"view.full-screen", "View", "Full screen", {plain(Key::f11)}, full_screen},
            {"view.left-panel", "View", "Show or hide the layers", {plain(Key::f9)}, left_panel},
            {"view.right-panel", "View", "Show or hide the details", {plain(Key::f10)}, right_panel},
        });
}

} // namespace oreway::ui
