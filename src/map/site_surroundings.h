// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/details.h"

namespace oreway::map {

/// Adds to a site's details the ports and plants nearest to it, as the crow flies (geodesic on WGS 84).
void add_surroundings(catalogue::Details& details, const catalogue::Atlas& atlas, const catalogue::Site& site);

} // namespace oreway::map
