// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "geo/planar_area.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace oreway::routing {

/// Which country a place lies in, or the sea: the country polygons as runs along parallels.
///
///   lat
///    |   ....[KAZ======][RUS==]....[RUS=]      row: every 0.01 degree (1.1 km)
///    |   ...[KAZ=====][RUS====]..........      run: from one meridian to another, to 360 / 65536 degree (0.6 km)
///    +---------------------------------- lon
///
/// A few megabytes answer in a tenth of a microsecond what polygons answer in a millisecond. Places nearer to a shore
/// or border than a kilometre may be told wrong.
class CountryRuns {
public:
    static constexpr int rows = 18000;
    static constexpr double row_degrees = 0.01;
    static constexpr std::uint8_t sea = 0xff;

    struct Run {
        std::uint16_t west, east; ///< columns, both included
        std::uint8_t country;     ///< row of countries()
    };
    struct CountryArea {
        std::string code; ///< ISO 3166-1 alpha-3
        geo::PlanarArea area;
    };

    CountryRuns() = default;
    explicit CountryRuns(const std::vector<CountryArea>& countries);
    CountryRuns(std::vector<std::string> countries, std::vector<std::uint32_t> row_starts, std::vector<Run> runs);

    const std::vector<std::string>& countries() const noexcept { return countries_; }
    const std::vector<std::uint32_t>& row_starts() const noexcept { return row_starts_; }
    const std::vector<Run>& runs() const noexcept { return runs_; }

    /// The row of countries(), or `sea`.
    std::uint8_t country_at(const geo::LonLat& place) const;
    bool is_land(const geo::LonLat& place) const { return country_at(place) != sea; }
    /// "" at sea.
    std::string code_at(const geo::LonLat& place) const;

    /// What a line passes, in order, looked at twice a kilometre.
    struct Stretch {
        std::uint8_t country = sea;
        double length_m = 0;
    };
    std::vector<Stretch> along(std::span<const geo::LonLat> line) const;

private:
    std::vector<std::string> countries_;
    std::vector<std::uint32_t> row_starts_;
    std::vector<Run> runs_; ///< of a row from west to east
};

} // namespace oreway::routing
