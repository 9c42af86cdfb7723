// SPDX-License-Identifier: MIT
#pragma once

#include "ui/frame.h"

/// The panel below the map: the chain of a commodity side by side, what-ifs, density.
namespace oreway::ui {

void draw_shares_panel(Frame& frame);
/// One step: its index with bounds, band and coverage, and who holds how much as ranked bars.
void draw_ladder_step(Frame& frame, const concentration::LadderStep& step);
void draw_what_if(Frame& frame);
void draw_density_controls(Frame& frame);

} // namespace oreway::ui
