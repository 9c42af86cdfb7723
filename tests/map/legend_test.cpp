// SPDX-License-Identifier: MIT
#include "map/legend.h"
#include "tests/catch.h"
#include "tests/render/sample_document.h"

using namespace oreway;

namespace {

map::View world() { return {geo::Projection::create({}), 640, 360}; }

/// A layer of one area as the user would add it.
map::MapDocument one_area() {
    map::MapDocument document = tests::bare_document();
    map::Layer layer =
        tests::make_layer("leases", tests::make_table(data::GeometryKind::polygon, {{tests::box_ring(0, 0, 20, 20)}}));
    layer.in_legend = true;
    layer.style.fill = base::rgb(0x56B4E9);
    layer.style.fill_opacity = 0.5;
    layer.style.stroke = base::rgb(0xD55E00);
    layer.style.stroke_width = 2;
    document.layers.push_back(std::move(layer));
    return document;
}

map::LegendRow only_row(const map::MapDocument& document) {
    const map::Legend legend = map::make_legend(document, world());
    REQUIRE(legend.blocks.size() == 1);
    REQUIRE(legend.blocks.front().rows.size() == 1);
    return legend.blocks.front().rows.front();
}

} // namespace

TEST_CASE("the legend shows an area with the fill and the outline that the map gives it") {
    map::MapDocument document = one_area();
    const map::LegendRow row = only_row(document);
    CHECK(row.text == "leases");
    CHECK(row.color == base::with_alpha(base::rgb(0x56B4E9), 0.5));
    REQUIRE(row.edge);
    CHECK(*row.edge == base::rgb(0xD55E00));
    CHECK(row.size == 2);
    CHECK_FALSE(row.dashed);

    document.layers.back().style.stroke_style = map::OutlineStyle::dashed;
    CHECK(only_row(document).dashed);
    document.layers.back().style.stroke_style = map::OutlineStyle::none;
    CHECK_FALSE(only_row(document).edge);
}

TEST_CASE("a layer that is half transparent on the map is so in the legend") {
    map::MapDocument document = one_area();
    document.layers.back().opacity = 0.5;
    const map::LegendRow row = only_row(document);
    CHECK(row.color == base::with_alpha(base::rgb(0x56B4E9), 0.25));
    REQUIRE(row.edge);
    CHECK(*row.edge == base::with_alpha(base::rgb(0xD55E00), 0.5));
}

TEST_CASE("a layer out of view has no row in the legend") {
    const map::MapDocument document = one_area();
    map::View view = world();
    view.fit({100, -40, 150, -10});
    CHECK(map::make_legend(document, view).blocks.empty());
}
