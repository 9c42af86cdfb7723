// SPDX-License-Identifier: MIT
#include "geo/coordinates.h"
#include "tests/catch.h"

using namespace oreway::geo;

namespace {

constexpr double lon = -45.83, lat = 60.87;

void check_tanbreez(const char* text, CoordinateOrder order = CoordinateOrder::lat_lon) {
    INFO(text);
    const std::optional<LonLat> place = parse_coordinates(text, order);
    REQUIRE(place);
    CHECK(place->lon == Approx(lon).margin(1e-9));
    CHECK(place->lat == Approx(lat).margin(1e-9));
}

} // namespace

TEST_CASE("Decimal degrees are read in the order asked for") {
    check_tanbreez("60.87, -45.83");
    check_tanbreez("60.87 -45.83");
    check_tanbreez("-45.83,60.87", CoordinateOrder::lon_lat);
    check_tanbreez("60.87 \xE2\x88\x92"
                   "45.83"); // a typographic minus
}

TEST_CASE("Letters settle order and sign, before or after the numbers") {
    for (const CoordinateOrder order : {CoordinateOrder::lon_lat, CoordinateOrder::lat_lon}) {
        check_tanbreez("60.87N 45.83W", order);
        check_tanbreez("45.83 w, 60.87 n", order);
        check_tanbreez("N60.87 W45.83", order);
        check_tanbreez("60.8700° N, 45.8300° W", order); // as the status bar prints it
    }
}

TEST_CASE("Degrees, minutes and seconds are read with any usual mark") {
    check_tanbreez("60°52'12\"N, 45°49'48\"W");
    check_tanbreez("60°52′12″N 45°49′48″W");
    check_tanbreez("60 52 12 N 45 49 48 W");
    check_tanbreez("60 52.2 N 45 49.8 W");
    check_tanbreez("N 60 52 12, W 45 49 48");
    check_tanbreez("60 52 12, -45 49 48");
    const std::optional<LonLat> small = parse_coordinates("-0 30 0, 10 0 0", CoordinateOrder::lat_lon);
    REQUIRE(small);
    CHECK(small->lat == -0.5);
}

TEST_CASE("A first number beyond 90 is a longitude") {
    const std::optional<LonLat> place = parse_coordinates("153.98 24.29", CoordinateOrder::lat_lon);
    REQUIRE(place);
    CHECK(place->lon == 153.98);
    CHECK(place->lat == 24.29);
}

TEST_CASE("What is no place is nothing") {
    for (const char* text : {"", "60.87", "60.87, -45.83, 3", "91 N, 10 E", "60 N, 181 E", "100, 95", "60 N 45 S",
                             "60 75 0 N 45 0 0 W", "60.5 10 N 45 0 W", "-60.87 N 45.83 W", "tanbreez", "N W",
                             "1.2.3, 4", "60 52 12 5 N 45 W", "60N 45W 3", "nan, nan", "1e3, 4"}) {
        INFO(text);
        CHECK_FALSE(parse_coordinates(text, CoordinateOrder::lat_lon));
    }
}
