// SPDX-License-Identifier: MIT
#include "map/zone_layer.h"

#include "base/error.h"
#include "base/text.h"
#include "data/feature_builder.h"
#include "data/feature_reader.h"
#include "geo/distance_zone.h"
#include "geo/geodesic.h"
#include "map/coast.h"
#include "map/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace oreway::map {

namespace {

constexpr double zone_width_m = 200 * geo::metres_per_nautical_mile;

CountryShape checked_shape(const data::FeatureTable& countries, const std::string& code) {
    CountryShape shape = shape_of(countries, code);
    if (shape.land.empty()) {
        throw base::Error(base::ExitCode::usage,
                          "there is no country '" + code + "' on the map; use its ISO 3166-1 alpha-3 code, like GRL");
    }
    if (shape.coasts.empty()) {
        throw base::Error(base::ExitCode::usage, code + " has no sea coast, and so no 200-nautical-mile zone");
    }
    return shape;
}

double area_km2(const std::vector<geo::GlobePolygon>& zone) {
    double area = 0;
    for (const geo::GlobePolygon& polygon : zone) {
        for (const std::vector<geo::LonLat>& ring : polygon) {
            area += geo::area_m2(ring) / 1e6;
        }
    }
    return std::round(area);
}

} // namespace

std::shared_ptr<const data::FeatureTable> compute_zones(const data::FeatureTable& countries,
                                                        const std::vector<std::string>& codes,
                                                        const std::function<bool(double)>& progress) {
    using Type = data::Column::Type;
    data::FeatureBuilder builder(
        "zones",
        {{"name", Type::text}, {"iso_a3", Type::text}, {"area_with_land_km2", Type::real}, {"method", Type::text}});
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const auto part_done = [&](double share) {
            return !progress || progress((static_cast<double>(i) + share) / static_cast<double>(codes.size()));
        };
        const CountryShape shape = checked_shape(countries, codes[i]);
        const auto zone = geo::zone_within(shape.land, shape.coasts, zone_width_m, part_done);
        if (zone.empty()) throw base::Cancelled{};
        for (const geo::GlobePolygon& polygon : zone) {
            builder.add_polygon(polygon,
                                {"200 nautical miles of " + codes[i] + ", computed, not official", codes[i],
                                 area_km2(zone), std::string("union of geodesic circles around the 1:10m coast")});
        }
    }
    return builder.build();
}

std::vector<std::string> zone_codes(const Layer* zones) {
    std::vector<std::string> codes;
    if (zones == nullptr || !zones->features[2].table) return codes;
    for (const std::string& code : zones->features[2].table->attribute("iso_a3")->texts) {
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    }
    return codes;
}

Layer zone_layer(std::shared_ptr<const data::FeatureTable> zones, const std::vector<std::string>& codes) {
    Layer layer;
    layer.option = "--zones " + base::join(codes, ",");
    layer.id = zone_layer_id;
    layer.under_land = true;
    layer.title = "200-mile zones, not official";
    layer.in_legend = true;
    layer.attribution = "200-mile zones: computed from Natural Earth, not official";
    layer.style.fill = okabe_ito()[4];
    layer.style.fill_opacity = 0.18;
    layer.style.stroke = okabe_ito()[4];
    layer.style.stroke_width = 1.2;
    layer.style.stroke_style = OutlineStyle::dashed;
    layer.features[2].index = std::make_shared<const data::SpatialIndex>(zones);
    layer.features[2].table = std::move(zones);
    return layer;
}

} // namespace oreway::map
