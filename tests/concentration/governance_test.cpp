// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/concentration.h"
#include "tests/catch.h"
#include "tests/concentration/sample_atlas.h"
#include "tests/temp_folder.h"

#include <algorithm>
#include <map>
#include <string>

using namespace oreway::concentration;

namespace {

std::map<std::string, GovernanceWeight> weights_in(const std::string& text) {
    const oreway::tests::TempFolder folder;
    return read_governance_weights(folder.write("governance.csv", text));
}

} // namespace

TEST_CASE("Governance weights come from a table, and only with them is there a weighted HHI") {
    const auto atlas = sample_atlas();
    ConcentrationQuery query{.commodity = "REE", .stage = "mine"};
    CHECK_FALSE(compute(*atlas, query).governance_weighted.has_value());
    query.governance = weights_in("country,governance,trade\nAAA,6,1.1\nBBB,2,\nCCC,5,1\n");
    // 10,000 (0.36 · 6 · 1.1 + 0.0625 · 2 + 0.01 · 5)
    CHECK(compute(*atlas, query).governance_weighted.value() == Approx(25510));
    query.governance.erase("CCC");
    const auto result = compute(*atlas, query);
    CHECK_FALSE(result.governance_weighted.has_value());
    CHECK(std::any_of(result.warnings.begin(), result.warnings.end(),
                      [](const std::string& text) { return text.find("no weight for CCC") != std::string::npos; }));
}

TEST_CASE("A weight beyond 10 is refused with its line") {
    try {
        weights_in("country,governance\nAAA,6\nBBB,12\n");
        FAIL("accepted");
    } catch (const oreway::base::Error& error) {
        CHECK(std::string(error.what()).find("line 3, column governance") != std::string::npos);
    }
}

TEST_CASE("A trade factor below zero is refused in words, without a bound that nobody reads") {
    try {
        weights_in("country,governance,trade\nAAA,6,-1\n");
        FAIL("accepted");
    } catch (const oreway::base::Error& error) {
        CHECK(std::string(error.what()).find("line 2, column trade: a trade factor is not negative") !=
              std::string::npos);
    }
}
