// SPDX-License-Identifier: MIT
#include "base/text.h"

#include "tests/catch.h"

using namespace oreway::base;

TEST_CASE("Twenty million tonnes are written with commas") { CHECK(to_grouped(20000000) == "20,000,000"); }

TEST_CASE("Joined pieces keep their places when the first is empty") {
    CHECK(join({"", "b", ""}, ",") == ",b,");
    CHECK(join({}, ",").empty());
}
