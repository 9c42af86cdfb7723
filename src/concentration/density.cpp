// SPDX-License-Identifier: MIT
#include "concentration/density.h"

#include <algorithm>
#include <cmath>

namespace oreway::concentration {

bool is_usable(const WeightedPoint& point) {
    const geo::LonLat& place = point.place;
    return std::isfinite(place.lon) && std::isfinite(place.lat) && std::abs(place.lat) <= 90 &&
           std::abs(place.lon) <= 540 && std::isfinite(point.weight) && point.weight >= 0;
}

std::string density_unit_text(const std::string& weight_unit) {
    return (weight_unit.empty() ? std::string("points") : weight_unit) + " per 10,000 km²";
}

std::vector<double> density_breaks(double highest, int count) {
    if (!(highest > 0) || count < 1) return {};
    // Down the series …, 5, 2, 1, 0.5, … from the first step that holds the highest.
    constexpr double steps[] = {1, 2, 5};
    int power = static_cast<int>(std::floor(std::log10(highest)));
    int step = 0;
    const auto value = [&] { return steps[step] * std::pow(10.0, power); };
    const auto up = [&] {
        step = (step + 1) % 3;
        power += step == 0 ? 1 : 0;
    };
    const auto down = [&] {
        power -= step == 0 ? 1 : 0;
        step = (step + 2) % 3;
    };
    while (value() < highest)
        up();
    std::vector<double> breaks;
    for (int i = 0; i < count; ++i, down())
        breaks.insert(breaks.begin(), value());
    return breaks;
}

float DensityRaster::value_at(const geo::LonLat& place) const {
    const double turns = (place.lon + 180) / 360;
    const double lon = 360 * (turns - std::floor(turns));
    const int column = std::min(columns - 1, static_cast<int>(lon / cell_deg));
    const int row = std::clamp(static_cast<int>((90 - place.lat) / cell_deg), 0, rows - 1);
    return value(column, row);
}

} // namespace oreway::concentration
