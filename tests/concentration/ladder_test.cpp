// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/concentration.h"
#include "tests/catch.h"
#include "tests/concentration/sample_atlas.h"

using namespace oreway::concentration;

TEST_CASE("The ladder holds every step, and says why one has no figures") {
    const auto atlas = sample_atlas();
    const auto ladder = compute_ladder(*atlas, {.commodity = "REE"});
    REQUIRE(ladder.size() == 5);
    CHECK(ladder[0].result->stage == "reserves");
    CHECK(ladder[1].result->stage == "mine_production");
    CHECK(ladder[2].result->stage == "refining");
    CHECK_FALSE(ladder[3].result.has_value());
    CHECK(ladder[3].reason.find("no figures for REE at stage \"metal\"") == 0);
    CHECK(ladder[4].result->measure == Measure::capacity);
}

TEST_CASE("An unknown commodity has no ladder") {
    const auto atlas = sample_atlas();
    CHECK_THROWS_AS(compute_ladder(*atlas, {.commodity = "Unobtainium"}), oreway::base::Error);
}

TEST_CASE("A bloc that mines 35 per cent and refines a tenth at most cannot close refining") {
    const auto atlas = sample_atlas();
    const auto league = compute_bloc_chain(*atlas, {.commodity = "REE"}, "League");
    CHECK(league.members == std::vector<std::string>{"BBB", "CCC"});
    CHECK(league.chain[1].share->low == Approx(0.35));
    CHECK(league.chain[1].share->high == Approx(0.35));
    CHECK(league.chain[2].share->low == 0);
    CHECK(league.chain[2].share->high == Approx(0.1));
    CHECK(league.first_open == Step::separation);
    CHECK(league.unknown == std::vector<Step>{Step::metal, Step::magnets});
}

TEST_CASE("A bloc with the refiner in it closes every step that has figures") {
    const auto atlas = sample_atlas();
    const auto club = compute_bloc_chain(*atlas, {.commodity = "REE"}, "Club");
    CHECK(club.chain[2].share->low == Approx(0.9));
    CHECK_FALSE(club.first_open.has_value());
}

TEST_CASE("A bloc that mines nothing cannot close mining") {
    auto tables = sample_tables();
    tables.blocs.push_back({"Nobody", "DDD", oreway::catalogue::Date{2000}, std::nullopt, "charter"});
    const oreway::catalogue::Atlas atlas(std::move(tables));
    CHECK(compute_bloc_chain(atlas, {.commodity = "REE"}, "Nobody").first_open == Step::mine);
}
