// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "routing/route.h"

#include <memory>
#include <vector>

namespace oreway::map {

/// A route as a layer: a feature a leg, coloured by its mode, connectors to the network dashed. `others` lie below it,
/// thin and pale.
Layer route_layer(const routing::Route& route, const std::vector<const routing::Route*>& others = {});

/// The legs of the best way and its alternatives (numbered from 1 in the attribute `alternative`), to be written to a
/// file; each says the network's version and hash.
std::shared_ptr<const data::FeatureTable> route_features(const routing::RouteAnswer& answer);

/// The modes in use with their colours, the length, time and emissions; the warnings in short as notes.
LegendBlock route_legend(const routing::Route& route);

} // namespace oreway::map
