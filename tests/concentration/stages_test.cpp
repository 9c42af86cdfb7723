// SPDX-License-Identifier: MIT
#include "concentration/stages.h"
#include "tests/catch.h"
#include "tests/concentration/sample_atlas.h"

using namespace oreway::concentration;

TEST_CASE("Capacities that count different things are different products") {
    CHECK(capacity_product("NdPr oxide (nameplate)") == "NdPr oxide");
    CHECK(capacity_product("REO, all circuits on blended feed") == "REO");
    CHECK(capacity_product("NdFeB magnet blocks (phase 1a)") == "NdFeB magnets");
    CHECK(capacity_product("NdPr oxide (actual output 2025, not nameplate)") == "NdPr oxide, actual output");
    CHECK(capacity_product("heavy rare earth feedstock processed (not output)") ==
          "heavy rare earth feedstock processed");
}

TEST_CASE("Refineries and smelters are different steps, trade and capacity are none") {
    CHECK(step_of_statistic("refinery_production") == Step::separation);
    CHECK(step_of_statistic("smelter_production") == Step::metal);
    CHECK_FALSE(step_of_statistic("capacity").has_value());
    CHECK_FALSE(step_of_statistic("imports").has_value());
    CHECK(measure_of_statistic("resources") == Measure::resources);
}

TEST_CASE("A scandium line in a titanium works is no titanium capacity") {
    for (const StageOffer& offer : stages_of(shipped(), "Ti"))
        CHECK(offer.product != "scandium oxide");
}
