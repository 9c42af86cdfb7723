// SPDX-License-Identifier: MIT
#include "catalogue/content.h"
#include "tests/catalogue/sample_atlas.h"
#include "tests/catch.h"

using namespace oreway::catalogue;

namespace {

struct One {
    std::unique_ptr<Atlas> atlas;
    const Claim& claim;
    std::optional<Content> content;

    explicit One(const std::string& row)
        : atlas(atlas_with_claims(row))
        , claim(atlas->claims().front())
        , content(content_of(claim, *atlas)) {}
};

} // namespace

TEST_CASE("Ore times grade is the content, in every unit of grade") {
    // 20 Mt at 700 g/t: 20,000,000 x 0.0007 = 14,000 t.
    const One grams("c,site,20000000,ore,,700,g/t,REE,,press_claim,none,2025,contested,current,doc,,\n");
    REQUIRE(grams.content);
    CHECK(grams.content->tonnes == Approx(14000));
    CHECK(grams.content->formula == "20,000,000 t of ore at 700 g/t hold 14,000 t of REE");
    CHECK(grams.content->how == Content::How::ore_times_grade);

    // 106.6 Mt at 4.12 %: 4,391,920 t.
    const One percent("c,site,106600000,ore,,4.12,%,TREO,,resource,JORC,2024,verified,current,doc,,\n");
    CHECK(percent.content->tonnes == Approx(4391920));
    CHECK(percent.content->commodity == "REE");

    // 617 Mt at 630 ppm: 388,710 t.
    const One ppm("c,site,617000000,ore,,630,ppm,TREO,,resource,JORC,2024,reported,current,doc,,\n");
    CHECK(ppm.content->tonnes == Approx(388710));
}

TEST_CASE("A contained quantity is the content as it stands, whatever grade stands beside it") {
    const One oxide("c,site,16000000,contained_TREO,TREO,964,ppm,TREO,,resource,none,2018,verified,current,doc,,\n");
    REQUIRE(oxide.content);
    CHECK(oxide.content->tonnes == 16000000);
    CHECK(oxide.content->how == Content::How::claimed);
    const One carbonate(
        "c,site,14300000,contained_other,LCE,2540,ppm,Li,,reserve,NI43-101,2024,verified,current,doc,,\n");
    CHECK(carbonate.content->substance == "LCE");
    CHECK(carbonate.content->commodity == "Li");
}

TEST_CASE("A content that is only stated beside ore without a grade is taken from the source") {
    const One stated("c,site,42000000,ore,,,,TREO,1000000,resource,NI43-101,,reported,current,doc,,\n");
    REQUIRE(stated.content);
    CHECK(stated.content->tonnes == 1000000);
    CHECK(stated.content->how == Content::How::stated_beside);
}

TEST_CASE("A content of nothing named is no content, and no rare earths by default") {
    CHECK_FALSE(One("c,site,42000000,ore,,,,,1000000,resource,NI43-101,,reported,current,doc,,\n").content);
    CHECK_FALSE(One("c,site,42000000,contained_other,,,,,,resource,NI43-101,,reported,current,doc,,\n").content);
}

TEST_CASE("The lithium oxide of Shevchenkivske is not rare earths") {
    const Atlas& atlas = shipped_atlas();
    for (const Claim* claim : atlas.claims_of("shevchenkivske")) {
        const auto content = content_of(*claim, atlas);
        if (!content) continue;
        CHECK(content->substance == "Li2O");
        CHECK(content->commodity == "Li");
    }
}

TEST_CASE("Nothing is computed from an unsaid basis, heavy minerals, missing numbers or a marked figure") {
    CHECK_FALSE(One("c,site,20000000,unknown,,700,g/t,REE,,press_claim,none,2025,contested,current,doc,,\n").content);
    CHECK_FALSE(One("c,site,309000000,ore,,4.4,%,HM,334500,reserve,JORC,2023,reported,current,doc,,\n").content);
    CHECK_FALSE(One("c,site,230000000,ore,,,,,,press_claim,none,2024,reported,current,doc,,\n").content);
    CHECK_FALSE(One("c,site,,ore,,6600,ppm,TREO,,press_claim,none,2013,reported,current,doc,,\n").content);
    CHECK_FALSE(
        One("c,site,521000000,ore,,0.016,%,TREO,,inferred,NI43-101,2014,contested,uncomputable,doc,,\n").content);
}

TEST_CASE("A quantity of unknown basis shows both readings") {
    const One both("c,site,20000000,unknown,,700,g/t,REE,,press_claim,none,2025,contested,current,doc,,\n");
    const std::vector<std::string> lines = arithmetic_of(both.claim, *both.atlas);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "If the 20,000,000 t are ore: 20,000,000 t of ore at 700 g/t hold 14,000 t of REE.");
    CHECK(lines[1] == "If they are REE: at 700 g/t they need 28,571,428,571 t of ore.");
}

TEST_CASE("A stated content that the ore cannot hold is said") {
    const One press("c,site,20000000,ore,,700,g/t,REE,935400,press_claim,none,2025,contested,current,doc,,\n");
    CHECK(*stated_content_ratio(press.claim) == Approx(14000.0 / 935400));
    const std::vector<std::string> lines = arithmetic_of(press.claim, *press.atlas);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1] == "The source says 935,400 t, 66.8 times as much.");

    const One close("c,site,106600000,ore,,4.12,%,TREO,4390000,resource,JORC,2024,verified,current,doc,,\n");
    CHECK(arithmetic_of(close.claim, *close.atlas).size() == 1);
}
