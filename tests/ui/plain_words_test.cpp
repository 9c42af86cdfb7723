// SPDX-License-Identifier: MIT
#include "map/workspace.h"
#include "tests/catch.h"
#include "ui/plain_words.h"

using namespace oreway;

TEST_CASE("Names and titles stand in place of the ids of sites, countries and sources") {
    const map::Workspace workspace({OREWAY_GEODATA, {}});
    const catalogue::Atlas& atlas = workspace.atlas();
    const std::string site = atlas.site("ksm-ochang")->name, source = atlas.source("theeconomy-2025")->title;
    CHECK(ui::plain_words(atlas, "REE metal_capacity: not counted: ksm-ochang; the rest") ==
          "REE metal capacity: not counted: " + site + "; the rest");
    CHECK(ui::plain_words(atlas, "CHN: used is 90 % by theeconomy-2025") == "China: used is 90 % by " + source);
    CHECK(ui::plain_words(atlas, "well-known things of nobody") == "well-known things of nobody");
    CHECK(ui::plain_words(atlas, "").empty());
    CHECK(ui::source_titles(atlas, {"theeconomy-2025", "no-source"}) == std::vector<std::string>{source, "no-source"});
}
