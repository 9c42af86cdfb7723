// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "geo/geodesic.h"
#include "render/scale_bar.h"
#include "tests/catch.h"

using namespace oreway;

namespace {

map::View view_of(const std::string& projection, const geo::LonLatBox& box) {
    geo::ProjectionSpec spec;
    spec.name = projection;
    map::View view(geo::Projection::create(spec), 1000, 700);
    view.fit(box);
    return view;
}

/// The number at the start of "500 km".
double number(const std::string& text) { return *base::parse_number(text.substr(0, text.find(' '))); }

} // namespace

TEST_CASE("the bar is as long as the ground it stands on, at 60 degrees north in Mercator too") {
    for (const char* name : {"web-mercator", "equal-earth", "plate-carree"}) {
        const map::View view = view_of(name, {5, 58, 15, 62});
        const geo::ScreenPoint corner{20, 650};
        const auto bar = render::scale_bar_at(view, corner);
        REQUIRE(bar);
        const auto from = view.to_lonlat({corner.x, corner.y});
        const auto to = view.to_lonlat({corner.x + bar->kilometres.pixels, corner.y});
        INFO(name);
        CHECK(geo::distance_m(*from, *to) / 1000 == Approx(number(bar->kilometres.text)).epsilon(0.03));
        CHECK(bar->nautical_miles.pixels / number(bar->nautical_miles.text) ==
              Approx(1.852 * bar->kilometres.pixels / number(bar->kilometres.text)));
    }
}

TEST_CASE("lengths are round") {
    for (double zoom = 2; zoom < 16; zoom += 0.7) {
        map::View view = view_of("equal-earth", {5, 48, 15, 52});
        view.set_zoom(zoom);
        const auto bar = render::scale_bar_at(view, {20, 650});
        if (!bar) continue;
        const std::string digits = bar->kilometres.text.substr(0, bar->kilometres.text.find(' '));
        const auto first = digits.find_first_of("125");
        CHECK(first != std::string::npos);
        CHECK(digits.find_first_of("123456789", first + 1) == std::string::npos);
        CHECK(bar->kilometres.pixels <= 130);
        CHECK(bar->kilometres.pixels > 50);
    }
}

TEST_CASE("there is no bar on a map of the world whose scale varies more than twofold") {
    const map::View view = view_of("equal-earth", geo::LonLatBox::world());
    CHECK_FALSE(render::scale_bar_at(view, {20, 690}));
}
