// SPDX-License-Identifier: MIT
#include "catalogue/ground.h"

#include "base/error.h"
#include "data/feature_reader.h"

#include <array>
#include <utility>

namespace oreway::catalogue {

std::shared_ptr<const Ground> Ground::read(const std::filesystem::path& geodata) {
    data::ReadOptions options;
    options.attributes = {"iso_a3"};
    options.trusted = true;
    return std::make_shared<const Ground>(
        data::read_features((geodata / "base" / "countries_10m.fgb").string(), options).table);
}

Ground::Ground(std::shared_ptr<const data::FeatureTable> countries)
    : countries_(std::move(countries))
    , index_(countries_)
    , codes_(countries_->attribute("iso_a3")) {
    if (codes_ == nullptr) {
        throw base::Error(base::ExitCode::input, countries_->source() + ": the attribute iso_a3 is missing");
    }
}

std::optional<double> Ground::distance_to(std::string_view country, const geo::LonLat& place, double radius_m) const {
    for (const data::NearFeature& near : features_near(*countries_, index_, place, radius_m)) {
        if (code_of(near.feature) == country) return near.distance_m;
    }
    return std::nullopt;
}

std::string Ground::country_at(const geo::LonLat& place) const {
    for (const data::NearFeature& near : features_near(*countries_, index_, place, 0)) {
        return code_of(near.feature);
    }
    return {};
}

std::string Ground::slip_of(std::string_view country, const geo::LonLat& place, double radius_m) const {
    const std::array<std::pair<geo::LonLat, const char*>, 4> slips = {
        {{{place.lat, place.lon}, "longitude and latitude are swapped"},
         {{-place.lon, place.lat}, "the longitude has the wrong sign"},
         {{place.lon, -place.lat}, "the latitude has the wrong sign"},
         {{-place.lon, -place.lat}, "both signs are wrong"}}};
    for (const auto& [undone, slip] : slips) {
        if (geo::is_valid(undone) && distance_to(country, undone, radius_m)) return slip;
    }
    return {};
}

std::string Ground::code_of(std::size_t feature) const { return data::to_text(codes_->value(feature)); }

} // namespace oreway::catalogue
