// SPDX-License-Identifier: MIT
#include "ui/view_changes.h"

#include "catalogue/atlas.h"
#include "ui/selection.h"

#include <algorithm>
#include <utility>

namespace oreway::ui {

namespace {

/// A panel that opens must not cover what was just pressed.
void keep_selection_in_sight(PanelContext& context) {
    constexpr double margin = 90; // wider than the buttons at the map's edge
    const map::Selection* shown = shown_selection(context.document());
    const catalogue::Site* site = shown == nullptr ? nullptr : context.atlas().site(shown->id);
    const auto at = site == nullptr ? std::nullopt : context.view.to_screen(site->place);
    if (!at) return;
    const double low = std::min(margin, context.view.width() / 2);
    const double x = std::clamp(at->x, low, context.view.width() - low);
    if (x != at->x) context.view.pan({x - at->x, 0});
}

/// What the middle of the map has moved to the right in the window, device-independent pixels.
double middle_moved(const WindowRect& before, const WindowRect& after, double units) {
    return static_cast<double>(after.x + after.width / 2 - before.x - before.width / 2) / units;
}

void fit(map::View& view, const WishedBox& wish) {
    view.fit(wish.box, wish.padding);
    const map::View whole(view.projection_handle(), view.width(), view.height());
    if (view.units_per_pixel() > whole.units_per_pixel()) view.fit_world();
    view.close_gaps();
}

} // namespace

void follow_layout(PanelContext& context, const Layout& before, const Layout& after, double units) {
    map::View& view = context.view;
    const bool was_whole = view.shows_whole_map();
    view.resize(static_cast<double>(after.map.width) / units, static_cast<double>(after.map.height) / units);
    context.state.gestures.follow_window({static_cast<double>(before.map.x - after.map.x) / units,
                                          static_cast<double>(before.map.y - after.map.y) / units});
    const auto box = std::exchange(context.state.box, std::nullopt);
    if (const auto place = std::exchange(context.state.middle, std::nullopt)) {
        view.center_on(*place);
    } else if (before.map == after.map) {
        return;
    } else if (box) {
        fit(view, *box);
    } else if (was_whole) {
        view.fit_world();
    } else if (!is_globe(view)) {
        const bool same_window = before.menu == after.menu && before.status == after.status;
        if (same_window) view.pan({-middle_moved(before.map, after.map, units), 0});
        view.close_gaps();
        if (same_window) keep_selection_in_sight(context);
    }
}

void show_box(PanelContext& context, const geo::LonLatBox& box, double padding) {
    context.leaving_view();
    context.state.box = WishedBox{box, padding};
    fit(context.view, *context.state.box);
}

void change_projection(PanelContext& context, const geo::ProjectionSpec& spec) {
    auto projection = geo::Projection::create(spec);
    context.leaving_view();
    context.view.set_projection(std::move(projection));
}

void show_preset(PanelContext& context, const geo::ProjectionPreset& preset) {
    auto projection = geo::Projection::create(preset.spec);
    context.leaving_view();
    context.view = map::View(std::move(projection), context.view.width(), context.view.height());
    if (preset.key != "world") context.view.fit(preset.box);
}

void turn_north_up(PanelContext& context) {
    geo::ProjectionSpec spec = context.view.projection().spec();
    const auto middle = context.view.projection().inverse(context.view.center());
    if (!context.view.projection().frame().is_azimuthal || !has_free_meridian(spec) || !middle) {
        context.state.notice = {"North is up already, or this projection keeps its own meridian.", false};
        return;
    }
    spec.central_meridian = middle->lon;
    const double zoom = context.view.zoom();
    change_projection(context, spec);
    context.view.set_zoom(zoom);
    context.view.center_on(*middle);
}

void go_to(PanelContext& context, const geo::LonLat& place, double min_zoom) {
    context.leaving_view();
    const double zoom = std::max(context.view.zoom(), min_zoom);
    if (is_globe(context.view)) {
        geo::ProjectionSpec spec = context.view.projection().spec();
        spec.central_meridian = place.lon;
        spec.central_latitude = place.lat;
        context.view.set_projection(geo::Projection::create(spec));
    }
    context.view.set_zoom(zoom);
    if (context.view.center_on(place)) {
        context.state.middle = place;
    } else {
        context.state.notice = {context.view.projection().title() + " does not show " + geo::to_display(place), true};
    }
}

bool has_free_meridian(const geo::ProjectionSpec& spec) {
    return std::any_of(std::begin(named_projections), std::end(named_projections),
                       [&](const NamedProjection& named) { return spec.name == named.name; });
}

} // namespace oreway::ui
