// SPDX-License-Identifier: MIT
#include "concentration/report.h"
#include "tests/catch.h"
#include "tests/concentration/sample_atlas.h"

#include <algorithm>

using namespace oreway::concentration;

namespace {

ConcentrationResult measure(const std::string& stage, const std::string& lines, By by = By::country,
                            ClaimLevel claims = ClaimLevel::table) {
    ConcentrationQuery query;
    query.commodity = "REE";
    query.stage = stage;
    query.by = by;
    query.claims = claims;
    query.scenario = parse_scenario(lines, "plan.txt");
    const auto atlas = sample_atlas();
    return compute(*atlas, query);
}

std::vector<std::size_t> idle_lines(const ConcentrationResult& result) {
    std::vector<std::size_t> lines;
    for (const IdleChange& idle : result.idle)
        lines.push_back(idle.change.line);
    return lines;
}

using Lines = std::vector<std::size_t>;

} // namespace

TEST_CASE("A line that changes nothing at the stage is named with its number, before all other notes") {
    const auto result = measure("mine", "# plan\nwithout country AAA\nset capacity two 700\n");
    REQUIRE(idle_lines(result) == Lines{3});
    CHECK(result.warnings.front() == "plan.txt: line 3: \"set capacity two 700\" changes nothing here: it concerns "
                                     "capacities of plants, and these are figures of production by country");
    CHECK(to_text(result).find("note: plan.txt: line 3:") != std::string::npos);
    CHECK(to_json(result).find("plan.txt: line 3:") != std::string::npos);
}

TEST_CASE("Every kind of line is idle where it has nothing to change, and only there") {
    CHECK(idle_lines(measure("mine", "without country FFF")) == Lines{1});
    CHECK(idle_lines(measure("mine", "without country EEE")).empty()); // withheld, but named
    CHECK(idle_lines(measure("mine", "without country AAA\nwithout bloc Club")).empty());
    CHECK(idle_lines(measure("mine", "without bloc Club\nwithout country BBB\nadd bloc Pair FFF DDD")) == Lines{3});
    CHECK(idle_lines(measure("mine", "add bloc Pair FFF DDD\nmerge bloc Pair")).empty());
    CHECK(idle_lines(measure("mine", "add country FFF stage=reserves commodity=REE amount=5")) == Lines{1});
    CHECK(idle_lines(measure("reserves", "add country FFF stage=reserves commodity=REE amount=5")).empty());
    CHECK(idle_lines(measure("refining", "add country FFF stage=refining commodity=REE amount=5")) == Lines{1});
    CHECK(idle_lines(measure("mine", "merge country FFF into AAA")) == Lines{1});
    CHECK(idle_lines(measure("mine", "merge bloc Club", By::region)) == Lines{1});
    CHECK(idle_lines(measure("magnets", "set capacity two 700\nset year three 2010")) == Lines{2});
    CHECK(idle_lines(measure("magnets", "set capacity two 100")) == Lines{1});
    CHECK(idle_lines(measure("magnets", "without plant one\nadd claim hill-4")) == Lines{2});
    CHECK(idle_lines(measure("reserves", "add claim hill-4\nwithout plant one")) == Lines{2});
    CHECK(idle_lines(measure("reserves", "without claim hill-3")) == Lines{1});
    CHECK(idle_lines(measure("reserves", "without claim hill-3", By::country, ClaimLevel::all)).empty());
    CHECK(idle_lines(measure("reserves", "without claim hill-2", By::country, ClaimLevel::all)) == Lines{1});
}

TEST_CASE("The chain names only lines that change nothing at any step") {
    ConcentrationQuery query;
    query.commodity = "REE";
    query.scenario = parse_scenario("without plant one\nwithout country FFF\nwithout country AAA\n", "plan.txt");
    const auto atlas = sample_atlas();
    const auto ladder = compute_ladder(*atlas, query);
    const auto idle = idle_everywhere(ladder);
    REQUIRE(idle.size() == 1);
    CHECK(idle.front().change.line == 2);
    CHECK(to_text(ladder).find("note: at every step, plan.txt: line 2:") != std::string::npos);
}
