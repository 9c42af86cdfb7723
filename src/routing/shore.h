// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

namespace oreway::routing {

/// Where land is, for ways that keep close to it. Lines are straight in degrees between their places, as the base map's
/// own sides are, and take the short way round.
class Shore {
public:
    virtual ~Shore() = default;

    /// The step of a grid that is fine enough to find the water it knows of.
    virtual double grid_degrees() const = 0;
    virtual bool is_land(const geo::LonLat& place) const = 0;
    /// True when no land lies on the line between two places in water.
    virtual bool is_clear(const geo::LonLat& from, const geo::LonLat& to) const = 0;
};

} // namespace oreway::routing
