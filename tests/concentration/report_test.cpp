// SPDX-License-Identifier: MIT
#include "concentration/report.h"
#include "concentration/scenario_effect.h"
#include "tests/catch.h"
#include "tests/concentration/sample_atlas.h"

#include <filesystem>

using namespace oreway::concentration;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

ConcentrationResult mined(const std::string& scenario = "") {
    const auto atlas = sample_atlas();
    ConcentrationQuery query;
    query.commodity = "REE";
    query.stage = "mine";
    query.scenario = parse_scenario(scenario, "whatif");
    return compute(*atlas, query);
}

} // namespace

TEST_CASE("The text names unit, year, bounds, bands, coverage and sources") {
    const std::string text = to_text(mined());
    CHECK(holds(text, "REE, mine production 2020, t REO, by country"));
    CHECK(
        holds(text, "HHI 4,325 to 4,350 of 10,000: highly concentrated (US 2010 and US 2023 bands, used by analogy)"));
    CHECK(holds(text, "covers 95.0 % of the world total (1,000 t REO)"));
    CHECK(holds(text, "n = 3 of 4 listed"));
    CHECK(holds(text, "without the largest (AAA) 400 t REO are left, 40.0 %"));
    CHECK(holds(text, "EU line of 65 % from one country (here of the world's supply): not exceeded"));
    CHECK(holds(text, "sources: table"));
}

TEST_CASE("A part of the world that is less than all of it is never told as 100 %") {
    ConcentrationResult result;
    result.coverage = 0.99996;
    CHECK(coverage_text(result) == "covers over 99.9 % of the world total");
    result.world_is_least = true;
    CHECK(coverage_text(result) == "covers over 99.9 % of a world total that is printed as \"more than\" so much");
    result.coverage = 1;
    CHECK(coverage_text(result) == "covers all of a world total that is printed as \"more than\" so much");
    result.coverage = 0.5;
    result.world_is_least = false;
    CHECK(coverage_text(result) == "covers 50.0 % of the world total");
}

TEST_CASE("A stage that says what is made does not say it twice") {
    ConcentrationResult result;
    result.query.commodity = result.commodity_name = "Ti";
    result.stage = "sponge_production";
    result.product = "sponge";
    result.year = 2025;
    CHECK(stage_text(result) == "Ti, sponge production 2025");
    result.stage = "mine_production";
    result.product = "rutile";
    CHECK(stage_text(result) == "Ti, mine production of rutile 2025");
}

TEST_CASE("What is not so says so in its title") {
    CHECK(holds(title_of(mined("title Without A\nwithout country AAA")), ", what if: Without A"));
    CHECK_FALSE(holds(title_of(mined()), "what if"));
}

TEST_CASE("JSON has the documented keys") {
    const std::string json = to_json(mined());
    for (const char* key : {"year", "hhi", "hhi_bounds", "cr1", "cr3", "effective_number", "n", "coverage", "n_minus_1",
                            "shares", "sources", "warnings", "id", "value", "share"})
        CHECK(holds(json, std::string("\"") + key + "\":"));
    CHECK(holds(json, "\"year\": 2020"));
    CHECK(holds(json, "\"coverage\": 0.95"));
    CHECK(holds(json, "\"n_minus_1\": 0.4"));
}

TEST_CASE("CSV has a row for each holder, the others and the unknown rest") {
    CHECK(to_csv(mined()) ==
          "rank,id,name,value,unit,share,commodity,stage,year,hhi_low,hhi_high,coverage,source_ids\n"
          "1,AAA,AAA,600,t REO,0.6,REE,mine_production,2020,4325,4350,0.95,table\n"
          "2,BBB,BBB,250,t REO,0.25,REE,mine_production,2020,4325,4350,0.95,table\n"
          "3,CCC,CCC,100,t REO,0.1,REE,mine_production,2020,4325,4350,0.95,table\n"
          ",DDD,DDD,0,t REO,0,REE,mine_production,2020,4325,4350,0.95,table\n"
          ",OTH,others together,30,t REO,0.03,REE,mine_production,2020,4325,4350,0.95,table\n"
          ",UNKNOWN,not credited to anyone,20,t REO,0.02,REE,mine_production,2020,4325,4350,0.95,table\n");
}

TEST_CASE("The difference of two scenarios says what becomes of shares and indices") {
    const auto atlas = sample_atlas();
    const auto nothing = parse_scenario("", "a");
    const auto without = parse_scenario("without country AAA", "b");
    CHECK(to_text(compare_scenarios(*atlas, nothing, nothing)) == "no difference\n");
    const std::string text = to_text(compare_scenarios(*atlas, nothing, without));
    CHECK(holds(text, "+ without country AAA"));
    CHECK(holds(text, "HHI       4,325 to 4,350 -> "));
    CHECK(holds(text, "total     1,000 -> 400"));
    CHECK(holds(text, "- AAA       60.0 %"));
    CHECK(holds(text, "BBB       25.0 % -> 62.5 %"));
    CHECK(holds(text, "refining"));
}

TEST_CASE("The example scenarios fit the shipped atlas") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(OREWAY_GEODATA) + "/scenarios")) {
        CAPTURE(entry.path().string());
        const Scenario scenario = read_scenario(entry.path());
        CHECK_NOTHROW(check_scenario(shipped(), scenario));
        CHECK_FALSE(scenario.title.empty());
        ++count;
    }
    CHECK(count == 3);
}

TEST_CASE("A list of stages says unit, years and how many holders") {
    const auto atlas = sample_atlas();
    const std::string text = to_text(stages_of(*atlas, "REE"));
    CHECK(holds(text, "mine_production"));
    CHECK(holds(text, "2018, 2020"));
    CHECK(holds(text, "3 plants"));
}
