// SPDX-License-Identifier: MIT
#pragma once

#include "geo/projection.h"
#include "ui/layout.h"
#include "ui/panel_context.h"

#include <string>

namespace oreway::ui {

/// Shows the same place in another projection. Throws Error(usage) when PROJ does not know it.
void change_projection(PanelContext& context, const geo::ProjectionSpec& spec);

/// Shows the part of the world that a preset is made for.
void show_preset(PanelContext& context, const geo::ProjectionPreset& preset);

/// Turns a polar map or the globe until the meridian of the middle of the view runs upwards.
void turn_north_up(PanelContext& context);

/// Brings a place into the middle, at least as near as zoom `min_zoom`; turns the globe where it must.
void go_to(PanelContext& context, const geo::LonLat& place, double min_zoom);

/// Brings all of a box into view with `padding` pixels around it, no smaller than the whole map is and without blank
/// beside it.
void show_box(PanelContext& context, const geo::LonLatBox& box, double padding);

/// Makes the view as large as the map's rectangle has become. What shows the whole map shows the whole map still.
/// Otherwise a panel at the side that comes or goes leaves the map where it is in the window, but what is selected
/// comes into sight and no gap beside the map; a panel below and another size of the window keep its middle.
/// `units`: window units to a device-independent pixel.
void follow_layout(PanelContext& context, const Layout& before, const Layout& after, double units);

/// A projection of the View menu: name for ProjectionSpec and title for people.
struct NamedProjection {
    const char* name;
    const char* title;
};
inline constexpr NamedProjection named_projections[] = {
    {"equal-earth", "Equal Earth"},           {"web-mercator", "Web Mercator"},
    {"plate-carree", "Plate carrée"},         {"north-polar", "North polar stereographic"},
    {"orthographic", "Globe (orthographic)"},
};

/// True when a central meridian may be chosen: EPSG codes and PROJ strings bring their own.
bool has_free_meridian(const geo::ProjectionSpec& spec);

} // namespace oreway::ui
