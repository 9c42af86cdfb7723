// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// Density of points on Earth: how much there is per 10,000 km² of ground. The figure means the same at 60° N as at the
/// equator and does not depend on the view: hexagons are cells of one area, kernels are circles of one geodesic radius.
namespace oreway::concentration {

/// The area that densities refer to, square kilometres: 100 km by 100 km.
inline constexpr double density_unit_km2 = 10'000;

struct WeightedPoint {
    geo::LonLat place;
    double weight = 1; ///< 1 to count, or an amount such as tonnes; points below 0 or not finite are skipped
};

/// What went into a density and what did not.
struct DensityTally {
    std::size_t used = 0;
    std::size_t skipped = 0; ///< invalid place, negative or missing weight
    double weight = 0;       ///< of the used points
};

bool is_usable(const WeightedPoint& point);

/// "t per 10,000 km²"; "points per 10,000 km²" for an empty unit.
std::string density_unit_text(const std::string& weight_unit);

/// Round ends of at most `count` classes from 0 to `highest` for a legend: 1, 2 or 5 times a power of ten, doubling or
/// so from class to class, as densities are skew. Ascending; the last is at least `highest`. None when there is
/// nothing.
std::vector<double> density_breaks(double highest, int count = 6);

struct DensityCell {
    /// Counter-clockwise, first place not repeated, longitudes in [-180, 180], places at most 100 km apart.
    std::vector<geo::LonLat> ring;
    double area_km2 = 0;
    std::size_t count = 0; ///< points inside
    double weight = 0;     ///< their sum
    double density = 0;    ///< weight per 10,000 km²
};

struct HexagonBins {
    std::vector<DensityCell> cells; ///< those with a point, densest first
    double radius_km = 0;
    DensityTally tally;
};

/// Bins points into hexagons of `radius_km` from centre to corner (area 3√3/2 r²), laid out once for the whole Earth in
/// the Equal Earth plane around 11° E, whose edge runs through the Bering Strait and cuts no continent; cells there are
/// cut by the edge and counted with what is left of their area. Throws Error(usage) for radii outside 5 to 2,000 km.
HexagonBins bin_into_hexagons(std::span<const WeightedPoint> points, double radius_km);

/// A grid over the whole Earth in degrees; values are densities at the centres of its cells.
///
///   +90 +---------------------+
///       | row 0               |   columns run from -180 to +180
///       |  …                  |
///   -90 +---------------------+
struct DensityRaster {
    int columns = 0, rows = 0;
    double cell_deg = 0;
    double radius_km = 0;
    std::vector<float> values; ///< rows x columns, weight per 10,000 km²
    float highest = 0;
    DensityTally tally;

    geo::LonLat center(int column, int row) const {
        return {-180 + (column + 0.5) * cell_deg, 90 - (row + 0.5) * cell_deg};
    }
    float value(int column, int row) const {
        return values[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(column)];
    }
    /// Of the cell that holds the place.
    float value_at(const geo::LonLat& place) const;
};

/// Kernel density with the quartic kernel (1 - d²/r²)², d the geodesic distance to a point and r the radius; what a
/// point weighs is spread around it and neither gained nor lost. The grid follows from the radius alone (eight cells to
/// it). Distances are within 0.02 % of geodesics. Throws Error(usage) for radii outside 20 to 2,000 km.
DensityRaster kernel_density(std::span<const WeightedPoint> points, double radius_km);

} // namespace oreway::concentration
