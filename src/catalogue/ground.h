// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "data/spatial_index.h"
#include "geo/lonlat.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace oreway::catalogue {

/// The land of every country, to ask whether a place is where it is said to be.
class Ground {
public:
    /// Reads geodata/base/countries_10m.fgb. Throws Error(input).
    static std::shared_ptr<const Ground> read(const std::filesystem::path& geodata);

    /// Polygons with an attribute iso_a3.
    explicit Ground(std::shared_ptr<const data::FeatureTable> countries);

    /// Metres from the place to the country's land, 0 on it; nothing beyond `radius_m`.
    std::optional<double> distance_to(std::string_view country, const geo::LonLat& place, double radius_m) const;

    /// The country whose land the place is on; empty at sea.
    std::string country_at(const geo::LonLat& place) const;

    /// The slip of the pen that put a place outside its country, when undoing it puts the place in it or within
    /// `radius_m` of it: "longitude and latitude are swapped", "the longitude has the wrong sign". Empty: none of them.
    std::string slip_of(std::string_view country, const geo::LonLat& place, double radius_m) const;

private:
    std::string code_of(std::size_t feature) const;

    std::shared_ptr<const data::FeatureTable> countries_;
    data::SpatialIndex index_;
    const data::Column* codes_;
};

} // namespace oreway::catalogue
