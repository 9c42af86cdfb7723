// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panel_context.h"

#include <string>

/// What the panel of shares does: each button and key ends here.
namespace oreway::ui {

/// Measures the chain again and colours the map with it, if anything has changed.
void update_shares(PanelContext& context);

/// Colours the map by this step, or no longer when it does already.
void color_by_step(PanelContext& context, concentration::Step step);
void show_density(PanelContext& context);
void clear_overlay(PanelContext& context);

/// Adds a line of a scenario ("without country CHN"). False when it is refused; the state tells why.
bool add_change(PanelContext& context, const std::string& line);
void remove_change(PanelContext& context, std::size_t number);
void load_scenario(PanelContext& context);
void save_scenario(PanelContext& context);

/// Reads the weights of the typed file; an empty name takes them away.
void load_weights(PanelContext& context);

/// Asks how much of the commodity's trade goes through which passage, with what is closed for routes closed. Nothing
/// happens when that is known.
void update_passages(PanelContext& context);

/// Figures of the tab in front, as text and as CSV, and the command that prints them.
std::string shares_text(PanelContext& context);
std::string shares_csv(PanelContext& context);
std::string shares_command(const SharesState& shares);

} // namespace oreway::ui
