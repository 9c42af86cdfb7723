// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/concentration.h"
#include "tests/catch.h"
#include "tests/concentration/sample_atlas.h"

#include <algorithm>
#include <cmath>

using namespace oreway::concentration;

namespace {

ConcentrationQuery ask(const std::string& stage, By by = By::country) {
    ConcentrationQuery query;
    query.commodity = "REE";
    query.stage = stage;
    query.by = by;
    return query;
}

ConcentrationQuery with_scenario(ConcentrationQuery query, const std::string& text) {
    query.scenario = parse_scenario(text, "whatif");
    return query;
}

const ShareRow* row(const ConcentrationResult& result, const std::string& id) {
    const auto found =
        std::find_if(result.shares.begin(), result.shares.end(), [&](const ShareRow& share) { return share.id == id; });
    return found == result.shares.end() ? nullptr : &*found;
}

bool warns(const ConcentrationResult& result, const std::string& text) {
    return std::any_of(result.warnings.begin(), result.warnings.end(),
                       [&](const std::string& warning) { return warning.find(text) != std::string::npos; });
}

std::string refusal(const oreway::catalogue::Atlas& atlas, const ConcentrationQuery& query,
                    oreway::base::ExitCode code = oreway::base::ExitCode::nothing_found) {
    try {
        compute(atlas, query);
    } catch (const oreway::base::Error& error) {
        CHECK(error.code() == code);
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("A table is measured with its others, its unknown rest and its withheld countries") {
    const auto atlas = sample_atlas();
    const auto result = compute(*atlas, ask("mine"));
    CHECK(result.stage == "mine_production");
    CHECK(result.year == 2020);
    REQUIRE(result.shares.size() == 4);
    CHECK(result.shares[0].id == "AAA");
    CHECK(result.shares[0].share == Approx(0.6));
    CHECK(result.shares[3].value == 0);
    CHECK(result.lumped == 30);
    CHECK(result.unknown == 20);
    CHECK(result.coverage.value() == Approx(0.95));
    CHECK(result.unmeasured == std::vector<std::string>{"EEE"});
    CHECK(result.hhi_bounds.low == Approx(3600 + 625 + 100));
    CHECK(result.hhi_bounds.high == Approx(3600 + 625 + 100 + 25));
    CHECK(result.band_2023 == Band::high);
    CHECK(result.over_eu_line == false);
    CHECK(result.n_minus_1.id == "AAA");
    CHECK(result.n_minus_1.share == Approx(0.4));
    CHECK(result.n_minus_1.hhi->low == Approx((0.25 * 0.25 + 0.01) / 0.16 * 10000));
    CHECK(result.sources == std::vector<std::string>{"table"});
    CHECK(warns(result, "EEE: no figure for 2020; it had 40 t in 2018"));
}

TEST_CASE("A verdict under a world total of \"more than\" says how much may be missing") {
    auto tables = sample_tables();
    for (auto& statistic : tables.statistics)
        if (statistic.country == "WLD" && statistic.stage == "mine_production") statistic.quality = {"lower_bound"};
    const oreway::catalogue::Atlas atlas(std::move(tables));
    const auto result = compute(atlas, ask("mine"));
    // 4,325 (1000 / (1000 + y))² = 1,800
    REQUIRE(result.verdict_holds_up_to.has_value());
    CHECK(*result.verdict_holds_up_to == Approx(1000 * (std::sqrt(4325.0 / 1800) - 1)));
    const auto exact = sample_atlas();
    CHECK_FALSE(compute(*exact, ask("mine")).verdict_holds_up_to.has_value());
}

TEST_CASE("Regions take the place of countries, and others may belong to any of them") {
    const auto atlas = sample_atlas();
    const auto result = compute(*atlas, ask("mine", By::region));
    CHECK(row(result, "Asia")->value == 700);
    CHECK(row(result, "Asia")->countries == std::vector<std::string>{"AAA", "CCC"});
    CHECK(row(result, "Africa")->value == 0);
    CHECK(result.hhi_bounds.low == Approx(4900 + 625));
    CHECK(result.hhi_bounds.high == Approx(5625 + 625));
}

TEST_CASE("Statements that disagree widen the bounds and are named") {
    const auto atlas = sample_atlas();
    const auto result = compute(*atlas, ask("refining"));
    CHECK(result.shares[0].share == Approx(0.9)); // the newer statement
    CHECK(result.sources == std::vector<std::string>{"news"});
    CHECK(result.hhi_bounds.low == Approx(4900));
    CHECK(result.hhi_bounds.high == Approx(8200));
    CHECK(result.cr1_bounds.low == Approx(0.7));
    CHECK(result.over_eu_line == true);
    CHECK(warns(result, "older news says 70 %"));
}

TEST_CASE("A bloc counts as one holder, and blocs that share a member are refused") {
    const auto atlas = sample_atlas();
    auto query = ask("mine", By::bloc);
    query.blocs = {"club"};
    const auto result = compute(*atlas, query);
    CHECK(row(result, "Club")->value == 700);
    CHECK(row(result, "BBB")->value == 250);
    CHECK_FALSE(row(result, "AAA"));
    query.blocs = {"Club", "League"};
    CHECK(refusal(*atlas, query, oreway::base::ExitCode::usage) ==
          "CCC is in Club and in League: choose blocs that do not overlap");
    query.blocs = {"Union"};
    CHECK(refusal(*atlas, query).find("no bloc \"Union\"; there are Club, League") == 0);
}

TEST_CASE("All blocs side by side overlap and leave the indices by country") {
    const auto atlas = sample_atlas();
    const auto result = compute(*atlas, ask("mine", By::bloc));
    REQUIRE(result.shares.size() == 2);
    CHECK(result.shares_overlap);
    CHECK(result.shares[0].id == "Club");
    CHECK(result.shares[0].share == Approx(0.7));
    CHECK(result.shares[1].share == Approx(0.35));
    CHECK(result.hhi_bounds.low == Approx(4325));
}

TEST_CASE("Location and ownership are two different maps") {
    const auto atlas = sample_atlas();
    const auto located = compute(*atlas, ask("magnet_capacity"));
    CHECK(row(located, "AAA")->value == 300);
    CHECK(row(located, "BBB")->value == 200);
    const auto owned = compute(*atlas, ask("magnet_capacity", By::owner));
    CHECK(row(owned, "AAA")->value == 400);
    CHECK(row(owned, "BBB")->value == 100);
    CHECK(refusal(*atlas, ask("mine", By::owner)).find("owners are known for plants and deposits") == 0);
}

TEST_CASE("Capacities of single plants have no world total and no verdict") {
    const auto atlas = sample_atlas();
    const auto result = compute(*atlas, ask("magnets"));
    CHECK(result.measure == Measure::capacity);
    CHECK_FALSE(result.coverage.has_value());
    CHECK_FALSE(result.band_2023.has_value());
    CHECK_FALSE(result.over_eu_line.has_value());
    CHECK(warns(result, "no world total is known"));
}

TEST_CASE("A claim joins the reserves when its class is let in, the largest when all are") {
    const auto atlas = sample_atlas();
    auto query = ask("reserves");
    CHECK_FALSE(row(compute(*atlas, query), "FFF"));
    query.claims = ClaimLevel::verified;
    const auto verified = compute(*atlas, query);
    CHECK(row(verified, "FFF")->value == 50);
    CHECK(verified.total == 1050);
    query.claims = ClaimLevel::reported;
    CHECK(row(compute(*atlas, query), "FFF")->value == 50); // verified comes before reported
    query.claims = ClaimLevel::all;
    const auto all = compute(*atlas, query);
    CHECK(row(all, "FFF")->value == 900); // an inferred resource is never a reserve
    CHECK(all.hhi_bounds.low < verified.hhi_bounds.low);
    CHECK(warns(all, "it is not an index of reserves"));
    const auto without = compute(*atlas, with_scenario(query, "without claim hill-3"));
    CHECK(row(without, "FFF")->value == 80);
}

TEST_CASE("A scenario adds a claim, whatever its class") {
    const auto atlas = sample_atlas();
    const auto result = compute(*atlas, with_scenario(ask("reserves"), "add claim hill-4"));
    CHECK(row(result, "FFF")->value == 5000);
}

TEST_CASE("Leaving out a country makes the total smaller by what it has") {
    const auto atlas = sample_atlas();
    auto query = ask("mine");
    query.without = {"AAA"};
    const auto result = compute(*atlas, query);
    CHECK(result.total == 400);
    CHECK(row(result, "BBB")->share == Approx(0.625));
    CHECK(result.unknown == Approx(20));
    query.without = {"Club"};
    CHECK(compute(*atlas, query).total == 300);
    const auto same = compute(*atlas, with_scenario(ask("mine"), "without bloc Club"));
    CHECK(same.total == 300);
}

TEST_CASE("A scenario adds, merges and sets") {
    const auto atlas = sample_atlas();
    const auto added =
        compute(*atlas, with_scenario(ask("mine"), "add country FFF stage=mine_production commodity=REE amount=1000"));
    CHECK(row(added, "FFF")->share == Approx(0.5));
    CHECK(added.total == 2000);
    const auto merged = compute(*atlas, with_scenario(ask("mine"), "merge country BBB into CCC"));
    CHECK(row(merged, "CCC")->value == 350);
    const auto bloc = compute(*atlas, with_scenario(ask("mine"), "add bloc Pair BBB CCC\nmerge bloc Pair"));
    CHECK(row(bloc, "Pair")->value == 350);
    CHECK(bloc.hhi_bounds.low == Approx(3600 + 35 * 35));

    const auto bigger = compute(*atlas, with_scenario(ask("magnets"), "set capacity two 700"));
    CHECK(row(bigger, "BBB")->value == 800);
    const auto gone = compute(*atlas, with_scenario(ask("magnets"), "without plant one"));
    CHECK_FALSE(row(gone, "AAA"));
    const auto plant =
        compute(*atlas, with_scenario(ask("magnets"), "add plant new country=FFF stage=magnet commodity=REE "
                                                      "capacity=50 of=\"NdFeB magnets\" year=2030"));
    CHECK(row(plant, "FFF")->value == 50);
    auto later = ask("magnets");
    later.year = 2025;
    const auto postponed = compute(*atlas, with_scenario(later, "set year three 2030"));
    CHECK(row(postponed, "BBB")->value == 100);
}

TEST_CASE("What counts as a country that is left out is left out with it") {
    const auto atlas = sample_atlas();
    auto query = with_scenario(ask("mine"), "merge country BBB into AAA");
    query.without = {"AAA"};
    const auto result = compute(*atlas, query);
    CHECK_FALSE(row(result, "AAA"));
    CHECK_FALSE(row(result, "BBB"));
    CHECK(result.total == 150);
    CHECK(result.left_out == std::vector<std::string>{"AAA", "BBB"});
    const auto same = compute(*atlas, with_scenario(ask("mine"), "merge country BBB into AAA\nwithout country AAA"));
    CHECK(same.total == 150);
    CHECK(same.idle.empty());
    query.without = {"BBB"};
    CHECK(row(compute(*atlas, query), "AAA")->value == 600);
}

TEST_CASE("Countries that count as one keep their places on the map, and owners have their own") {
    const auto atlas = sample_atlas();
    const auto pair = compute(*atlas, with_scenario(ask("mine"), "add bloc Pair BBB CCC\nmerge bloc Pair"));
    CHECK(row(pair, "Pair")->countries == std::vector<std::string>{"BBB", "CCC"});
    const auto merged = compute(*atlas, with_scenario(ask("mine"), "merge country BBB into CCC"));
    CHECK(row(merged, "CCC")->countries == std::vector<std::string>{"BBB", "CCC"});
    const auto both = compute(*atlas, with_scenario(ask("mine"), "add bloc Pair CCC DDD\nmerge country BBB into CCC\n"
                                                                 "merge bloc Pair"));
    CHECK(row(both, "Pair")->value == 350);
    const auto whole = compute(*atlas, with_scenario(ask("mine"), "add bloc Pair BBB FFF\nmerge bloc Pair"));
    CHECK(row(whole, "Pair")->countries == std::vector<std::string>{"BBB", "FFF"});
    const auto owned = compute(*atlas, ask("magnet_capacity", By::owner));
    CHECK(row(owned, "AAA")->countries == std::vector<std::string>{"AAA"});
}

TEST_CASE("Figures of several sources in one answer are told") {
    const auto atlas = sample_atlas();
    auto query = ask("reserves");
    CHECK_FALSE(warns(compute(*atlas, query), "put together from"));
    auto tables = sample_tables();
    for (auto& claim : tables.claims)
        claim.source_id = "company";
    query.claims = ClaimLevel::all;
    const oreway::catalogue::Atlas other(std::move(tables));
    CHECK(warns(compute(other, query), "put together from 2 sources, not the table of one: table, company"));
}

TEST_CASE("A table that an atlas of the user's repeats counts once, and that is told") {
    auto tables = sample_tables();
    const auto once = tables.statistics;
    tables.statistics.insert(tables.statistics.end(), once.begin(), once.end());
    tables.statistics.push_back(figure("BBB", "mine_production", 999, 2020));
    const oreway::catalogue::Atlas atlas(std::move(tables));
    const auto result = compute(atlas, ask("mine"));
    CHECK(result.total == 1000);
    CHECK(row(result, "BBB")->value == 250);
    CHECK(warns(result, "BBB: listed twice by table (250 t and 999 t); the first counts"));
}

TEST_CASE("No figure of the shipped atlas lies outside its own bounds") {
    for (const std::string& commodity : commodities_with_stages(shipped())) {
        for (const StageOffer& offer : stages_of(shipped(), commodity)) {
            if (offer.years.empty()) continue; // plants, of which none may be at work
            ConcentrationQuery query{.commodity = commodity, .stage = offer.stage, .product = offer.product};
            const auto result = compute(shipped(), query);
            CAPTURE(commodity, offer.stage, offer.product);
            CHECK(result.n_minus_1_bounds().contains(result.n_minus_1.share));
            CHECK(result.hhi_bounds.contains(result.indices.hhi.low));
            CHECK(result.cr1_bounds.contains(result.indices.cr1.low));
            CHECK(result.effective_number_bounds().contains(10'000 / result.indices.hhi.low));
        }
    }
}

TEST_CASE("Ids that a scenario does not find are named with their line") {
    const auto atlas = sample_atlas();
    const auto input = oreway::base::ExitCode::input;
    CHECK(refusal(*atlas, with_scenario(ask("mine"), "\nwithout country XXX"), input) ==
          "whatif: line 2: unknown country \"XXX\"");
    CHECK(refusal(*atlas, with_scenario(ask("mine"), "without plant hill"), input) ==
          "whatif: line 1: unknown plant \"hill\"");
    CHECK(refusal(*atlas, with_scenario(ask("mine"), "add claim hill-9"), input) ==
          "whatif: line 1: unknown claim \"hill-9\"");
    CHECK(refusal(*atlas, with_scenario(ask("mine"), "without bloc Union"), input) ==
          "whatif: line 1: unknown bloc \"Union\"");
    CHECK(
        refusal(*atlas,
                with_scenario(ask("mine"), "add plant one country=AAA stage=magnet commodity=REE capacity=5 of=oxide"),
                input)
            .find("one is in the atlas already") != std::string::npos);
}

TEST_CASE("An unknown commodity or stage lists what exists") {
    const auto atlas = sample_atlas();
    auto query = ask("mine");
    query.commodity = "Unobtainium";
    CHECK(refusal(*atlas, query) == "no figures for the commodity \"Unobtainium\"; there are REE");
    CHECK(refusal(*atlas, ask("smelting")) == "no figures for REE at stage \"smelting\"; there are reserves, "
                                              "mine_production, refining, magnet_capacity");
}

TEST_CASE("A year without figures offers the nearest and is never replaced silently") {
    const auto atlas = sample_atlas();
    auto query = ask("mine");
    query.year = 2019;
    CHECK(refusal(*atlas, query) == "no figures for REE mine in 2019; nearest years: 2018, 2020");
    query.year = 2018;
    CHECK(compute(*atlas, query).total == 1140);
}

TEST_CASE("Figures of two bases or products are never in one index") {
    auto tables = sample_tables();
    auto ore = figure("BBB", "mine_production", 90000, 2020);
    ore.basis = "gross weight";
    auto sponge = figure("BBB", "mine_production", 70000, 2020);
    sponge.product = "sponge";
    tables.statistics.push_back(ore);
    tables.statistics.push_back(sponge);
    const oreway::catalogue::Atlas atlas(std::move(tables));
    const auto result = compute(atlas, ask("mine"));
    CHECK(row(result, "BBB")->value == 250);
    CHECK(warns(result, "not mixed in, ask for them apart"));
    auto query = ask("mine");
    query.product = "sponge";
    CHECK(row(compute(atlas, query), "BBB")->value == 70000);
    query.product = "wool";
    CHECK(refusal(atlas, query).find("products there: none (the commodity as such)") != std::string::npos);
}

TEST_CASE("Superseded rows give way to those in force") {
    auto tables = sample_tables();
    for (const char* code : {"AAA", "BBB", "CCC", "DDD", "EEE", "FFF"}) {
        auto old = figure(code, "mine_production", 1, 2020, "old edition");
        old.superseded_by = "table";
        tables.statistics.insert(tables.statistics.begin(), old);
    }
    const oreway::catalogue::Atlas atlas(std::move(tables));
    const auto result = compute(atlas, ask("mine"));
    CHECK(result.total == 1000);
    CHECK(result.sources == std::vector<std::string>{"table"});
}

TEST_CASE("A negative figure is refused by the country's name") {
    auto tables = sample_tables();
    tables.statistics[1].value = -250;
    const oreway::catalogue::Atlas atlas(std::move(tables));
    CHECK(refusal(atlas, ask("mine"), oreway::base::ExitCode::input).find("BBB is negative") != std::string::npos);
}

TEST_CASE("Reserves smaller than a year's mining are doubted aloud") {
    auto tables = sample_tables();
    CHECK_FALSE(
        warns(compute(oreway::catalogue::Atlas(sample_tables()), ask("reserves")), "the unit is probably wrong"));
    for (auto& statistic : tables.statistics)
        if (statistic.stage == "reserves" && statistic.value) *statistic.value /= 1000;
    CHECK(warns(compute(oreway::catalogue::Atlas(std::move(tables)), ask("reserves")), "the unit is probably wrong"));
}
