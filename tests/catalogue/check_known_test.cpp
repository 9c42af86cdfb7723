// SPDX-License-Identifier: MIT
#include "tests/catalogue/draft_atlas.h"

#include <iterator>

using namespace oreway;
using namespace oreway::catalogue;

TEST_CASE("A warning that is known and stays is a note with the reason, an error stays an error") {
    Draft draft;
    draft.table("statistics.csv", "country_iso3,commodity,stage,value,unit,year,source_id\n"
                                  "FIN,REE,reserves,16100000,t,2025,regfollower-asean\n"
                                  "FIN,REE,reserves,5,t,2025,nobody\n");
    draft.table("known_findings.csv", "rule,subject,about,reason\n"
                                      "unit-without-basis,FIN reserves,,The source does not say\n"
                                      "unknown-id,FIN reserves,,Never mind\n"
                                      "stale,nowhere,,Long gone\n");
    const Findings findings = draft.check();
    const auto of_rule = [&](const char* rule) {
        Findings found;
        std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
                     [&](const Finding& finding) { return finding.rule == rule; });
        return found;
    };
    REQUIRE(of_rule("unit-without-basis").size() == 2);
    CHECK(of_rule("unit-without-basis").front().severity == base::Severity::note);
    CHECK(of_rule("unit-without-basis").front().advice == "known: The source does not say");
    REQUIRE(of_rule("unknown-id").size() == 1);
    CHECK(of_rule("unknown-id").front().severity == base::Severity::error);
    CHECK(of_rule("unused-known-finding").size() == 2); // the error's row, and the one about nothing
}

TEST_CASE("Every row of the shipped known findings explains a warning") {
    for (const Finding& finding : check_geodata(OREWAY_GEODATA, today)) {
        INFO(finding.subject << ": " << finding.message);
        CHECK(finding.rule != "unused-known-finding");
    }
}
