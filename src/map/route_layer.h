// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "routing/route.h"

namespace oreway::map {

/// A route as a layer: a feature a leg, coloured by its mode, connectors to the network dashed.
Layer route_layer(const routing::Route& route);

/// The modes in use with their colours, the length, time and emissions.
LegendBlock route_legend(const routing::Route& route);

} // namespace oreway::map
