// SPDX-License-Identifier: MIT
#include "concentration/blocs.h"
#include "tests/catch.h"
#include "tests/concentration/sample_atlas.h"

using namespace oreway::concentration;

TEST_CASE("Membership is dated: the United Kingdom left the EU in January 2020") {
    CHECK(find_bloc(shipped(), {}, "EU", 2019)->members.size() == 28);
    CHECK(find_bloc(shipped(), {}, "EU", 2020)->members.size() == 27);
    CHECK(find_bloc(shipped(), {}, "EU27")->members.size() == 27);
    CHECK(find_bloc(shipped(), {}, "EU27", 1950)->members.empty());
}

TEST_CASE("C5+1, the G7, the Quad and the Green Minerals initiative are blocs with sources") {
    CHECK(find_bloc(shipped(), {}, "c5+1")->members.size() == 6);
    CHECK(find_bloc(shipped(), {}, "G7")->members.size() == 7);
    CHECK(find_bloc(shipped(), {}, "Quad")->members == std::vector<std::string>{"AUS", "IND", "JPN", "USA"});
    CHECK_FALSE(find_bloc(shipped(), {}, "Green Minerals initiative")->sources.empty());
}

TEST_CASE("An agreement is the bloc of its parties") {
    CHECK(find_bloc(shipped(), {}, "us-japan-framework-2025")->members == std::vector<std::string>{"JPN", "USA"});
    CHECK_FALSE(find_bloc(shipped(), {}, "dod-mp-2025").has_value()); // one party
}

TEST_CASE("A scenario makes up blocs") {
    const auto scenario = parse_scenario("add bloc Pair KAZ UZB", "whatif");
    CHECK(find_bloc(shipped(), scenario, "pair")->members == std::vector<std::string>{"KAZ", "UZB"});
    CHECK(bloc_ids(shipped(), scenario).front() == "Pair");
    CHECK_FALSE(find_bloc(shipped(), {}, "Pair").has_value());
}
