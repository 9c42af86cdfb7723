// SPDX-License-Identifier: MIT
#pragma once

#include "map/layer.h"

namespace oreway::catalogue {
class Atlas;
}

namespace oreway::map {

/// Agreements: a geodesic arc between the label points of every two parties. Those of more than four parties have no
/// arcs and are found in the details of their countries. Binding ones solid, others dashed.
Layer agreement_layer(const catalogue::Atlas& atlas);

/// Trade: a geodesic arc with an arrow for each flow in tonnes or dollars, its width growing with the value. The two
/// units have colours of their own and are scaled apart.
Layer flow_layer(const catalogue::Atlas& atlas);

} // namespace oreway::map
