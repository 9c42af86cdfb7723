// SPDX-License-Identifier: MIT
#pragma once

#include "routing/country_runs.h"
#include "routing/shore.h"

namespace oreway::routing {

/// The coast as the runs of countries have it: good to a kilometre, and at hand whenever a route is asked for.
class CoarseShore : public Shore {
public:
    explicit CoarseShore(const CountryRuns& countries)
        : countries_(countries) {}

    double grid_degrees() const override { return CountryRuns::row_degrees; }
    bool is_land(const geo::LonLat& place) const override { return countries_.is_land(place); }
    bool is_clear(const geo::LonLat& from, const geo::LonLat& to) const override;

private:
    const CountryRuns& countries_;
};

} // namespace oreway::routing
