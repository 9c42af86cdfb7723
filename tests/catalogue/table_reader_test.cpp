// SPDX-License-Identifier: MIT
#include "catalogue/table_reader.h"
#include "tests/catalogue/sample_atlas.h"
#include "tests/catch.h"

using namespace oreway;
using namespace oreway::catalogue;

TEST_CASE("A claim is read with every cell in its place") {
    base::TableProblems problems;
    const std::vector<Claim> claims =
        claims_from("a-1,a,45000000,ore,,0.4,%,TREO,180000,resource,SK-1300,2025-03-12,verified,,doc,\"45 Mt, 0.4%\",A "
                    "caveat\n",
                    problems);
    REQUIRE(problems.empty());
    REQUIRE(claims.size() == 1);
    const Claim& claim = claims.front();
    CHECK(claim.quantity_t == 45000000);
    CHECK(claim.basis == QuantityBasis::ore);
    CHECK(claim.grade == 0.4);
    CHECK(claim.grade_unit == GradeUnit::percent);
    CHECK(claim.claim_class == ClaimClass::resource);
    CHECK(claim.standard == Standard::sk_1300);
    CHECK(claim.as_of == Date{2025, 3, 12});
    CHECK(claim.state == ClaimState::current);
    CHECK(claim.quote == "45 Mt, 0.4%");
    CHECK(claim.caveat == "A caveat");
    CHECK(claim.origin.line == 2);
}

TEST_CASE("Each bad cell of a claim is named, and the other rows are there") {
    base::TableProblems problems;
    const std::vector<Claim> claims = claims_from("a-1,a,\"45,000\",ore,,,,,,resource,JORC,2025,verified,,doc,,\n"
                                                  "a-2,a,-5,ore,,,,,,resource,JORC,2025,verified,,doc,,\n"
                                                  "a-3,a,5,ore,,120,%,TREO,,resource,JORC,2025,verified,,doc,,\n"
                                                  "a-4,a,5,metal,,,,,,resource,JORC,2025,verified,,doc,,\n"
                                                  "a-5,a,5,ore,,,,,,guess,XYZ,2025,sure,,doc,,\n"
                                                  "a-6,a,5,ore,,,,,,resource,JORC,12/03/2025,verified,,doc,,\n"
                                                  ",a,5,ore,,,,,,resource,JORC,2025,verified,,doc,,\n"
                                                  "a-8,a,5,ore,,,,,,resource,JORC,2025,verified,,doc,,\n",
                                                  problems);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].id == "a-8");
    REQUIRE(problems.size() == 9);
    CHECK(base::to_text(problems[0]) ==
          "claims.csv: line 2, column quantity_t: \"45,000\" is not a number; write digits "
          "with a decimal point and no thousands separators");
    CHECK(problems[1].message == "-5 is out of range; 0 to 1e+15 is expected");
    CHECK(problems[2].message == "120 is out of range; 0 to 100 is expected");
    CHECK(problems[3].message ==
          "\"metal\" is unknown; expected ore, contained_TREO, contained_REE, contained_other, unknown");
    CHECK(problems[4].column == "category");
    CHECK(problems[5].message == "\"XYZ\" is unknown; expected JORC, NI43-101, SK-1300, GKZ, unknown, none");
    CHECK(problems[6].message == "\"sure\" is unknown; expected verified, reported, contested, unverified");
    CHECK(problems[7].message == "\"12/03/2025\" is not a date; write 2025, 2025-03 or 2025-03-12");
    CHECK(problems[8].column == "claim_id");
}

TEST_CASE("A table without a column the rest stands on gives nothing and says which") {
    base::TableProblems problems;
    const base::CsvTable table("claim_id,site_id\na-1,a\n", "claims.csv", problems);
    CHECK(read_claims(table, problems).empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].column ==
          "quantity_t, quantity_basis, grade_value, grade_unit, category, standard, confidence, source_id");
    CHECK(problems[0].line == 1);
}

TEST_CASE("How a source was read is what its column says, whatever its licence note is") {
    base::TableProblems problems;
    const base::CsvTable table("source_id,title,publisher,date,locator,retrieved_from,read_as,licence_note\n"
                               "a,A,P,2016-2017,,public page,abstract,Of an abstract in a repository\n"
                               "gk-x,B,P,2026,,general knowledge,memory,\n"
                               "c,C,P,2026,,public page,,Read through the page-referenced abstract\n"
                               "d,D,P,2026,,public page,hearsay,\n"
                               "gk-y,E,P,2026,,general knowledge,document,\n",
                               "sources.csv", problems);
    const std::vector<Source> sources = read_sources(table, problems);
    REQUIRE(sources.size() == 3);
    CHECK(sources[0].read_as == ReadAs::abstract);
    CHECK(sources[0].date_text == "2016-2017");
    CHECK_FALSE(sources[0].date);
    CHECK(sources[1].read_as == ReadAs::memory);
    CHECK(sources[2].read_as == ReadAs::document);
    REQUIRE(problems.size() == 2);
    CHECK(base::to_text(problems[0]) ==
          "sources.csv: line 5, column read_as: \"hearsay\" is unknown; expected document, abstract, memory");
    CHECK(problems[1].line == 6);
}

TEST_CASE("Sources of a table without the column were read as documents") {
    base::TableProblems problems;
    const base::CsvTable table("source_id,title\nmine,Mine\n", "sources.csv", problems);
    const std::vector<Source> sources = read_sources(table, problems);
    CHECK(problems.empty());
    REQUIRE(sources.size() == 1);
    CHECK(sources[0].read_as == ReadAs::document);
}

TEST_CASE("A statistic may be a number, a range or nothing") {
    base::TableProblems problems;
    const base::CsvTable table("country_iso3,commodity,stage,value,unit,year,source_id,quality\n"
                               "CHN,Cu;Li,refining,47-87,% of world,2025,doc,\n"
                               "USA,Li,mine_production,,t,2025,doc,withheld;estimated\n"
                               "CHN,REE,reserves,44000000,t,2025,doc,\n"
                               "CHN,REE,reserves,87-47,t,2025,doc,\n"
                               "CHN,REE,reserves,many,t,20,doc,\n",
                               "statistics.csv", problems);
    const std::vector<Statistic> statistics = read_statistics(table, problems);
    REQUIRE(statistics.size() == 3);
    CHECK(statistics[0].value == 47);
    CHECK(statistics[0].value_high == 87);
    CHECK(statistics[0].commodities == std::vector<std::string>{"Cu", "Li"});
    CHECK_FALSE(statistics[1].value);
    CHECK(statistics[1].has_quality("withheld"));
    CHECK_FALSE(statistics[2].value_high);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].message == "\"87-47\" is neither a number nor a range such as 47-87");
    CHECK(problems[2].column == "year");
}

TEST_CASE("Lists, dates and yes-or-no cells of the other tables are read") {
    base::TableProblems problems;
    const std::vector<Agreement> agreements = read_agreements(
        base::CsvTable("id,name,date,until,parties_iso3,kind,value_usd,binding,site_ids,source_id,summary\n"
                       "x,X,2025-11-07,2026-11-10,CHN;USA,export_control,,yes,,doc,\n"
                       "y,Y,2025,,USA,treaty,,maybe,,doc,\n",
                       "agreements.csv", problems),
        problems);
    REQUIRE(agreements.size() == 1);
    CHECK(agreements[0].parties == std::vector<std::string>{"CHN", "USA"});
    CHECK(agreements[0].until == Date{2026, 11, 10});
    CHECK(problems.size() == 2);
    problems.clear();
    const std::vector<Substance> substances =
        read_substances(base::CsvTable("code,name,commodity,element_fraction,is_content,note\n"
                                       "HM,heavy minerals,,,no,\nQ,q,Q,2,perhaps,\n",
                                       "substances.csv", problems),
                        problems);
    REQUIRE(substances.size() == 1);
    CHECK_FALSE(substances[0].is_content);
    CHECK(problems.size() == 2);
}
