// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/parallel.h"
#include "base/text.h"
#include "concentration/density.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace oreway::concentration {

namespace {

constexpr double radians = std::numbers::pi / 180;
// WGS 84, kilometres.
constexpr double semi_major_km = 6378.137;
constexpr double eccentricity2 = 0.00669437999014;
constexpr double mean_radius_km = 6371.0072; ///< of the sphere of the same area

constexpr double min_radius_km = 20, max_radius_km = 2000;
constexpr double cells_per_radius = 6;
constexpr double min_cell_deg = 0.1;

/// A place on the ellipsoid as distance from the axis and height over the equator's plane, kilometres.
///
///        axis
///         |--- rho ---* place
///         |           |
///         |           z
///   ------+-----------+--- equator
struct Meridional {
    double rho = 0, z = 0;
};

Meridional meridional(double lat_deg) {
    const double sine = std::sin(lat_deg * radians), cosine = std::cos(lat_deg * radians);
    const double normal = semi_major_km / std::sqrt(1 - eccentricity2 * sine * sine);
    return {normal * cosine, normal * (1 - eccentricity2) * sine};
}

/// Square of the arc over a chord on the sphere: the series of (2 asin(c/2))².
inline double arc2_of_chord2(double chord2) {
    constexpr double inverse_radius2 = 1 / (mean_radius_km * mean_radius_km);
    const double x = chord2 * inverse_radius2;
    return chord2 * (1 + x * (1.0 / 12 + x * (1.0 / 90 + x * (1.0 / 560))));
}

/// The quartic kernel's integral over the sphere, km², by Simpson's rule.
double kernel_integral(double radius_km) {
    constexpr int steps = 200;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const double value = (1 - t * t) * (1 - t * t) * std::sin(t * radius_km / mean_radius_km);
        sum += value * (i == 0 || i == steps ? 1 : i % 2 ? 4 : 2);
    }
    return sum * radius_km / steps / 3 * 2 * std::numbers::pi * mean_radius_km;
}

struct Source {
    double lat = 0, cos_lon = 0, sin_lon = 0, sin_lat = 0, cos_lat = 0;
    double lon = 0; ///< in [0, 360) from 180° W
    Meridional at;
    double peak = 0; ///< density at the point itself
};

struct RowGeometry {
    Meridional at;
    double sin_lat = 0, cos_lat = 0;
};

/// Adds sources to the rows `first`, `first + stride`, …: parts share no row and each row sees the sources in order,
/// so that the sum does not depend on their number.
class Spreader {
public:
    Spreader(DensityRaster& raster, const std::vector<Source>& sources)
        : raster_(raster)
        , sources_(sources) {
        for (int row = 0; row < raster.rows; ++row) {
            const double lat = raster.center(0, row).lat;
            rows_.push_back({meridional(lat), std::sin(lat * radians), std::cos(lat * radians)});
        }
        for (int column = 0; column < raster.columns; ++column) {
            const double lon = raster.center(column, 0).lon * radians;
            cos_lon_.push_back(std::cos(lon));
            sin_lon_.push_back(std::sin(lon));
        }
        // Windows are found on the sphere, where a degree may be 0.6 % longer or shorter than on the ellipsoid.
        reach_ = raster.radius_km / mean_radius_km * 1.01;
        cos_reach_ = std::cos(reach_);
    }

    void spread(int first, int stride) {
        for (const Source& source : sources_) {
            const double reach_deg = reach_ / radians;
            const int top = std::max(0, static_cast<int>(std::floor((90 - source.lat - reach_deg) / raster_.cell_deg)));
            const int bottom = std::min(raster_.rows - 1,
                                        static_cast<int>(std::floor((90 - source.lat + reach_deg) / raster_.cell_deg)));
            const int offset = ((first - top) % stride + stride) % stride;
            for (int row = top + offset; row <= bottom; row += stride)
                spread_in_row(source, row);
        }
    }

private:
    void spread_in_row(const Source& source, int row) {
        const RowGeometry& geometry = rows_[static_cast<std::size_t>(row)];
        const double products = source.cos_lat * geometry.cos_lat;
        const double cosine = products > 0 ? (cos_reach_ - source.sin_lat * geometry.sin_lat) / products : -1;
        if (cosine >= 1) return;
        if (cosine <= -1) {
            add(source, row, 0, raster_.columns - 1);
            return;
        }
        const double half = std::acos(cosine) / radians;
        const int from = static_cast<int>(std::floor((source.lon - half) / raster_.cell_deg));
        const int to = static_cast<int>(std::floor((source.lon + half) / raster_.cell_deg));
        const int columns = raster_.columns;
        if (to - from + 1 >= columns) {
            add(source, row, 0, columns - 1);
        } else if (from < 0) {
            add(source, row, from + columns, columns - 1);
            add(source, row, 0, to);
        } else if (to >= columns) {
            add(source, row, from, columns - 1);
            add(source, row, 0, to - columns);
        } else {
            add(source, row, from, to);
        }
    }

    void add(const Source& source, int row, int from, int to) {
        const Meridional& at = rows_[static_cast<std::size_t>(row)].at;
        // chord² = rho_1² + rho_2² - 2 rho_1 rho_2 cos(dlon) + dz²
        const double dz = at.z - source.at.z;
        const double constant = at.rho * at.rho + source.at.rho * source.at.rho + dz * dz;
        const double along_cos = 2 * at.rho * source.at.rho * source.cos_lon;
        const double along_sin = 2 * at.rho * source.at.rho * source.sin_lon;
        const double inverse_radius2 = 1 / (raster_.radius_km * raster_.radius_km);
        float* values = raster_.values.data() + static_cast<std::ptrdiff_t>(row) * raster_.columns;
        for (int column = from; column <= to; ++column) {
            const auto c = static_cast<std::size_t>(column);
            const double chord2 = constant - along_cos * cos_lon_[c] - along_sin * sin_lon_[c];
            const double left = std::max(0.0, 1 - arc2_of_chord2(chord2) * inverse_radius2);
            values[column] += static_cast<float>(source.peak * left * left);
        }
    }

    DensityRaster& raster_;
    const std::vector<Source>& sources_;
    std::vector<RowGeometry> rows_;
    std::vector<double> cos_lon_, sin_lon_;
    double reach_ = 0, cos_reach_ = 0; ///< radians
};

std::vector<Source> sources_of(std::span<const WeightedPoint> points, double radius_km, DensityTally& tally) {
    const double peak = density_unit_km2 / kernel_integral(radius_km);
    std::vector<Source> sources;
    sources.reserve(points.size());
    for (const WeightedPoint& point : points) {
        if (!is_usable(point)) {
            ++tally.skipped;
            continue;
        }
        ++tally.used;
        tally.weight += point.weight;
        if (point.weight == 0) continue;
        Source source;
        source.lat = point.place.lat;
        const double turns = (point.place.lon + 180) / 360;
        source.lon = 360 * (turns - std::floor(turns));
        source.cos_lon = std::cos(point.place.lon * radians);
        source.sin_lon = std::sin(point.place.lon * radians);
        source.cos_lat = std::cos(source.lat * radians);
        source.sin_lat = std::sin(source.lat * radians);
        source.at = meridional(source.lat);
        source.peak = point.weight * peak;
        sources.push_back(source);
    }
    // Neighbours after each other: the cells they add to are then still in the cache.
    std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) {
        return std::tie(a.lat, a.lon, a.peak) < std::tie(b.lat, b.lon, b.peak);
    });
    return sources;
}

} // namespace

DensityRaster kernel_density(std::span<const WeightedPoint> points, double radius_km) {
    if (!(radius_km >= min_radius_km && radius_km <= max_radius_km))
        throw base::Error(base::ExitCode::usage, "a kernel radius of " + base::to_text(radius_km) +
                                                     " km is not possible: choose 20 to 2,000 km");
    DensityRaster raster;
    raster.radius_km = radius_km;
    const double wanted_deg = std::max(min_cell_deg, radius_km / cells_per_radius / mean_radius_km / radians);
    raster.rows = static_cast<int>(std::ceil(180 / wanted_deg));
    raster.columns = 2 * raster.rows;
    raster.cell_deg = 180.0 / raster.rows;
    raster.values.assign(static_cast<std::size_t>(raster.rows) * static_cast<std::size_t>(raster.columns), 0);

    const std::vector<Source> sources = sources_of(points, radius_km, raster.tally);
    Spreader spreader(raster, sources);
    constexpr std::size_t worthwhile = 1000;
    const std::size_t parts = sources.size() < worthwhile ? 1 : 8;
    base::for_each_in_parallel(
        parts, [&](std::size_t part) { spreader.spread(static_cast<int>(part), static_cast<int>(parts)); });
    raster.highest = *std::max_element(raster.values.begin(), raster.values.end());
    return raster;
}

} // namespace oreway::concentration
