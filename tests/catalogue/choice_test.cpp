// SPDX-License-Identifier: MIT
#include "catalogue/choice.h"
#include "tests/catalogue/sample_atlas.h"
#include "tests/catch.h"

using namespace oreway::catalogue;

namespace {

std::string chosen(const std::string& rows, const std::string& choices = "") {
    const std::unique_ptr<Atlas> atlas = atlas_with_claims(rows, choices);
    const ClaimChoice choice = choose_claim(*atlas, "site");
    return choice.claim != nullptr ? choice.claim->id : "";
}

/// A row of 100 t of oxides with what the rule looks at.
std::string row(const std::string& id, const std::string& claim_class, const std::string& standard,
                const std::string& confidence, const std::string& date, const std::string& state = "current",
                const std::string& source = "doc", const std::string& tonnes = "100") {
    return id + ",site," + tonnes + ",contained_TREO,TREO,,,,," + claim_class + "," + standard + "," + date + "," +
           confidence + "," + state + "," + source + ",,\n";
}

} // namespace

TEST_CASE("A classified resource comes before what governments and the press say, however new") {
    CHECK(chosen(row("press", "press_claim", "none", "verified", "2026") +
                 row("state", "government_claim", "GKZ", "verified", "2026") +
                 row("survey", "resource", "none", "verified", "2026") +
                 row("gkz", "reserve", "GKZ", "verified", "2026") +
                 row("code", "inferred", "NI43-101", "contested", "2009")) == "code");
    CHECK(chosen(row("press", "press_claim", "none", "verified", "2026") +
                 row("state", "government_claim", "none", "contested", "2001")) == "state");
    CHECK(chosen(row("a", "government_claim", "none", "verified", "2026") +
                 row("b", "government_claim", "GKZ", "reported", "2001")) == "b");
    CHECK(chosen(row("survey", "resource", "none", "reported", "2001") +
                 row("state", "government_claim", "GKZ", "verified", "2026")) == "survey");
}

TEST_CASE("The three public codes stand alike") {
    CHECK(chosen(row("a", "resource", "JORC", "reported", "2020") +
                 row("b", "resource", "SK-1300", "reported", "2021") +
                 row("c", "resource", "NI43-101", "reported", "2022")) == "c");
}

TEST_CASE("A claim that does not say what is contained gives way within its standing") {
    const std::string ore_only = "ore,site,108000000,ore,,,,,,reserve,JORC,2026,verified,current,doc,,\n";
    CHECK(chosen(ore_only + row("total", "resource", "JORC", "reported", "2015")) == "total");
    CHECK(chosen(ore_only + row("press", "press_claim", "none", "verified", "2026")) == "ore");
}

TEST_CASE("A superseded claim gives way to any current one") {
    CHECK(chosen(row("old", "reserve", "JORC", "verified", "2024", "superseded") +
                 row("state", "government_claim", "none", "reported", "2026")) == "state");
    CHECK(chosen(row("old", "reserve", "JORC", "verified", "2024", "superseded") +
                 row("new", "inferred", "JORC", "reported", "2023")) == "new");
}

TEST_CASE("Classes rank reserve, total resource, measured or indicated, inferred") {
    CHECK(chosen(row("inferred", "inferred", "JORC", "verified", "2026") +
                 row("measured", "measured", "JORC", "reported", "2015")) == "measured");
    CHECK(chosen(row("indicated", "indicated", "JORC", "verified", "2026") +
                 row("total", "resource", "JORC", "reported", "2015")) == "total");
    CHECK(chosen(row("total", "resource", "JORC", "verified", "2026") +
                 row("reserve", "reserve", "JORC", "reported", "2015")) == "reserve");
}

TEST_CASE("Of a measured and an indicated part the larger stands for the deposit") {
    CHECK(chosen(row("measured", "measured", "JORC", "verified", "2023", "current", "doc", "183") +
                 row("indicated", "indicated", "JORC", "verified", "2023", "current", "doc", "511")) == "indicated");
}

TEST_CASE("Confidence comes before date, and what is recalled after what was read") {
    CHECK(chosen(row("new", "resource", "JORC", "reported", "2026") +
                 row("sure", "resource", "JORC", "verified", "2015")) == "sure");
    CHECK(chosen(row("recalled", "resource", "JORC", "reported", "2026", "current", "gk-memory") +
                 row("read", "resource", "JORC", "reported", "2012")) == "read");
    CHECK(chosen(row("contested", "government_claim", "none", "contested", "2026") +
                 row("unverified", "government_claim", "none", "unverified", "2020")) == "unverified");
}

TEST_CASE("Of equals the newest is chosen, an undated one last") {
    CHECK(chosen(row("a", "resource", "JORC", "verified", "2024-05") +
                 row("b", "resource", "JORC", "verified", "2024-06") + row("c", "resource", "JORC", "verified", "")) ==
          "b");
}

TEST_CASE("The reason names the class and what decided") {
    const std::unique_ptr<Atlas> atlas = atlas_with_claims(row("a", "reserve", "SK-1300", "verified", "2024-06-30") +
                                                           row("b", "resource", "JORC", "verified", "2025"));
    const ClaimChoice choice = choose_claim(*atlas, "site");
    CHECK(choice.reason ==
          "By the rule: a reserve under S-K 1300, verified, 2024-06-30; preferred to b (a "
          "resource (total) under JORC, verified, 2025), whose class says less about the whole deposit.");
    CHECK_FALSE(choice.by_hand);
    REQUIRE(choice.content);
    CHECK(choice.content->tonnes == 100);
}

TEST_CASE("A choice by hand overrides the rule and gives its reason") {
    const std::string rows =
        row("a", "reserve", "JORC", "verified", "2026") + row("b", "press_claim", "none", "contested", "2001");
    CHECK(chosen(rows, "site,b,\"Asked for, here\"\n") == "b");
    const std::unique_ptr<Atlas> atlas = atlas_with_claims(rows, "site,,Nothing is fit\n");
    const ClaimChoice none = choose_claim(*atlas, "site");
    CHECK(none.claim == nullptr);
    CHECK(none.by_hand);
    CHECK(none.reason == "Set by hand, none: Nothing is fit");
    CHECK(evidence_of(*atlas, "site", none) == Confidence::contested);
}

TEST_CASE("A choice of a claim of another site is passed over") {
    CHECK(chosen(row("a", "reserve", "JORC", "verified", "2026"), "site,no-such-claim,Typo\n") == "a");
}

TEST_CASE("Claims can be kept out, and then another is chosen or none") {
    const std::unique_ptr<Atlas> atlas = atlas_with_claims(row("a", "reserve", "JORC", "reported", "2026") +
                                                           row("b", "inferred", "JORC", "verified", "2001"));
    const auto verified = [](const Claim& claim) { return claim.confidence == Confidence::verified; };
    CHECK(choose_claim(*atlas, "site", verified).claim->id == "b");
    const auto never = [](const Claim&) { return false; };
    CHECK(choose_claim(*atlas, "site", never).claim == nullptr);
}

TEST_CASE("Tanbreez stands at its classified 45 Mt, not at the company's 4.7 billion") {
    const ClaimChoice choice = choose_claim(shipped_atlas(), "tanbreez");
    REQUIRE(choice.claim != nullptr);
    CHECK(choice.claim->id == "tanbreez-3");
    CHECK(choice.content->tonnes == Approx(180000));
    CHECK(evidence_of(shipped_atlas(), "tanbreez", choice) == Confidence::verified);
}

TEST_CASE("The first deposits of the atlas stand where the rule puts them") {
    const Atlas& atlas = shipped_atlas();
    const auto stands = [&](const char* site) {
        const ClaimChoice choice = choose_claim(atlas, site);
        return choice.claim != nullptr ? choice.claim->id : std::string("none");
    };
    CHECK(stands("zhana-kazakhstan") == "zhana-kazakhstan-6"); // by hand: all four areas
    CHECK(stands("minamitorishima-mud") == "minamitorishima-mud-3");
    CHECK(stands("kvanefjeld") == "kvanefjeld-4"); // the reserve gives no grade
    CHECK(stands("mt-weld") == "mt-weld-5");
    CHECK(stands("greenbushes") == "greenbushes-3");     // the current reserve gives no grade
    CHECK(stands("zandkopsdrift") == "zandkopsdrift-3"); // read before recalled
    CHECK(stands("lofdal") == "lofdal-3");               // the total, not its parts
    CHECK(stands("reko-diq") == "reko-diq-2");           // the whole, not the partner's half
    CHECK(stands("beylikova") == "beylikova-3");
    CHECK(stands("maoniuping") == "maoniuping-1"); // the recalled figure of 2009 is superseded
    CHECK(stands("penco") == "penco-2");           // by hand
    CHECK(stands("jongju") == "none");
    CHECK(stands("kundybai") == "none");
    CHECK_FALSE(choose_claim(atlas, "donald").content); // heavy minerals are no rare earths
    CHECK(choose_claim(atlas, "kisanfu").content->commodity == "Co");
    CHECK(choose_claim(atlas, "balama").content->tonnes == Approx(17280000));
}
