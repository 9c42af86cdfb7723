// SPDX-License-Identifier: MIT
#include "map/pick.h"
#include "map/placement.h"
#include "tests/catch.h"

#include <cmath>
#include <set>

using namespace oreway;

namespace {

map::MapDocument document_with(std::vector<map::SiteSymbol> symbols) {
    map::MapDocument document;
    map::Layer layer;
    layer.id = "deposits";
    layer.kind = map::LayerKind::sites;
    layer.symbols = std::make_shared<const std::vector<map::SiteSymbol>>(std::move(symbols));
    document.layers.push_back(std::move(layer));
    return document;
}

map::SiteSymbol site(const std::string& id, double lon, double lat, double size = 9) {
    map::SiteSymbol symbol;
    symbol.site_id = id;
    symbol.label = id;
    symbol.place = {lon, lat};
    symbol.size = size;
    return symbol;
}

map::View world() { return {geo::Projection::create({}), 1600, 900}; }

} // namespace

TEST_CASE("Three plants at one place fan out so that each can be clicked") {
    const map::MapDocument document = document_with({site("a", 103.38, 4), site("b", 103.38, 4), site("c", 103.38, 4)});
    const map::View view = world();
    std::set<std::string> clicked;
    for (const map::PlacedSymbol& placed : map::place_symbols(document, view)) {
        CHECK(std::hypot(placed.at.x - placed.anchor.x, placed.at.y - placed.anchor.y) < 20);
        const std::vector<map::Hit> hits = map::pick(document, view, placed.at, 3);
        REQUIRE_FALSE(hits.empty());
        clicked.insert(hits.front().what.id);
    }
    CHECK(clicked == std::set<std::string>{"a", "b", "c"});
}

TEST_CASE("A site alone is drawn where it is") {
    const map::MapDocument document = document_with({site("a", 10, 50), site("b", 60, 50)});
    for (const map::PlacedSymbol& placed : map::place_symbols(document, world())) {
        CHECK(placed.at == placed.anchor);
    }
}

TEST_CASE("Small symbols are drawn over large ones") {
    const map::MapDocument document = document_with({site("small", 10, 50, 7), site("large", 14, 50, 50)});
    const auto placed = map::place_symbols(document, world());
    REQUIRE(placed.size() == 2);
    CHECK(placed[0].symbol == 1);
    CHECK(placed[1].symbol == 0);
}

TEST_CASE("A click within 8 pixels of a site finds it and one at 12 does not") {
    const map::MapDocument document = document_with({site("tanbreez", -45.83, 60.87)});
    for (const char* name : {"equal-earth", "web-mercator", "plate-carree", "north-polar", "orthographic"}) {
        INFO(name);
        map::View view(geo::Projection::create({name, -40, 60}), 1600, 900);
        for (const double zoom : {2.0, 6.0, 12.0}) {
            view.set_zoom(zoom);
            REQUIRE(view.center_on(geo::LonLat{-45.83, 60.87}));
            const auto at = view.to_screen(geo::LonLat{-45.83, 60.87});
            REQUIRE(at.has_value());
            CHECK(map::pick(document, view, {at->x + 5, at->y - 5}).size() == 1);
            CHECK(map::pick(document, view, {at->x + 12, at->y}).empty());
        }
    }
}

TEST_CASE("A hidden layer cannot be clicked") {
    map::MapDocument document = document_with({site("a", 10, 50)});
    document.layers[0].visible = false;
    const map::View view = world();
    const auto at = view.to_screen(geo::LonLat{10, 50});
    CHECK(map::pick(document, view, *at).empty());
    CHECK(map::place_symbols(document, view).empty());
}

TEST_CASE("Identifying lists sites by their distance on the ground") {
    const map::MapDocument document = document_with({site("far", 10, 51), site("near", 10, 50.1), site("out", 20, 50)});
    const auto hits = map::identify(document, {10, 50}, 150000);
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].what.id == "near");
    CHECK(hits[0].distance == Approx(11125).epsilon(0.01));
    CHECK(hits[1].what.id == "far");
}

TEST_CASE("On the globe sites at its very edge are not shown, on other maps they are") {
    const map::MapDocument document = document_with({site("middle", 0, 0), site("far", 79, 0), site("edge", 81, 0)});
    const auto shown = [&](const char* name) {
        const map::View view(geo::Projection::create({name, 0, 0}), 1600, 900);
        return map::place_symbols(document, view).size();
    };
    CHECK(shown("orthographic") == 2);
    CHECK(shown("equal-earth") == 3);
    CHECK(shown("+proj=laea +lat_0=0 +lon_0=0") == 3);
    CHECK(shown("+proj=stere +lat_0=0 +lon_0=0") == 3);
}

TEST_CASE("Symbols are as large as their claims say on maps of the world from 1,400 pixels on, smaller on small ones") {
    const map::MapDocument document = document_with({site("a", 10, 50, 40)});
    const auto size_at = [&](double width, double height) {
        return map::place_symbols(document, {geo::Projection::create({}), width, height}).at(0).size;
    };
    CHECK(size_at(1600, 900) == 40);
    CHECK(size_at(640, 360) < 32);
    CHECK(size_at(640, 360) > size_at(400, 225));
    CHECK(size_at(100, 60) == Approx(16));
}

TEST_CASE("The smallest maps show their sites too") {
    const map::MapDocument document = document_with({site("a", 10, 50)});
    const map::View view(geo::Projection::create({"web-mercator", 0, 0}), 100, 100);
    REQUIRE(view.zoom() < 0);
    CHECK(map::place_symbols(document, view).size() == 1);
}
