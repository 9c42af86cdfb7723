// SPDX-License-Identifier: MIT
#pragma once

#include "ui/frame.h"

/// The panel below the map: the chain of a commodity side by side, what-ifs, density, passages.
namespace oreway::ui {

void draw_shares_panel(Frame& frame);
/// What is measured, and what is copied.
void draw_shares_toolbar(Frame& frame);
/// "Co – cobalt".
std::string commodity_text(const catalogue::Atlas& atlas, const std::string& code);
/// One step: its index with bounds, band and coverage, and who holds how much as ranked bars.
void draw_ladder_step(Frame& frame, const concentration::LadderStep& step);
/// A name over a bar as long as its share, which is written at the end.
void draw_share_bar(Frame& frame, const std::string& name, double share, base::Color color, const std::string& hint);
void draw_what_if(Frame& frame);
void draw_density_controls(Frame& frame);
/// How much of the commodity's trade goes through which strait.
void draw_passage_shares(Frame& frame);

} // namespace oreway::ui
