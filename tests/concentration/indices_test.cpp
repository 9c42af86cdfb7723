// SPDX-License-Identifier: MIT
#include "concentration/indices.h"
#include "tests/catch.h"

#include <cmath>
#include <random>

using namespace oreway::concentration;

namespace {

Distribution partial(std::vector<Holder> percentages) {
    return Distribution::of_percentages(std::move(percentages), Distribution::Completeness::partial);
}

/// Cuts `rest` into random pieces of at most `cap`.
std::vector<double> random_pieces(double rest, double cap, std::mt19937& random) {
    std::vector<double> pieces;
    while (rest > 1e-9) {
        // Now and then as much as may be, or crumbs: the ends of the interval lie there.
        const double u = std::uniform_real_distribution<>(0, 1)(random);
        double piece = u < 0.3 ? cap : u < 0.4 ? cap / 1000 : cap * u;
        if (pieces.size() > 200) piece = cap;
        piece = std::min(piece, rest);
        pieces.push_back(piece);
        rest -= piece;
    }
    return pieces;
}

std::vector<Holder> random_holders(std::mt19937& random) {
    std::vector<Holder> holders;
    const int n = std::uniform_int_distribution<>(1, 12)(random);
    for (int i = 0; i < n; ++i)
        holders.push_back(
            {"holder " + std::to_string(i), std::pow(10, std::uniform_real_distribution<>(0, 3)(random))});
    return holders;
}

bool holds(const Interval& interval, double value) {
    const double slack = 1e-9 * std::max(1.0, std::abs(value));
    return interval.low - slack <= value && value <= interval.high + slack;
}

} // namespace

TEST_CASE("Shares of 50, 30 and 20 per cent have an HHI of 3,800") {
    const auto indices = indices_of(
        Distribution::of_percentages({{"A", 50}, {"B", 30}, {"C", 20}}, Distribution::Completeness::complete));
    CHECK(indices.hhi.low == Approx(3800)); // 2500 + 900 + 400
    CHECK(indices.hhi.high == Approx(3800));
    CHECK(indices.cr1.low == Approx(0.5));
    CHECK(indices.cr3.low == Approx(1));
    CHECK(indices.cr5.low == Approx(1));
    CHECK(indices.effective_number.low == Approx(1 / 0.38));
    CHECK(indices.n_minus_1.low == Approx(0.5));
    // H = 0.5 ln 2 + 0.3 ln (10/3) + 0.2 ln 5
    CHECK(indices.shannon == Approx(1.0296530140645737));
    CHECK(indices.shannon_number == Approx(2.80009).epsilon(1e-5));
    CHECK(indices.shannon_evenness.value() == Approx(0.937231).epsilon(1e-5));
    // 2 (1·20 + 2·30 + 3·50) / (3·100) - 4/3
    CHECK(indices.gini == Approx(0.2));
    CHECK(indices.n == 3);
}

TEST_CASE("A single producer is as concentrated as can be") {
    const auto indices = indices_of(Distribution::of_amounts({{"BRA", 12}}));
    CHECK(indices.hhi == Interval{10000, 10000});
    CHECK(indices.effective_number == Interval{1, 1});
    CHECK(indices.n_minus_1 == Interval{0, 0});
    CHECK(indices.shannon == 0);
    CHECK_FALSE(indices.shannon_evenness.has_value());
    CHECK(indices.gini == 0);
}

TEST_CASE("Countries listed with zero change the Gini coefficient and no other index") {
    const auto two = indices_of(Distribution::of_amounts({{"A", 3}, {"B", 1}}));
    const auto four = indices_of(Distribution::of_amounts({{"A", 3}, {"B", 1}, {"C", 0}, {"D", 0}}));
    CHECK(two.hhi == four.hhi);
    CHECK(two.n == four.n);
    CHECK(two.shannon == four.shannon);
    CHECK(two.gini == Approx(0.25));   // 2 (1·1 + 2·3) / (2·4) - 3/2
    CHECK(four.gini == Approx(0.625)); // 2 (3·1 + 4·3) / (4·4) - 5/4
    CHECK(four.n_listed == 4);
}

TEST_CASE("China at 70 per cent of mining and the rest unknown is an HHI of 4,900 to 5,800") {
    const auto indices = indices_of(partial({{"CHN", 70}}));
    CHECK(indices.hhi.low == Approx(4900));
    CHECK(indices.hhi.high == Approx(5800));
    CHECK(indices.cr1.low == Approx(0.7));
    CHECK(indices.cr1.high == Approx(0.7));
    CHECK(indices.cr3.high == Approx(1));
}

TEST_CASE("China at 90 per cent of refining and the rest unknown is an HHI of 8,100 to 8,200") {
    const auto indices = indices_of(partial({{"CHN", 90}}));
    CHECK(indices.hhi.low == Approx(8100));
    CHECK(indices.hhi.high == Approx(8200));
}

TEST_CASE("An unnamed holder may be the largest when less than half is named") {
    const auto indices = indices_of(partial({{"CHN", 30}}));
    CHECK(indices.cr1.low == Approx(0.3));
    CHECK(indices.cr1.high == Approx(0.7));
    CHECK(indices.n_minus_1.low == Approx(0.3));
    CHECK(indices.hhi.high == Approx(900 + 4900));
}

TEST_CASE("No unnamed holder exceeds the least of the named when those are the largest") {
    // Rest 34, at most 8 each: 8 + 8 + 8 + 8 + 2.
    const auto indices = indices_of(
        Distribution::of_amounts({{"A", 40}, {"B", 18}, {"C", 8}}, {.world = 100, .names_the_largest = true}));
    CHECK(indices.hhi.low == Approx(1600 + 324 + 64));
    CHECK(indices.hhi.high == Approx(1600 + 324 + 64 + 4 * 64 + 4));
    CHECK(indices.cr5.high == Approx(0.82));
}

TEST_CASE("A lump of other countries may be one country or many") {
    const auto indices = indices_of(Distribution::of_amounts({{"A", 60}, {"B", 30}}, {.lumped = 10}));
    CHECK(indices.hhi.low == Approx(4500));
    CHECK(indices.hhi.high == Approx(4600));
}

TEST_CASE("When countries become regions, the lump of other countries may belong to the largest region") {
    const auto regions =
        Distribution::of_amounts({{"A", 60}, {"B", 30}}, {.lumped = 10}).grouped([](const std::string& id) {
            return "region of " + id;
        });
    CHECK(indices_of(regions).hhi.high == Approx(4900 + 900));
    CHECK(indices_of(regions).cr1.high == Approx(0.7));
}

TEST_CASE("Bounds contain every completion of the unknown rest") {
    std::mt19937 random(20261122);
    for (int round = 0; round < 500; ++round) {
        const auto holders = random_holders(random);
        double named = 0, least = holders.front().amount;
        for (const Holder& holder : holders) {
            named += holder.amount;
            least = std::min(least, holder.amount);
        }
        const bool largest_named = round % 2 == 0;
        const double rest = named * std::uniform_real_distribution<>(0, 2)(random);
        const auto known = indices_of(Distribution::of_amounts(
            holders, {.lumped = rest / 3, .world = named + rest, .names_the_largest = largest_named}));

        auto completed = holders;
        for (const double piece : random_pieces(rest, largest_named ? std::min(least, rest) : rest, random))
            completed.push_back({"unnamed " + std::to_string(completed.size()), piece});
        const auto truth = indices_of(Distribution::of_amounts(completed));
        CHECK(truth.hhi.is_point());
        CHECK(holds(known.hhi, truth.hhi.low));
        CHECK(holds(known.cr1, truth.cr1.low));
        CHECK(holds(known.cr3, truth.cr3.low));
        CHECK(holds(known.cr5, truth.cr5.low));
        CHECK(holds(known.effective_number, truth.effective_number.low));
        CHECK(holds(known.n_minus_1, truth.n_minus_1.low));
        CHECK(truth.shannon >= known.shannon - 1e-9);
    }
}

TEST_CASE("Bounds of regions contain every way of giving the rest to regions") {
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        const auto holders = random_holders(random);
        const double rest = std::pow(10, std::uniform_real_distribution<>(0, 5)(random));
        const auto known =
            indices_of(Distribution::of_amounts(holders, {.lumped = rest}).grouped([](auto& id) { return id; }));
        auto completed = holders;
        completed.push_back({"new region", 0});
        for (const double piece : random_pieces(rest, rest, random)) {
            const auto at = std::uniform_int_distribution<std::size_t>(0, completed.size() - 1)(random);
            completed[at].amount += piece;
        }
        const auto truth = indices_of(Distribution::of_amounts(completed));
        CHECK(holds(known.hhi, truth.hhi.low));
        CHECK(holds(known.cr1, truth.cr1.low));
        CHECK(holds(known.cr3, truth.cr3.low));
    }
}

TEST_CASE("Two owners that merge never lower the HHI") {
    std::mt19937 random(7);
    for (int round = 0; round < 1000; ++round) {
        auto holders = random_holders(random);
        holders.push_back({"one more", 17});
        const auto before = Distribution::of_amounts(holders, {.lumped = 5});
        const std::string from = holders.front().id, into = holders.back().id;
        const auto after = before.grouped([&](const std::string& id) { return id == from ? into : id; });
        CHECK(indices_of(after).hhi.low >= indices_of(before).hhi.low);
        CHECK(indices_of(after).hhi.high >= indices_of(before).hhi.high);
    }
}

TEST_CASE("Indices do not depend on the unit or the order") {
    const auto tonnes = indices_of(Distribution::of_amounts({{"A", 5000}, {"B", 3000}, {"C", 2000}}));
    const auto kilotonnes = indices_of(Distribution::of_amounts({{"C", 2}, {"A", 5}, {"B", 3}}));
    CHECK(tonnes.hhi.low == Approx(kilotonnes.hhi.low));
    CHECK(tonnes.shannon == Approx(kilotonnes.shannon));
    CHECK(tonnes.gini == Approx(kilotonnes.gini));
}

TEST_CASE("Equal holders have an HHI of 10,000 divided by their number") {
    std::vector<Holder> holders;
    for (int n = 1; n <= 20; ++n) {
        holders.push_back({"holder " + std::to_string(n), 7});
        const auto indices = indices_of(Distribution::of_amounts(holders));
        CHECK(indices.hhi.low == Approx(10000.0 / n));
        CHECK(indices.effective_number.low == Approx(n));
        CHECK(indices.gini == Approx(0).margin(1e-12));
        if (n > 1) CHECK(indices.shannon_evenness.value() == Approx(1));
    }
}

TEST_CASE("A governance-weighted HHI needs a weight for every holder") {
    const auto distribution = Distribution::of_amounts({{"A", 60}, {"B", 40}, {"C", 0}});
    std::string missing;
    CHECK_FALSE(governance_weighted_hhi(distribution, {{"A", {5, 1}}}, &missing).has_value());
    CHECK(missing == "B");
    // 10,000 (0.36 · 5 + 0.16 · 2 · 1.1)
    CHECK(governance_weighted_hhi(distribution, {{"A", {5, 1}}, {"B", {2, 1.1}}}).value() == Approx(21520));
}
