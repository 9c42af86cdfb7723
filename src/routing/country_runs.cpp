// SPDX-License-Identifier: MIT
#include "routing/country_runs.h"

#include "geo/geodesic.h"
#include "routing/parallel.h"

#include <algorithm>
#include <cmath>

namespace oreway::routing {

namespace {

constexpr double columns_per_degree = 65536.0 / 360;

int row_of(double lat) {
    return std::clamp(static_cast<int>(std::floor((lat + 90) / CountryRuns::row_degrees)), 0, CountryRuns::rows - 1);
}
double row_lat(int row) { return (row + 0.5) * CountryRuns::row_degrees - 90; }

std::uint16_t column_of(double lon) {
    const double column = std::floor((lon + 180) * columns_per_degree);
    return static_cast<std::uint16_t>(std::clamp(column, 0.0, 65535.0));
}

/// The meridians at which a polygon's rings cross the middle of each row, from the row `first` on.
struct Crossings {
    int first = 0;
    std::vector<std::vector<double>> rows;

    explicit Crossings(const geo::PlanarPolygon& polygon) {
        geo::PlaneBox box;
        for (const geo::PlanePoint& point : polygon.outer) {
            box.extend(point);
        }
        first = row_of(box.min_y);
        rows.resize(static_cast<std::size_t>(row_of(box.max_y) - first) + 1);
        add(polygon.outer);
        for (const geo::PlaneLine& hole : polygon.holes) {
            add(hole);
        }
    }

    void add(const geo::PlaneLine& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const geo::PlanePoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
            const double low = std::min(a.y, b.y), high = std::max(a.y, b.y);
            for (int row = row_of(low); row <= row_of(high); ++row) {
                const double lat = row_lat(row);
                if ((a.y > lat) == (b.y > lat)) continue;
                rows[static_cast<std::size_t>(row - first)].push_back(a.x + (b.x - a.x) * (lat - a.y) / (b.y - a.y));
            }
        }
    }
};

} // namespace

CountryRuns::CountryRuns(const std::vector<CountryArea>& countries) {
    std::vector<std::vector<Run>> rows_of_runs(rows);
    for (std::size_t i = 0; i < countries.size(); ++i) {
        countries_.push_back(countries[i].code);
        for (const geo::PlanarPolygon& polygon : countries[i].area) {
            if (polygon.outer.size() < 3) continue;
            Crossings crossings(polygon);
            for (std::size_t r = 0; r < crossings.rows.size(); ++r) {
                auto& lons = crossings.rows[r];
                std::sort(lons.begin(), lons.end());
                for (std::size_t k = 0; k + 1 < lons.size(); k += 2) {
                    // A column belongs to the run when its middle does.
                    const double half = 0.5 / columns_per_degree;
                    if (std::floor((lons[k + 1] + half + 180) * columns_per_degree) <=
                        std::floor((lons[k] + half + 180) * columns_per_degree)) {
                        continue;
                    }
                    const std::uint16_t west = column_of(lons[k] + half), east = column_of(lons[k + 1] - half);
                    rows_of_runs[static_cast<std::size_t>(crossings.first) + r].push_back(
                        {west, east, static_cast<std::uint8_t>(i)});
                }
            }
        }
    }
    row_starts_.push_back(0);
    for (auto& row : rows_of_runs) {
        std::sort(row.begin(), row.end(), [](const Run& a, const Run& b) { return a.west < b.west; });
        for (const Run& run : row) {
            const bool joins = runs_.size() > row_starts_.back() && runs_.back().country == run.country &&
                               runs_.back().east + 1 >= run.west;
            if (joins) {
                runs_.back().east = std::max(runs_.back().east, run.east);
            } else {
                runs_.push_back(run);
            }
        }
        row_starts_.push_back(static_cast<std::uint32_t>(runs_.size()));
    }
}

CountryRuns::CountryRuns(std::vector<std::string> countries, std::vector<std::uint32_t> row_starts,
                         std::vector<Run> runs)
    : countries_(std::move(countries))
    , row_starts_(std::move(row_starts))
    , runs_(std::move(runs)) {}

std::uint8_t CountryRuns::country_at(const geo::LonLat& place) const {
    if (runs_.empty()) return sea;
    const auto row = static_cast<std::size_t>(row_of(place.lat));
    const std::uint16_t column = column_of(geo::normalize_longitude(place.lon));
    const auto first = runs_.begin() + row_starts_[row], last = runs_.begin() + row_starts_[row + 1];
    const auto after =
        std::upper_bound(first, last, column, [](std::uint16_t c, const Run& run) { return c < run.west; });
    if (after == first || (after - 1)->east < column) return sea;
    return (after - 1)->country;
}

std::string CountryRuns::code_at(const geo::LonLat& place) const {
    const std::uint8_t country = country_at(place);
    return country == sea ? std::string() : countries_[country];
}

std::vector<CountryRuns::Stretch> CountryRuns::along(std::span<const geo::LonLat> line) const {
    constexpr double step_m = 500;
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double length = geo::distance_m(line[i], line[i + 1]);
        const auto steps = static_cast<std::size_t>(std::max(1.0, std::ceil(length / step_m)));
        const double turn = geo::normalize_longitude(line[i + 1].lon - line[i].lon);
        for (std::size_t k = 0; k < steps; ++k) {
            const double share = (static_cast<double>(k) + 0.5) / static_cast<double>(steps);
            const std::uint8_t country =
                country_at({line[i].lon + turn * share, line[i].lat + (line[i + 1].lat - line[i].lat) * share});
            if (stretches.empty() || stretches.back().country != country) stretches.push_back({country, 0});
            stretches.back().length_m += length / static_cast<double>(steps);
        }
    }
    return stretches;
}

} // namespace oreway::routing
