// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "data/feature_builder.h"
#include "data/feature_reader.h"
#include "map/coast.h"
#include "map/zone_layer.h"
#include "tests/catch.h"

#include <filesystem>

using namespace oreway;

namespace {

/// Two countries side by side, from 0 to 10 N; the border is at 10 E.
///
///   0 E      10 E      20 E
///     +--------+--------+
///     |  AAA   |  BBB   |  and an island of AAA in the west
///     +--------+--------+
std::shared_ptr<const data::FeatureTable> neighbours() {
    data::FeatureBuilder builder("countries", {{"iso_a3", data::Column::Type::text}});
    const std::vector<std::vector<geo::LonLat>> west = {{{0, 0}, {5, 0}, {10, 0}, {10, 5}, {10, 10}, {5, 10}, {0, 10}}};
    const std::vector<std::vector<geo::LonLat>> east = {{{10, 0}, {20, 0}, {20, 10}, {10, 10}, {10, 5}}};
    const std::vector<std::vector<geo::LonLat>> island = {{{-5, 5}, {-4, 5}, {-4, 6}}};
    builder.add_polygon(west, {std::string("AAA")});
    builder.add_polygon(east, {std::string("BBB")});
    builder.add_polygon(island, {std::string("AAA")});
    return builder.build();
}

} // namespace

TEST_CASE("A border with a neighbour is no coast, an island is coast all around") {
    const map::CountryShape shape = map::shape_of(*neighbours(), "AAA");
    REQUIRE(shape.land.size() == 2);
    REQUIRE(shape.coasts.size() == 3);
    CHECK(shape.coasts[0] == std::vector<geo::LonLat>{{0, 0}, {5, 0}});
    CHECK(shape.coasts[1] == std::vector<geo::LonLat>{{5, 10}, {0, 10}});
    CHECK(shape.coasts[2] == std::vector<geo::LonLat>{{-5, 5}, {-4, 5}, {-4, 6}, {-5, 5}});
}

TEST_CASE("On the base map Mongolia and Kazakhstan have no sea coast, Japan has nothing else") {
    data::ReadOptions options;
    options.trusted = true;
    const auto countries =
        data::read_features((std::filesystem::path(OREWAY_GEODATA) / "base" / "countries_10m.fgb").string(), options)
            .table;
    CHECK(map::shape_of(*countries, "MNG").coasts.empty());
    CHECK(map::shape_of(*countries, "KAZ").coasts.empty()); // the Caspian Sea has no 200-mile zones
    const map::CountryShape japan = map::shape_of(*countries, "JPN");
    CHECK(japan.coasts.size() == japan.land.size());
    CHECK_THROWS_AS(map::compute_zones(*countries, {"KAZ"}), base::Error);
    CHECK_THROWS_AS(map::compute_zones(*countries, {"XYZ"}), base::Error);
}

TEST_CASE("The zone around Minami-Torishima is a disc of its own, joined to no other zone of Japan") {
    data::ReadOptions options;
    options.trusted = true;
    const auto countries =
        data::read_features((std::filesystem::path(OREWAY_GEODATA) / "base" / "countries_10m.fgb").string(), options)
            .table;
    const auto zones = map::compute_zones(*countries, {"JPN"});
    std::size_t around_it = 0;
    for (std::size_t feature = 0; feature < zones->size(); ++feature) {
        if (zones->box(feature).contains({153.98, 24.29})) {
            ++around_it;
            // 200 nautical miles are 370.4 km, 3.3 degrees of latitude.
            CHECK(zones->box(feature).north - zones->box(feature).south == Approx(6.69).margin(0.05));
        }
    }
    CHECK(around_it == 1);
}
