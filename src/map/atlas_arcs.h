// SPDX-License-Identifier: MIT
#pragma once

#include "map/layer.h"

namespace oreway::catalogue {
class Atlas;
}

namespace oreway::map {

/// Agreements of few parties as geodesic arcs, see agreement_table. Binding ones solid, others dashed.
Layer agreement_layer(const catalogue::Atlas& atlas);

/// Agreements of many parties, without data: their members are hatched, the more densely the more of them they are in
/// (see alliance_table).
Layer alliance_layer();

/// Trade as geodesic arcs with arrows, the width growing with the value. Tonnes and dollars have colours of their own
/// and are scaled apart.
Layer flow_layer(const catalogue::Atlas& atlas);

} // namespace oreway::map
