// SPDX-License-Identifier: MIT
#include "render/graticule.h"
#include "tests/catch.h"

using namespace oreway;

namespace {

map::View view(double zoom) {
    map::View result(geo::Projection::create({}), 1600, 900);
    result.set_zoom(zoom);
    return result;
}

} // namespace

TEST_CASE("lines of the graticule stand closer in degrees the closer one looks") {
    CHECK(render::graticule_step(view(2.6)) == 30);
    CHECK(render::graticule_step(view(5)) == 5);
    CHECK(render::graticule_step(view(12)) < 0.1);
}

TEST_CASE("degrees are written with their hemisphere, and without where there is none") {
    CHECK(render::meridian_text(45) == "45°E");
    CHECK(render::meridian_text(-7.5, 1) == "7.5°W");
    CHECK(render::meridian_text(190) == "170°W");
    CHECK(render::meridian_text(0) == "0°");
    CHECK(render::meridian_text(180) == "180°");
    CHECK(render::meridian_text(154, 1) == "154.0°E");
    CHECK(render::parallel_text(60) == "60°N");
    CHECK(render::parallel_text(-0.25, 2) == "0.25°S");
}
