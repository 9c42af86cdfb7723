// SPDX-License-Identifier: MIT
#pragma once

#include "geo/projection.h"

#include <array>

namespace oreway::geo {

/// How much a projection stretches and bends degrees of longitude and latitude, band by band of latitude: measured
/// once on a grid of the whole map, with a margin, so that most vertices need not be looked at twice.
class StretchTable {
public:
    StretchTable() = default;
    explicit StretchTable(const Projection& projection);

    Projection::Stretch between(double south, double north) const;

private:
    static constexpr int bands = 36;
    static constexpr double band_degrees = 5;
    static int band_of(double lat);

    std::array<Projection::Stretch, bands> bands_{};
};

} // namespace oreway::geo
