// SPDX-License-Identifier: MIT
#include "data/feature_builder.h"
#include "tests/catch.h"

using namespace oreway;
using data::Column;
using data::GeometryKind;

TEST_CASE("A table is built from features with values of every type, or none") {
    data::FeatureBuilder builder(
        "flows", {{"name", Column::Type::text}, {"value", Column::Type::real}, {"year", Column::Type::integer}});
    builder.add_point({71.5, 49.8}, {std::string("Aktau"), 0.5, std::int64_t{2024}});
    builder.add_line(std::vector<geo::LonLat>{{1, 2}, {3, 4}}, {data::Value(), data::Value(), data::Value()});
    builder.add_polygon(std::vector<std::vector<geo::LonLat>>{{{0, 0}, {9, 0}, {9, 9}}, {{5, 1}, {6, 1}, {6, 2}}},
                        {std::string(), 0.0, std::int64_t{0}});
    CHECK(builder.size() == 3);
    const auto table = builder.build();
    REQUIRE(table->size() == 3);
    CHECK(table->name() == "flows");
    CHECK(table->kind(1) == GeometryKind::line);
    CHECK(table->rings(table->parts(2).first).size() == 2);
    CHECK(table->attribute("value")->value(0) == data::Value(0.5));
    CHECK(table->attribute("year")->value(1) == data::Value());
    CHECK(table->attribute("name")->value(2) == data::Value(std::string()));
}

TEST_CASE("A value of another type than its column is a mistake that is not made silently") {
    data::FeatureBuilder builder("flows", {{"value", Column::Type::real}});
    CHECK_THROWS(builder.add_point({0, 0}, {std::int64_t{7}}));
}
