// SPDX-License-Identifier: MIT
#include "render/label_point.h"
#include "tests/catch.h"
#include "tests/render/sample_document.h"

using namespace oreway;
using tests::box_ring;
using tests::make_table;

TEST_CASE("the name of an area stands inside it, beside its holes") {
    const auto table = make_table(data::GeometryKind::polygon, {{box_ring(0, 0, 30, 10), box_ring(10, 2, 20, 8)}});
    const auto place = render::label_point(*table, 0);
    REQUIRE(place);
    CHECK(place->lat == Approx(5));
    CHECK((place->lon < 10 || place->lon > 20));
}

TEST_CASE("a horseshoe's name stands on the shoe, not between its ends") {
    const auto table = make_table(data::GeometryKind::polygon,
                                  {{{{0, 0}, {10, 0}, {10, 10}, {7, 10}, {7, 2}, {3, 2}, {3, 10}, {0, 10}}}});
    const auto place = render::label_point(*table, 0);
    CHECK((place->lon <= 3 || place->lon >= 7));
}

TEST_CASE("an area across 180 degrees is named near 180 degrees") {
    const auto table = make_table(data::GeometryKind::polygon, {{{{170, 0}, {-170, 0}, {-170, 10}, {170, 10}}}});
    CHECK(std::abs(render::label_point(*table, 0)->lon) == Approx(180));
}

TEST_CASE("a line is named half way, a point where it is, nothing nowhere") {
    const auto line = make_table(data::GeometryKind::line, {{{{0, 0}, {10, 0}, {10, 2}}}});
    CHECK(render::label_point(*line, 0)->lon == Approx(6));
    const auto point = make_table(data::GeometryKind::point, {{{{3, 4}}}});
    CHECK(*render::label_point(*point, 0) == geo::LonLat{3, 4});
    const auto none = make_table(data::GeometryKind::none, {{}});
    CHECK_FALSE(render::label_point(*none, 0));
}
