// SPDX-License-Identifier: MIT
#include "base/color.h"
#include "tests/catch.h"

using namespace oreway::base;

TEST_CASE("Colours are read from hexadecimal digits and nothing else") {
    CHECK(parse_color("#E69F00") == Color{0xE6, 0x9F, 0x00, 255});
    CHECK(parse_color("#e69f0080") == Color{0xE6, 0x9F, 0x00, 0x80});
    for (const char* text : {"", "#", "E69F00", "#E69F0", "#E69F000", "#E69F0G", "#E69F00 ", "#-12345", "orange"}) {
        INFO(text);
        CHECK_FALSE(parse_color(text).has_value());
    }
}

TEST_CASE("A colour written and read again is the same") {
    for (const Color color : {rgb(0x0072B2), rgb(0x000000), Color{1, 2, 3, 4}}) {
        CHECK(parse_color(to_hex(color)) == color);
    }
    CHECK(to_hex(rgb(0x0072B2)) == "#0072b2");
    CHECK(to_hex(rgb(0x0072B2, 16)) == "#0072b210");
}

TEST_CASE("Opacity is clamped and rounded") {
    CHECK(with_alpha(rgb(0), 0.5).a == 128);
    CHECK(with_alpha(rgb(0), -1).a == 0);
    CHECK(with_alpha(rgb(0), 7).a == 255);
}

TEST_CASE("A mixture begins with one colour and ends with the other") {
    const Color a = rgb(0x102030), b{200, 100, 0, 55};
    CHECK(mix(a, b, 0) == a);
    CHECK(mix(a, b, 1) == b);
    CHECK(mix(rgb(0x000000), rgb(0xFFFFFF), 0.5) == rgb(0x808080));
}

TEST_CASE("Luminance runs from black to white, and green is the brightest primary") {
    CHECK(luminance(rgb(0x000000)) == 0);
    CHECK(luminance(rgb(0xFFFFFF)) == Approx(1));
    CHECK(luminance(rgb(0x00FF00)) == Approx(0.7152));
    CHECK(luminance(rgb(0x808080)) == Approx(0.2159).margin(1e-4));
}
