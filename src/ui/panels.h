// SPDX-License-Identifier: MIT
#pragma once

#include "ui/frame.h"

/// The panels. Each reads the document and calls the workspace; none owns data.
namespace oreway::ui {

void draw_menu_bar(Frame& frame);
void draw_left_panel(Frame& frame);  ///< search and layers
void draw_right_panel(Frame& frame); ///< details and diagnostics, routes
void draw_status_bar(Frame& frame);
void draw_map_controls(Frame& frame); ///< a button for each gesture
void draw_map_overlay(Frame& frame);  ///< the box being drawn, the tooltip

void draw_search(Frame& frame);
void draw_layers(Frame& frame);
void draw_layers_foot(Frame& frame); ///< the buttons that are always in sight
void draw_zone_picker(Frame& frame); ///< the countries whose computed 200-mile zones are shown
void draw_layer_editor(Frame& frame, const map::Layer& layer);
void draw_details(Frame& frame);
void draw_claims(Frame& frame, const catalogue::Details& details);
void draw_detail_table(Frame& frame, const catalogue::Details& details, const catalogue::DetailTable& table);
/// A country's figures, by stage and commodity, the years below each other.
void draw_statistics(Frame& frame, const catalogue::Details& details, const catalogue::DetailTable& table);
void draw_sources(Frame& frame, const catalogue::Details& details);
void draw_diagnostics(Frame& frame);
void draw_routes(Frame& frame);
void draw_route_answer(Frame& frame); ///< sums, legs, time, emissions, or why there is no way
void draw_route_actions(Frame& frame, const map::Selection& shown); ///< of what the details show
/// How far it is from the site that is shown to chosen plants.
void draw_route_distances(Frame& frame, const catalogue::Details& details, const map::Selection& shown);
void draw_context_menu(Frame& frame);

/// Writes the styles of the user's layers to the file named in the dialog; a notice tells how it went.
void save_styles(PanelContext& context);

void draw_dialogs(Frame& frame);
void draw_open_dialog(Frame& frame);
void draw_save_style_dialog(Frame& frame);
void draw_export_dialog(Frame& frame);
void draw_projection_dialog(Frame& frame);
void draw_help_dialog(Frame& frame);
void draw_about_dialog(Frame& frame);

} // namespace oreway::ui
