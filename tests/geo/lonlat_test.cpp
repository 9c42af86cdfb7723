// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "geo/lonlat.h"
#include "tests/catch.h"

#include <limits>
#include <string>

using namespace oreway::geo;

TEST_CASE("A longitude comes back to the same meridian from -180 to below 180") {
    CHECK(normalize_longitude(0) == 0);
    CHECK(normalize_longitude(-180) == -180);
    CHECK(normalize_longitude(180) == -180);
    CHECK(normalize_longitude(190) == -170);
    CHECK(normalize_longitude(-190) == 170);
    CHECK(normalize_longitude(725.5) == 5.5);
    CHECK(normalize_longitude(-725.5) == -5.5);
}

TEST_CASE("Places beyond the poles, beyond one turn of slack or not finite are no places") {
    CHECK(is_valid({180, 90}));
    CHECK(is_valid({540, -90}));
    CHECK_FALSE(is_valid({541, 0}));
    CHECK_FALSE(is_valid({0, 90.001}));
    CHECK_FALSE(is_valid({std::numeric_limits<double>::quiet_NaN(), 0}));
    CHECK_FALSE(is_valid({0, std::numeric_limits<double>::infinity()}));
}

TEST_CASE("A checked place keeps both ends of 180 degrees and names what was wrong") {
    CHECK(checked(180, 10, "site") == LonLat{180, 10});
    CHECK(checked(-180, 10, "site") == LonLat{-180, 10});
    CHECK(checked(190, 10, "site") == LonLat{-170, 10});
    try {
        checked(60.87, -145.83, "row 7");
        FAIL("latitude -145.83 was taken");
    } catch (const oreway::base::Error& error) {
        CHECK(error.code() == oreway::base::ExitCode::usage);
        CHECK(std::string(error.what()).starts_with("row 7: longitude 60.87, latitude -145.83"));
    }
}

TEST_CASE("Places are written latitude first, with letters instead of signs") {
    CHECK(to_display({-45.83, 60.87}) == "60.8700° N, 45.8300° W");
    CHECK(to_display({190, -16.5}, 1) == "16.5° S, 170.0° W");
    CHECK(to_display({-0.00001, -0.00001}, 2) == "0.00° N, 0.00° E");
}
