// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "ui/scale_text.h"

using namespace oreway;

TEST_CASE("At zoom 0 on the equator a pixel is 156.5 km, a scale of 1:590,000,000") {
    map::View view(geo::Projection::create({"web-mercator", 0, 0}), 800, 600);
    view.set_zoom(4);
    view.center_on(geo::LonLat{0, 0});
    CHECK(ui::scale_text(view) == "1:37,000,000");
}

TEST_CASE("In Mercator the scale at 60 degrees north is twice that of the equator") {
    map::View view(geo::Projection::create({"web-mercator", 0, 0}), 800, 600);
    view.set_zoom(8);
    view.center_on(geo::LonLat{0, 60});
    CHECK(ui::scale_text(view) == "1:1,200,000");
}

TEST_CASE("Coordinates have as many decimals as a pixel is worth") {
    map::View view(geo::Projection::create({"web-mercator", 0, 0}), 1000, 600);
    const geo::LonLat place{-45.83456, 60.87123};
    view.set_zoom(1); // 78 km a pixel
    CHECK(ui::place_text(place, view) == "60.9° N, 45.8° W");
    view.set_zoom(8); // 611 m
    CHECK(ui::place_text(place, view) == "60.871° N, 45.835° W");
    view.set_zoom(14); // 10 m
    CHECK(ui::place_text(place, view) == "60.87123° N, 45.83456° W");
}
