// SPDX-License-Identifier: MIT
#include "data/feature_table.h"
#include "tests/catch.h"
#include "tests/data/tables.h"

using namespace oreway;
using data::GeometryKind;
using tests::TableMaker;

TEST_CASE("A table holds multi-part polygons with holes in flat columns") {
    const auto table = TableMaker()
                           .point({1, 2})
                           .add(GeometryKind::polygon, {{{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {{1, 1}, {2, 1}, {2, 2}}},
                                                        {{{20, 0}, {29, 0}, {29, 9}}}})
                           .make();
    REQUIRE(table->size() == 2);
    CHECK(table->vertex_count() == 11);
    REQUIRE(table->parts(1).size() == 2);
    CHECK(table->rings(table->parts(1).first).size() == 2);
    CHECK(table->ring(table->rings(table->parts(1).first + 1).first).back() == geo::LonLat{29, 9});
    CHECK(table->box(1) == geo::LonLatBox{0, 0, 29, 9});
}

TEST_CASE("Fiji's box runs across 180 degrees, drawn with a jump or cut there") {
    const auto table = TableMaker()
                           .polygon({{{177, -19}, {-179, -19}, {-179, -16}, {177, -16}}})
                           .add(GeometryKind::polygon,
                                {{{{177, -19}, {180, -19}, {180, -16}}}, {{{-180, -18}, {-179, -18}, {-179, -16}}}})
                           .polygon({{{177, -19}, {181, -19}, {181, -16}, {177, -16}}})
                           .make();
    for (std::size_t feature = 0; feature < 3; ++feature) {
        CHECK(table->box(feature) == geo::LonLatBox{177, -19, -179, -16});
    }
    CHECK(table->box() == geo::LonLatBox{177, -19, -179, -16});
}

TEST_CASE("A wide polygon with few vertices keeps its long edges in its box") {
    const auto table = TableMaker().polygon({{{-130, 0}, {0, 10}, {130, 0}, {0, -10}}}).make();
    CHECK(table->box(0) == geo::LonLatBox{-130, -10, 130, 10});
}

TEST_CASE("A ring around the south pole reaches it") {
    const auto table = TableMaker().polygon({{{-150, -70}, {-60, -72}, {30, -69}, {120, -66}}}).make();
    CHECK(table->box(0) == geo::LonLatBox{-180, -90, 180, -66});
}

TEST_CASE("Antarctica cut at 180 degrees along the pole covers all longitudes") {
    const auto table = TableMaker().polygon({{{-180, -85}, {0, -70}, {180, -85}, {180, -90}, {-180, -90}}}).make();
    CHECK(table->box(0) == geo::LonLatBox{-180, -90, 180, -70});
}

TEST_CASE("The box of many points leaves out the widest gap between them") {
    TableMaker maker;
    for (int i = 0; i < 10000; ++i) {
        maker.point({i < 5000 ? 120 + i * 0.01 : -180 + (i - 5000) * 0.01, i * 0.001});
    }
    CHECK(maker.make()->box() == geo::LonLatBox{120, 0, -180 + 49.99, 9.999});
}

TEST_CASE("An empty table has no box") { CHECK_FALSE(TableMaker().make()->box().has_value()); }

TEST_CASE("Attributes are found in any case of letters") {
    const auto table = TableMaker().point({0, 0}).text("Name", {"Tanbreez"}).make();
    REQUIRE(table->attribute("NAME") != nullptr);
    CHECK(data::to_text(table->attribute("name")->value(0)) == "Tanbreez");
    CHECK(table->attribute("names") == nullptr);
}

TEST_CASE("Values become text that reads back as the same value") {
    CHECK(data::to_text(data::Value()).empty());
    CHECK(data::to_text(data::Value(0.1)) == "0.1");
    CHECK(data::to_text(data::Value(std::int64_t{28'000'000})) == "28000000");
}
