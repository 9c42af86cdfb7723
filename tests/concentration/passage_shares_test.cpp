// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/passage_shares.h"
#include "tests/catch.h"

using namespace oreway::concentration;

TEST_CASE("A flow through three straits counts in each, and shares of the flow overlap") {
    const auto shares =
        passage_shares({{"a", 60, {"malacca", "suez", "gibraltar"}}, {"b", 30, {"malacca"}}, {"c", 10, {}}});
    CHECK(shares.total == 100);
    CHECK(shares.through_none == 10);
    REQUIRE(shares.passages.size() == 3);
    CHECK(shares.passages[0].id == "malacca");
    CHECK(shares.passages[0].share == Approx(0.9));
    CHECK(shares.passages[0].left == Approx(0.1));
    CHECK(shares.passages[0].flows == std::vector<std::string>{"a", "b"});
    // Transits: 90, 60 and 60 of 210.
    REQUIRE(shares.transits.has_value());
    CHECK(shares.transits->hhi.low == Approx(10000.0 * (8100 + 3600 + 3600) / 44100));
}

TEST_CASE("A passage named twice on one route is one transit") {
    CHECK(passage_shares({{"a", 5, {"suez", "suez"}}}).passages[0].amount == 5);
}

TEST_CASE("Flows by the open sea have no transits") {
    const auto shares = passage_shares({{"a", 5, {}}});
    CHECK(shares.passages.empty());
    CHECK_FALSE(shares.transits.has_value());
}

TEST_CASE("A negative flow and no flow at all are refused") {
    CHECK_THROWS_AS(passage_shares({{"a", -5, {}}}), oreway::base::Error);
    CHECK_THROWS_AS(passage_shares({}), oreway::base::Error);
}
