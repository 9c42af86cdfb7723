// SPDX-License-Identifier: MIT
#include "map/theme.h"
#include "tests/catch.h"

using namespace oreway;

using base::contrast;

TEST_CASE("Text can be read on land, sea and panels in every theme") {
    for (const map::ThemeName name : {map::ThemeName::light, map::ThemeName::dark, map::ThemeName::print}) {
        const map::Theme& theme = map::theme(name);
        INFO(to_text(name));
        CHECK(contrast(theme.text, theme.land) >= 4.5);
        CHECK(contrast(theme.country_text, theme.land) >= 4.5);
        CHECK(contrast(theme.text, theme.panel) >= 4.5);
        CHECK(contrast(theme.sea_text, theme.sea.front()) >= 4.5);
    }
}

TEST_CASE("Hollow symbols of every hue stand out from land in every theme") {
    for (const map::ThemeName name : {map::ThemeName::light, map::ThemeName::dark, map::ThemeName::print})
        for (const base::Color hue : map::okabe_ito())
            CHECK(contrast(map::line_color(hue, map::theme(name)), map::theme(name).land) >= 3);
    const base::Color vermilion = map::okabe_ito()[5];
    CHECK(map::line_color(vermilion, map::theme(map::ThemeName::light)) == vermilion); // stands out as it is
}

TEST_CASE("The sea grows darker with depth and in one direction only") {
    for (const map::ThemeName name : {map::ThemeName::light, map::ThemeName::dark, map::ThemeName::print}) {
        const map::Theme& theme = map::theme(name);
        for (std::size_t i = 1; i < theme.sea.size(); ++i) {
            CHECK(base::luminance(theme.sea[i]) < base::luminance(theme.sea[i - 1]));
        }
    }
}

TEST_CASE("Sequential ramps grow lighter all the way") {
    for (const map::Ramp ramp : {map::Ramp::batlow, map::Ramp::viridis, map::Ramp::cividis}) {
        for (int i = 1; i <= 16; ++i) {
            CHECK(base::luminance(map::ramp_color(ramp, i / 16.0)) >
                  base::luminance(map::ramp_color(ramp, (i - 1) / 16.0)));
        }
    }
}
