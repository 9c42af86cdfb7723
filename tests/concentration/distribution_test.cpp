// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/distribution.h"
#include "tests/catch.h"

#include <array>
#include <limits>

using namespace oreway::concentration;
using Completeness = Distribution::Completeness;

namespace {

std::string refusal(const std::function<void()>& attempt) {
    try {
        attempt();
    } catch (const oreway::base::Error& error) {
        CHECK(error.code() == oreway::base::ExitCode::input);
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("Holders are ranked by what they have, zeros last") {
    const auto distribution = Distribution::of_amounts({{"CAN", 0}, {"USA", 51}, {"CHN", 270}, {"AUS", 51}});
    REQUIRE(distribution.holders().size() == 4);
    CHECK(distribution.holders()[0].id == "CHN");
    CHECK(distribution.holders()[1].id == "AUS");
    CHECK(distribution.holders()[2].id == "USA");
    CHECK(distribution.holders()[3].id == "CAN");
}

TEST_CASE("What the world total exceeds the parts by is the unknown rest") {
    const auto distribution = Distribution::of_amounts({{"A", 60}, {"B", 20}}, {.lumped = 5, .world = 100});
    CHECK(distribution.total() == 100);
    CHECK(distribution.rest() == 20);
    CHECK(distribution.lumped() == 5);
    CHECK(distribution.coverage().value() == Approx(0.8));
    CHECK(distribution.excess() == 0);
}

TEST_CASE("Parts that exceed a rounded world total are the total") {
    const auto distribution = Distribution::of_amounts({{"A", 300}, {"B", 84}}, {.world = 380});
    CHECK(distribution.total() == 384);
    CHECK(distribution.rest() == 0);
    CHECK(distribution.excess() == Approx(4.0 / 380));
    CHECK(distribution.coverage().value() == 1);
}

TEST_CASE("Without a world total nobody knows the coverage") {
    CHECK_FALSE(Distribution::of_amounts({{"A", 1}}).coverage().has_value());
}

TEST_CASE("Negative, missing and double amounts are refused by name") {
    CHECK(refusal([] { Distribution::of_amounts({{"USA", -1}}); }).find("USA is negative (-1)") != std::string::npos);
    CHECK(refusal([] {
              Distribution::of_amounts({{"USA", std::numeric_limits<double>::quiet_NaN()}});
          }).find("USA is not a number") != std::string::npos);
    CHECK(refusal([] {
              Distribution::of_amounts({{"USA", 1}, {"USA", 2}});
          }).find("USA is listed twice") != std::string::npos);
    CHECK(refusal([] {
              Distribution::of_amounts({{"USA", 1}}, {.lumped = -3});
          }).find("others is negative") != std::string::npos);
}

TEST_CASE("Zeros alone are nothing to divide") {
    CHECK(refusal([] {
              Distribution::of_amounts({{"USA", 0}, {"CHN", 0}});
          }).find("no amount is above zero") != std::string::npos);
    CHECK(refusal([] { Distribution::of_amounts({}); }).find("no amount is above zero") != std::string::npos);
}

TEST_CASE("Shares within half a point of 100 are complete") {
    const auto distribution = Distribution::of_percentages({{"A", 60.2}, {"B", 40.2}}, Completeness::complete);
    CHECK(distribution.rest() == 0);
    CHECK_FALSE(distribution.sum_of_percentages().has_value());
}

TEST_CASE("Shares that do not sum to 100 are refused, or rescaled and said so") {
    const std::vector<Holder> shares = {{"A", 70}, {"B", 20}};
    CHECK(refusal([&] { Distribution::of_percentages(shares, Completeness::complete); }).find("sum to 90.0 %") !=
          std::string::npos);
    const auto rescaled = Distribution::of_percentages(shares, Completeness::rescaled);
    CHECK(rescaled.sum_of_percentages().value() == 90);
    CHECK(rescaled.share(rescaled.holders()[0]) == Approx(70.0 / 90));
    CHECK(refusal([] {
              Distribution::of_percentages({{"A", 70}, {"B", 40}}, Completeness::partial);
          }).find("sum to 110.0 %") != std::string::npos);
}

TEST_CASE("Holders without a group go to the rest") {
    const auto grouped = Distribution::of_amounts({{"A", 5}, {"B", 3}, {"C", 2}}).grouped([](const std::string& id) {
        return id == "C" ? std::string() : std::string("both");
    });
    REQUIRE(grouped.holders().size() == 1);
    CHECK(grouped.amount_of("both") == 8);
    CHECK(grouped.lumped() == 2);
    CHECK(grouped.total() == 10);
}

TEST_CASE("What is left without the largest holder is a smaller total") {
    const auto distribution = Distribution::of_amounts({{"CHN", 270}, {"USA", 51}}, {.lumped = 4, .world = 330});
    const auto left = distribution.without(std::array<std::string, 1>{"CHN"});
    REQUIRE(left.has_value());
    CHECK(left->total() == 60);
    CHECK(left->share(left->holders()[0]) == Approx(51.0 / 60));
    const auto nothing = Distribution::of_amounts({{"CHN", 270}}).without(std::array<std::string, 1>{"CHN"});
    CHECK_FALSE(nothing.has_value());
}
