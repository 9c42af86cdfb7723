// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "ui/place_text.h"

using oreway::ui::parse_place;

TEST_CASE("Tanbreez is found however its coordinates are written") {
    for (const char* text : {"60.87, -45.83", "60.87 -45.83", "60.87N 45.83W", "60.87° N, 45.83° W", "45.83W 60.87N",
                             "60°52'12\"N 45°49'48\"W", "60°52′12″N, 45°49′48″W", "N 60 52.2 W 45 49.8",
                             "N60°52.2' W45°49.8'", "60 52 12 -45 49 48"}) {
        INFO(text);
        const auto place = parse_place(text);
        REQUIRE(place.has_value());
        CHECK(place->lat == Approx(60.87).margin(1e-9));
        CHECK(place->lon == Approx(-45.83).margin(1e-9));
    }
}

TEST_CASE("Two plain numbers are latitude and longitude unless the first cannot be a latitude") {
    CHECK(parse_place("10, 20")->lat == 10);
    CHECK(parse_place("153.98, 24.28")->lon == Approx(153.98));
    CHECK(parse_place("153.98, 24.28")->lat == Approx(24.28));
}

TEST_CASE("A southern or western zero degrees keeps its sign") {
    CHECK(parse_place("-0 30 0, 10 0 0")->lat == Approx(-0.5));
    CHECK(parse_place("0°30'S 10°E")->lat == Approx(-0.5));
}

TEST_CASE("What is not a place is none") {
    for (const char* text : {"", "Tanbreez", "60.87", "60.87N", "91N 10E", "10N 20N", "10 20 30", "60°99'N 45°W",
                             "95, 95", "1 2 3 4 5", "Кринглерне", "10,5 20,5 x"}) {
        INFO(text);
        CHECK_FALSE(parse_place(text).has_value());
    }
}
