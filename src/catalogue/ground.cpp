// SPDX-License-Identifier: MIT
#include "catalogue/ground.h"

#include "base/error.h"
#include "data/feature_reader.h"

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

std::string Ground::code_of(std::size_t feature) const { return data::to_text(codes_->value(feature)); }

} // namespace oreway::catalogue
