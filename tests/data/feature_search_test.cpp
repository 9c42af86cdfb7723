// SPDX-License-Identifier: MIT
#include "data/spatial_index.h"
#include "geo/geodesic.h"
#include "tests/catch.h"
#include "tests/data/tables.h"

using namespace oreway;
using tests::TableMaker;

namespace {

const std::vector<tests::Ring> ice_and_nunatak = {{{-60, 60}, {-20, 60}, {-20, 80}, {-60, 80}},
                                                  {{-50, 65}, {-40, 65}, {-40, 70}, {-50, 70}}};

} // namespace

TEST_CASE("A polygon holds its inside, not its holes") {
    const auto table = TableMaker().polygon(ice_and_nunatak).make();
    CHECK(contains(*table, 0, {-55, 67}));
    CHECK_FALSE(contains(*table, 0, {-45, 67}));
    CHECK_FALSE(contains(*table, 0, {-10, 67}));
    CHECK_FALSE(contains(*table, 0, {-55, 81}));
}

TEST_CASE("A meridian through vertices counts them once") {
    const auto diamond = TableMaker().polygon({{{-10, 0}, {0, -10}, {10, 0}, {0, 10}}}).make();
    CHECK(contains(*diamond, 0, {0, 0}));
    CHECK(contains(*diamond, 0, {0, -5}));
    CHECK_FALSE(contains(*diamond, 0, {0, -11}));
    CHECK_FALSE(contains(*diamond, 0, {0, 11}));
    CHECK_FALSE(contains(*diamond, 0, {9, 9}));
}

TEST_CASE("A polygon drawn across 180 degrees holds places on both sides") {
    const auto table = TableMaker()
                           .polygon({{{177, -19}, {-179, -19}, {-179, -16}, {177, -16}}})
                           .polygon({{{177, -19}, {181, -19}, {181, -16}, {177, -16}}})
                           .make();
    for (std::size_t feature = 0; feature < 2; ++feature) {
        CHECK(contains(*table, feature, {179, -17}));
        CHECK(contains(*table, feature, {-179.5, -17}));
        CHECK(contains(*table, feature, {180, -17}));
        CHECK_FALSE(contains(*table, feature, {0, -17}));
        CHECK_FALSE(contains(*table, feature, {-178, -17}));
    }
}

TEST_CASE("A ring around a pole holds the pole, drawn round it or cut at 180 degrees") {
    const auto table = TableMaker()
                           .polygon({{{-150, -70}, {-60, -72}, {30, -69}, {120, -66}}})
                           .polygon({{{-180, -85}, {-90, -70}, {90, -70}, {180, -85}, {180, -90}, {-180, -90}}})
                           .polygon({{{-150, 70}, {-60, 72}, {30, 69}, {120, 66}}})
                           .make();
    for (const geo::LonLat place : {geo::LonLat{0, -90}, {10, -89}, {-170, -88}, {180, -89}, {77, -80}}) {
        CHECK(contains(*table, 0, place));
        CHECK(contains(*table, 1, place));
        CHECK_FALSE(contains(*table, 2, place));
        CHECK(contains(*table, 2, {place.lon, -place.lat}));
    }
    CHECK_FALSE(contains(*table, 0, {10, -60}));
    CHECK_FALSE(contains(*table, 1, {10, -60}));
    CHECK_FALSE(contains(*table, 2, {10, 60}));
}

TEST_CASE("A polygon of the whole world but a continent holds the sea on all meridians") {
    const auto ocean =
        TableMaker()
            .polygon({{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}}, {{-20, -35}, {50, -35}, {50, 35}, {-20, 35}}})
            .make();
    for (double lon = -180; lon <= 180; lon += 15) {
        CHECK(contains(*ocean, 0, {lon, 60}));
        CHECK(contains(*ocean, 0, {lon, 0}) == (lon < -20 || lon > 50));
    }
}

TEST_CASE("A box around the world between two parallels holds every longitude") {
    const auto box = TableMaker().polygon({{{-180, -60}, {180, -60}, {180, 85}, {-180, 85}}}).make();
    CHECK(box->box(0) == geo::LonLatBox{-180, -60, 180, 85});
    for (double lon = -180; lon <= 180; lon += 30) {
        CHECK(contains(*box, 0, {lon, 0}));
        CHECK_FALSE(contains(*box, 0, {lon, 86}));
        CHECK_FALSE(contains(*box, 0, {lon, -61}));
    }
}

TEST_CASE("Chukotka drawn in one ring with vertices on both sides of 180 degrees is not the whole world") {
    const auto table =
        TableMaker()
            .polygon({{{170, 65}, {180, 65}, {-180, 65}, {-170, 65}, {-170, 70}, {-180, 70}, {180, 70}, {170, 70}}})
            .make();
    CHECK(table->box(0) == geo::LonLatBox{170, 65, -170, 70});
    CHECK(contains(*table, 0, {175, 67}));
    CHECK(contains(*table, 0, {-175, 67}));
    CHECK_FALSE(contains(*table, 0, {0, 67}));
}

TEST_CASE("The nearest features come first, with their distance on the ellipsoid") {
    const geo::LonLat astana{71.43, 51.13};
    const auto table = TableMaker().point({71, 50}).point({71.4, 51.1}).point({80, 40}).make();
    const auto near = features_near(*table, data::SpatialIndex(table), astana, 200'000);
    REQUIRE(near.size() == 2);
    CHECK(near[0].feature == 1);
    CHECK(near[1].feature == 0);
    CHECK(near[1].distance_m == Approx(geo::distance_m(astana, {71, 50})));
}

TEST_CASE("A line is as near as its nearest place, a polygon is at distance 0 inside") {
    const auto table = TableMaker()
                           .line({{-10, 1}, {10, 1}})
                           .polygon({{{-5, -5}, {5, -5}, {5, 5}, {-5, 5}}})
                           .polygon({{{0.5, 10}, {1, 10}, {1, 11}}})
                           .make();
    const auto near = features_near(*table, data::SpatialIndex(table), {0, 0}, 300'000);
    REQUIRE(near.size() == 2);
    CHECK(near[0].feature == 1);
    CHECK(near[0].distance_m == 0);
    CHECK(near[1].distance_m == Approx(110'574).margin(1)); // one degree of latitude at the equator
}

TEST_CASE("A place near 180 degrees finds what lies across it") {
    const auto table = TableMaker().point({-179.9, 0}).line({{179, 0.5}, {-179, 0.5}}).point({-179.9, 89.9}).make();
    const auto near = features_near(*table, data::SpatialIndex(table), {179.9, 0}, 60'000);
    REQUIRE(near.size() == 2);
    CHECK(near[0].distance_m == Approx(22'264).margin(1));
    CHECK(near[1].distance_m == Approx(55'287).margin(1));
}

TEST_CASE("Near the pole everything on all meridians is near") {
    const auto table = TableMaker().point({0, 89.9}).point({180, 89.9}).point({0, 80}).make();
    CHECK(features_near(*table, data::SpatialIndex(table), {90, 89.95}, 30'000).size() == 2);
}
