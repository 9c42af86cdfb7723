// SPDX-License-Identifier: MIT
#include "concentration/regions.h"
#include "tests/catch.h"
#include "tests/concentration/sample_atlas.h"

using namespace oreway::concentration;

TEST_CASE("A region has a concentration of its own, with the world's rest inside it or not") {
    const auto atlas = sample_atlas();
    const auto regions = compute_regions(*atlas, {.commodity = "REE", .stage = "mine", .by = By::region});
    REQUIRE(regions.size() == 2);
    CHECK(regions[0].region == "Asia");
    CHECK(regions[0].value == 700);
    CHECK(regions[0].share == Approx(0.7));
    CHECK(regions[0].largest == "AAA");
    CHECK(regions[0].countries == std::vector<std::string>{"AAA", "CCC"});
    // (600² + 100²) / 700², or with a rest of 50 in crumbs (600² + 100²) / 750².
    CHECK(regions[0].hhi.high == Approx(10000.0 * 370000 / 490000));
    CHECK(regions[0].hhi.low == Approx(10000.0 * 370000 / 562500));
    CHECK(regions[1].hhi.high == Approx(10000)); // Europe: one producer
    CHECK(regions[1].hhi.low == Approx(10000.0 * 62500 / 90000));
}
