// SPDX-License-Identifier: MIT
#pragma once

#include "base/csv.h"
#include "geo/lonlat.h"

#include <bitset>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace oreway::routing {

/// A strait, canal or way round a cape that can be closed: a row of geodata/network/passages.csv.
struct Passage {
    std::string id, name;
    std::string kind;     ///< strait, canal, river, cape, seasonal_route
    geo::LonLat from, to; ///< the ends of its gate, on either shore
    double length_km = 0; ///< 0: not stated
    double transit_hours = 0;
    std::optional<double> max_draught_m, max_beam_m, max_loa_m;
    std::vector<std::string> countries; ///< on its shores, ISO 3166-1 alpha-3
    bool is_open = true;                ///< when nobody says otherwise; seasonal ways are not
    std::string source_id, notes;
};

/// Waters that allow less than this draught are for river-sea ships only.
inline constexpr double sea_going_draught_m = 5;

/// At most this many passages: they are told apart by a bit each.
inline constexpr std::size_t max_passages = 128;
using PassageSet = std::bitset<max_passages>;

class PassageTable {
public:
    PassageTable() = default;
    /// Throws Error(input) when there are too many.
    explicit PassageTable(std::vector<Passage> passages);

    /// Reads passages.csv. Throws Error(input) naming the first bad line.
    static PassageTable read(const std::filesystem::path& path);

    std::size_t size() const noexcept { return passages_.size(); }
    const Passage& operator[](std::size_t index) const { return passages_[index]; }
    /// By id or by name, upper and lower case the same.
    std::optional<std::size_t> find(std::string_view id_or_name) const;

private:
    std::vector<Passage> passages_;
};

} // namespace oreway::routing
