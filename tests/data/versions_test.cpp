// SPDX-License-Identifier: MIT
#include "data/versions.h"
#include "tests/catch.h"

using namespace oreway;

TEST_CASE("GDAL and GEOS are at least those of Debian 12") {
    const auto number = [](const std::string& version) {
        return std::stoi(version) * 100 + std::stoi(version.substr(version.find('.') + 1));
    };
    CHECK(number(data::gdal_version()) >= 306);
    CHECK(number(data::geos_version()) >= 311);
}
