// SPDX-License-Identifier: MIT
#include "render/legend_corner.h"
#include "tests/catch.h"
#include "tests/render/sample_document.h"

#include <array>

using namespace oreway;
using render::ScreenBox;

namespace {

map::View world() { return {geo::Projection::create({"plate-carree", 0, 0}), 720, 360}; }

/// Of a map of 720 x 360 pixels: lower left, upper left, upper right, lower right.
constexpr std::array<ScreenBox, 4> corners{
    {{10, 230, 150, 120}, {10, 10, 150, 120}, {560, 10, 150, 120}, {560, 230, 150, 120}}};

/// Small sites.
map::MapDocument sites_at(const std::vector<geo::LonLat>& places) {
    map::MapDocument document = tests::bare_document();
    auto symbols = std::make_shared<std::vector<map::SiteSymbol>>();
    for (const geo::LonLat& place : places) {
        symbols->emplace_back();
        symbols->back().site_id = std::to_string(symbols->size());
        symbols->back().place = place;
    }
    map::Layer layer;
    layer.id = "deposits";
    layer.kind = map::LayerKind::sites;
    layer.symbols = std::move(symbols);
    document.layers.push_back(std::move(layer));
    return document;
}

const std::vector<geo::LonLat> far_south_west = {{-150, -40}, {-140, -50}, {-130, -60}, {-120, -45}, {-110, -70}};

} // namespace

TEST_CASE("the legend stands in the lower left corner of a map where nothing is in its way") {
    CHECK(render::least_in_the_way(corners, sites_at({{0, 0}}), world()) == corners[0]);
}

TEST_CASE("the legend gives way to sites, to the first corner that hides none") {
    CHECK(render::least_in_the_way(corners, sites_at(far_south_west), world()) == corners[1]);
    std::vector<geo::LonLat> west = far_south_west;
    for (const geo::LonLat& place : far_south_west)
        west.push_back({place.lon, -place.lat});
    CHECK(render::least_in_the_way(corners, sites_at(west), world()) == corners[2]);
}

TEST_CASE("a single small site does not drive the legend from its corner, a selected one does") {
    map::MapDocument document = sites_at({{-150, -40}});
    CHECK(render::least_in_the_way(corners, document, world()) == corners[0]);
    document.selection.push_back({map::Selection::Kind::site, "1", 0});
    CHECK(render::least_in_the_way(corners, document, world()) == corners[1]);
}

TEST_CASE("the legend gives way to the user's areas") {
    map::MapDocument document = tests::bare_document();
    document.layers.push_back(tests::make_layer(
        "leases", tests::make_table(data::GeometryKind::polygon, {{tests::box_ring(-160, -60, -120, -40)}})));
    document.layers.back().is_user = true;
    CHECK(render::least_in_the_way(corners, document, world()) == corners[1]);
    document.layers.back().visible = false;
    CHECK(render::least_in_the_way(corners, document, world()) == corners[0]);
}
