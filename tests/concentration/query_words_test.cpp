// SPDX-License-Identifier: MIT
#include "concentration/query_words.h"
#include "tests/catch.h"

using namespace oreway::concentration;

TEST_CASE("A query is written with the options that ask for it, defaults left out") {
    ConcentrationQuery query;
    query.commodity = "REE";
    CHECK(options_text(query) == "--commodity REE");
    query.stage = "reserves";
    query.by = By::bloc;
    query.blocs = {"G7", "C5+1"};
    query.year = 2025;
    query.claims = ClaimLevel::all;
    query.planned_plants = true;
    query.without = {"CHN"};
    CHECK(options_text(query) ==
          "--commodity REE --stage reserves --by bloc --bloc G7,C5+1 --year 2025 --claims all --planned --without CHN");
}

TEST_CASE("What a scenario leaves out needs no file; any other change does") {
    ConcentrationQuery query;
    query.commodity = "Ga";
    query.scenario = parse_scenario("without country CHN\nwithout bloc 'G7'\n", "x");
    query.scenario.changes[1].id = "Green Minerals initiative";
    CHECK(options_text(query) == "--commodity Ga --without 'CHN,Green Minerals initiative'");
    query.scenario = parse_scenario("merge country MMR into CHN\n", "x");
    CHECK(options_text(query) == "--commodity Ga --scenario what-if.txt");
    query.scenario.path = "my plans/a.txt";
    CHECK(options_text(query) == "--commodity Ga --scenario 'my plans/a.txt'");
}
