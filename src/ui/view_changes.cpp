// SPDX-License-Identifier: MIT
#include "ui/view_changes.h"

#include <algorithm>

namespace oreway::ui {

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
