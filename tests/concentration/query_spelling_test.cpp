// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/concentration.h"
#include "concentration/query_spelling.h"
#include "tests/catch.h"
#include "tests/concentration/sample_atlas.h"

using namespace oreway::concentration;

namespace {

ConcentrationResult measure(const std::string& commodity, const std::string& stage, const std::string& lines = "") {
    ConcentrationQuery query;
    query.commodity = commodity;
    query.stage = stage;
    query.scenario = parse_scenario(lines, "plan.txt");
    return compute(shipped(), query);
}

std::string refusal(const std::string& commodity, const std::string& stage, const std::string& lines = "") {
    try {
        measure(commodity, stage, lines);
    } catch (const oreway::base::Error& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("Commodities and stages are found whatever their case, a commodity by its name too") {
    const double mined = measure("REE", "mine_production").total;
    for (const char* commodity : {"ree", "Ree", "Rare Earth Elements"})
        for (const char* stage : {"MINE", "Mine production", "mine-production"}) {
            const auto result = measure(commodity, stage);
            CHECK(result.query.commodity == "REE");
            CHECK(result.total == mined);
        }
    CHECK(measure("co", "mine").commodity_name == "cobalt");
    CHECK(measure("TI", "Metal").product == "sponge");
    CHECK(measure("ree", "mine", "add country KAZ stage=Mine commodity=ree amount=5000").total == mined + 5000);
}

TEST_CASE("No two commodities or stages of the atlas differ in case alone") {
    for (const std::string& code : commodities_with_stages(shipped())) {
        CHECK(find_commodity(shipped(), code) == code);
        for (const StageOffer& offer : stages_of(shipped(), code))
            CHECK(stage_word(offer.stage) == offer.stage);
    }
}

TEST_CASE("What is unknown is told with the nearest name and all there are") {
    CHECK(refusal("vanadum", "mine")
              .starts_with("no figures for the commodity \"vanadum\" (did you mean vanadium?); there are "));
    CHECK(refusal("V", "mine_prodution")
              .starts_with("no figures for V at stage \"mine_prodution\" (did you mean mine_production?); there are "));
    CHECK(refusal("V", "smoothing").starts_with("no figures for V at stage \"smoothing\"; there are "));
    CHECK(refusal("V", "mine", "\nadd country KAZ stage=mien commodity=V amount=5")
              .starts_with("plan.txt: line 2: unknown stage \"mien\" (did you mean mine?); there are "));
    CHECK(refusal("V", "mine", "add country KAZ stage=mine commodity=Vv amount=5")
              .starts_with("plan.txt: line 1: unknown commodity \"Vv\" (did you mean V?); there are "));
}
