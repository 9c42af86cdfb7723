// SPDX-License-Identifier: MIT
#include "catalogue/check_rules.h"
#include "tests/catch.h"
#include "tests/temp_folder.h"

#include <filesystem>

using namespace oreway;
using namespace oreway::catalogue;
using tests::TempFolder;

TEST_CASE("An area of the network that crosses itself is found") {
    const TempFolder folder;
    std::filesystem::create_directories(folder.path() / "network");
    folder.write("network/closed_areas.geojson",
                 R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"bow"},"geometry":)"
                 R"({"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}]})");
    Findings findings;
    check_geometry(folder.path() / "network", findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().rule == "invalid-ring");
}
