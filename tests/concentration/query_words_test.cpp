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

TEST_CASE("A scenario is told by its file, as long as it has none by its lines, and what it leaves out needs neither") {
    ConcentrationQuery query;
    query.commodity = "Ga";
    query.scenario = parse_scenario("without country CHN\nwithout bloc 'G7'\n", "x");
    query.scenario.changes[1].id = "Green Minerals initiative";
    CHECK(options_text(query) == "--commodity Ga --without 'CHN,Green Minerals initiative'");
    query.scenario = parse_scenario("merge country MMR into CHN\n", "x");
    CHECK(options_text(query) == "--commodity Ga --change 'merge country MMR into CHN'");
    query.scenario = parse_scenario("title Plan B\nadd bloc \"the club\" KAZ UZB\nset year x 2028\n", "x");
    CHECK(options_text(query) == "--commodity Ga --change 'title Plan B' --change 'add bloc \"the club\" KAZ UZB' "
                                 "--change 'set year x 2028'");
    query.scenario.path = "my plans/a.txt";
    CHECK(options_text(query) == "--commodity Ga --scenario 'my plans/a.txt'");
}
