// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "routing/transport_tables.h"

namespace oreway::map {

/// The colour of a way by its mode, the same on routes, corridors, legends and panels.
base::Color mode_color(routing::Mode mode);

/// A line of the legend for a mode.
LegendRow mode_row(routing::Mode mode, double width);

} // namespace oreway::map
