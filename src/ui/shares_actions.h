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

std::string ladder_text(const SharesState& shares);
std::string ladder_csv(const SharesState& shares);
/// "oreway concentration --commodity REE --ladder": prints the same figures.
std::string shares_command(const SharesState& shares);

} // namespace oreway::ui
