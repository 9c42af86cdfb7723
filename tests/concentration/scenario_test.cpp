// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/scenario.h"
#include "tests/catch.h"

using namespace oreway::concentration;

namespace {

constexpr const char* every_kind = R"(# every kind of line
title Without China, # and all that
without country CHN          # a comment
without bloc EU
without plant lynas-gebeng
without claim tanbreez-3

add country KAZ stage=mine_production commodity=REE amount=5000 year=2030
add bloc club KGZ KAZ
add plant new-plant country=KAZ stage=separation commodity=REE capacity=5000.5 of="NdPr oxide" owner=USA year=2030
add claim zhana-kazakhstan-2
merge country MMR into THA
merge bloc G7
set capacity iluka-eneabba 23000
set year iluka-eneabba 2028
)";

std::string refusal(const std::string& text) {
    try {
        parse_scenario(text, "whatif.txt");
    } catch (const oreway::base::Error& error) {
        CHECK(error.code() == oreway::base::ExitCode::input);
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("A scenario is read line by line, comments left out") {
    const Scenario scenario = parse_scenario(every_kind, "whatif.txt");
    CHECK(scenario.title == "Without China, # and all that");
    REQUIRE(scenario.changes.size() == 12);
    CHECK(scenario.changes[0].kind == ChangeKind::without_country);
    CHECK(scenario.changes[0].id == "CHN");
    CHECK(scenario.changes[0].line == 3);
    CHECK(scenario.changes[4].amount == 5000);
    CHECK(scenario.changes[4].year == 2030);
    CHECK(scenario.changes[5].members == std::vector<std::string>{"KAZ", "KGZ"});
    CHECK(scenario.changes[6].product == "NdPr oxide");
    CHECK(scenario.changes[6].owner == "USA");
    CHECK(scenario.changes[8].into == "THA");
    CHECK(scenario.changes[11].line == 15);
}

TEST_CASE("A scenario that was changed keeps the comments of its file, but not the line of what was taken back") {
    Scenario scenario = parse_scenario("# why\ntitle Plan\n\nwithout country CHN # all of it\nmerge bloc G7\n", "a");
    CHECK(to_text(scenario) == "# why\ntitle Plan\n\nwithout country CHN # all of it\nmerge bloc G7\n");
    scenario.changes.erase(scenario.changes.begin() + 1);
    Change added;
    added.kind = ChangeKind::add_claim;
    added.id = "zhana-kazakhstan-2";
    scenario.changes.push_back(added);
    CHECK(to_text(scenario) == "# why\ntitle Plan\n\nwithout country CHN # all of it\nadd claim zhana-kazakhstan-2\n");
    CHECK(parse_scenario(to_text(scenario), "b").changes == scenario.changes);
}

TEST_CASE("A scenario written and read again is the same") {
    const Scenario scenario = parse_scenario(every_kind, "a");
    const Scenario again = parse_scenario(to_text(scenario), "b");
    CHECK(again.title == scenario.title);
    CHECK(again.changes == scenario.changes);
}

TEST_CASE("Errors in a scenario name file and line") {
    CHECK(refusal("\nwithout contry CHN") ==
          "whatif.txt: line 2: cannot without \"contry\": write without country, bloc, plant, claim");
    CHECK(refusal("forget CHN").find("line 1: \"forget\" is not understood") != std::string::npos);
    CHECK(refusal("without country china").find("\"china\" is not a country") != std::string::npos);
    CHECK(refusal("without country").find("the id is missing") != std::string::npos);
    CHECK(refusal("without country CHN USA").find("\"USA\" is not expected here") != std::string::npos);
    CHECK(refusal("set capacity x -5").find("capacity -5 is negative") != std::string::npos);
    CHECK(refusal("set capacity x 5,5").find("is not a number") != std::string::npos);
    CHECK(refusal("set year x 28").find("is not a year") != std::string::npos);
    CHECK(refusal("add country KAZ stage=reserves commodity=REE").find("amount=… is missing") != std::string::npos);
    CHECK(refusal("add country KAZ tonnes=5").find("unknown setting \"tonnes\"; there are stage, commodity") !=
          std::string::npos);
    CHECK(refusal("add bloc club").find("has no members") != std::string::npos);
    CHECK(refusal("add plant p of=\"oxide").find("quotation mark") != std::string::npos);
    CHECK(refusal("merge country MMR CHN").find("write: merge country MMR into XXX") != std::string::npos);
    CHECK(refusal("merge country MMR into MMR").find("into itself") != std::string::npos);
}

TEST_CASE("A scenario that contradicts itself is refused with both lines") {
    CHECK(refusal("add claim x-1\n\nwithout claim x-1").find("line 3: \"without claim x-1\" contradicts line 1") !=
          std::string::npos);
    CHECK(refusal("set year x 2028\nset year x 2029").find("contradicts line 1") != std::string::npos);
    CHECK(refusal("without country CHN\nwithout country CHN").find("repeats line 1") != std::string::npos);
}

TEST_CASE("Windows line ends and a byte order mark do no harm") {
    const Scenario scenario = parse_scenario("\xEF\xBB\xBFwithout country CHN\r\nset year x 2028\r\n", "w");
    REQUIRE(scenario.changes.size() == 2);
    CHECK(scenario.changes[1].year == 2028);
    CHECK(refusal("without country \xC3\x28").find("not UTF-8") != std::string::npos);
}

TEST_CASE("The difference of two scenarios ignores order and comments") {
    const Scenario a = parse_scenario("without country CHN # why\nset year x 2028", "a");
    const Scenario b = parse_scenario("set year x 2030\nwithout country CHN", "b");
    CHECK(to_text(diff(a, b)) == "- set year x 2028\n+ set year x 2030\n");
    CHECK(to_text(diff(a, a)) == "no difference\n");
}
