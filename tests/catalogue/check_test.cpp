// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "catalogue/check.h"
#include "tests/catalogue/draft_atlas.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace oreway;
using namespace oreway::catalogue;

namespace {

const Ground& world() {
    static const std::shared_ptr<const Ground> ground = Ground::read(OREWAY_GEODATA);
    return *ground;
}

} // namespace

TEST_CASE("The shipped atlas has no errors") {
    const Findings findings = check_geodata(OREWAY_GEODATA, today);
    INFO(to_text(findings));
    CHECK(count(findings).errors == 0);
}

TEST_CASE("A sound atlas of one's own has no findings") {
    Draft draft;
    draft.deposit("fine", "[25.5, 61.2]", "FIN");
    draft.claims(
        "fine-1,fine,12000000,ore,,1.8,%,TREO,216000,inferred,JORC,2026-10-01,reported,current,gk-resources,,\n");
    INFO(to_text(draft.check()));
    CHECK(draft.check().empty());
}

TEST_CASE("Unknown ids are errors with file, line and column") {
    Draft draft;
    draft.deposit("fine", "[25.5, 61.2]", "FIN", "onshore", R"(,"commodities":["REE","Unobtainium"])");
    draft.claims("a,fin,1,ore,,1,%,TREO,,inferred,JORC,2026,reported,current,no-doc,,\n"
                 "b,fine,1,contained_other,Xx,,,,,inferred,JORC,2026,reported,current,gk-resources,,\n");
    draft.table("choices.csv", "site_id,claim_id,reason\nfine,tanbreez-1,Wrong site\n");
    Findings findings = draft.check();
    std::erase_if(findings, [](const Finding& finding) { return finding.rule != "unknown-id"; });
    INFO(to_text(findings));
    REQUIRE(findings.size() == 5);
    CHECK(findings[0].message == "the chosen claim tanbreez-1 is about tanbreez");
    CHECK(findings[0].file.ends_with("choices.csv"));
    CHECK(findings[1].message == "unknown site \"fin\"");
    CHECK(findings[1].line == 2);
    CHECK(findings[1].column == "site_id");
    CHECK(findings[2].message == "unknown source \"no-doc\"");
    CHECK(findings[3].message == "unknown substance \"Xx\"");
    CHECK(findings[4].message == "unknown commodity \"Unobtainium\"");
}

TEST_CASE("A claim without a source, or surer than its source, is an error") {
    Draft draft;
    draft.claims("a,tanbreez,1,ore,,1,%,TREO,,inferred,JORC,2026,reported,current,,,\n"
                 "b,tanbreez,1,ore,,1,%,TREO,,inferred,JORC,2026,verified,current,gk-resources,,\n"
                 "c,tanbreez,1,ore,,1,%,TREO,,inferred,JORC,2026,verified,current,lynas-ar26,,\n"
                 "d,tanbreez,1,ore,,1,%,TREO,,inferred,JORC,2026,verified,current,mine,,\n");
    draft.table("sources.csv", "source_id,title,read_as,licence_note\nmine,Mine,abstract,In words of my own\n");
    CHECK(draft.only("missing-source").subject == "a");
    Findings findings = draft.check();
    std::erase_if(findings, [](const Finding& finding) { return finding.rule != "confidence"; });
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].message == "is verified, but its source was recalled, not read");
    CHECK(findings[1].message == "is verified, but its source was read as an abstract only");
    CHECK(findings[2].message == "is verified, but its source was read as an abstract only");
}

TEST_CASE("A unit without what it counts is an error") {
    Draft draft;
    draft.claims("a,tanbreez,1,contained_other,,,,,,inferred,JORC,2026,reported,current,gk-resources,,\n"
                 "b,tanbreez,1,ore,,1,,TREO,,inferred,JORC,2026,reported,current,gk-resources,,\n"
                 "c,tanbreez,1,ore,,,%,,,inferred,JORC,2026,reported,current,gk-resources,,\n"
                 "d,tanbreez,1,ore,,1,%,,,inferred,JORC,2026,reported,current,gk-resources,,\n"
                 "e,tanbreez,,ore,,,,,,inferred,JORC,2026,reported,current,gk-resources,,\n");
    const Findings findings = draft.check();
    INFO(to_text(findings));
    REQUIRE(findings.size() == 5);
    const char* columns[] = {"quantity_of", "grade_unit", "grade_value", "grade_of", "quantity_t"};
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(findings[i].rule == "unit-without-basis");
        CHECK(findings[i].column == columns[i]);
    }
}

TEST_CASE("Ore times grade may differ from the stated content by a tenth, not more") {
    Draft draft;
    draft.claims("a,tanbreez,1000000,ore,,1,%,TREO,9100,inferred,JORC,2026,reported,current,gk-resources,,\n"
                 "b,tanbreez,1000000,ore,,1,%,TREO,9000,inferred,JORC,2026,reported,current,gk-resources,,\n");
    const Finding finding = draft.only("content-mismatch");
    CHECK(finding.subject == "b");
    CHECK(finding.severity == base::Severity::warning);
    CHECK(finding.message == "ore x grade is 10,000 t of TREO, the source says 9,000 t");
}

TEST_CASE("A site outside its country is an error unless its accuracy allows it") {
    Draft draft;
    draft.deposit("in-sweden", "[18.0, 63.5]", "FIN");
    const Finding finding = draft.only("outside-country");
    CHECK(finding.severity == base::Severity::error);
    CHECK(finding.message.find("is in Sweden") != std::string::npos);
    Draft vague;
    vague.deposit("in-sweden", "[18.0, 63.5]", "FIN", "onshore", R"(,"coord_accuracy_km":400)");
    CHECK(vague.check().empty());
}

TEST_CASE("Swapped numbers and lost signs are told apart from a wrong place") {
    Draft draft;
    draft.deposit("swapped", "[61.2, 25.5]", "FIN");
    CHECK(draft.only("swapped-coordinates").message.find("longitude and latitude are swapped") != std::string::npos);
    Draft sign;
    sign.deposit("no-sign", "[45.83, 60.87]", "GRL");
    CHECK(sign.only("swapped-coordinates").message.find("the longitude has the wrong sign") != std::string::npos);
}

TEST_CASE("A seabed site belongs into its country's 200 nautical miles and not on land") {
    Draft draft;
    draft.deposit("mud", "[154.5, 23.5]", "JPN", "seabed");
    CHECK(draft.check().empty());
    Draft land;
    land.deposit("inland", "[138.5, 36.0]", "JPN", "seabed");
    CHECK(land.only("seabed-on-land").message == "a seabed site on the land of Japan");
    Draft far;
    far.deposit("far", "[170.0, 30.0]", "JPN", "seabed");
    CHECK(far.only("outside-country").message.find("is at sea") != std::string::npos);
}

TEST_CASE("Two deposits within 2 km are one too many") {
    Draft draft;
    draft.deposit("one", "[25.5, 61.2]", "FIN");
    draft.deposit("other", "[25.52, 61.21]", "FIN");
    draft.deposit("third", "[25.6, 61.25]", "FIN");
    CHECK(draft.only("near-duplicate").message.find("from the deposit one") != std::string::npos);
}

TEST_CASE("Dates ahead, old claims, ended measures and stale sources are found from the day given") {
    Draft draft;
    draft.deposit("fine", "[25.5, 61.2]", "FIN");
    draft.claims("a,fine,1000,ore,,1,%,TREO,,inferred,JORC,2016-11-22,reported,current,gk-resources,,\n"
                 "b,fine,1000,ore,,1,%,TREO,,press_claim,none,2026-12,reported,current,gk-resources,,\n"
                 "c,fine,1000,ore,,1,%,TREO,,press_claim,none,2015,reported,current,gk-resources,,\n"
                 "d,fine,1000,ore,,1,%,TREO,,press_claim,none,2015,reported,superseded,gk-resources,,\n");
    draft.table("agreements.csv", "id,name,date,until,parties_iso3,kind,value_usd,binding,site_ids,source_id,summary\n"
                                  "x,X,2025,2026-11-21,CHN,export_control,,yes,,gk-resources,\n");
    draft.table("sources.csv", "source_id,title,date,checked_on\nold,Old,2020,2024-11-22\n");
    CHECK(draft.only("future-date").subject == "b");
    Findings findings = draft.check();
    std::erase_if(findings, [](const Finding& finding) { return finding.rule != "old-claim"; });
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].subject == "a");
    CHECK(findings[0].severity == base::Severity::warning);
    CHECK(findings[1].subject == "c");
    CHECK(findings[1].severity == base::Severity::note);
    findings = draft.check();
    std::erase_if(findings, [](const Finding& finding) { return finding.rule != "stale"; });
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].message == "ended on 2026-11-21");
    CHECK(findings[1].message == "was last looked at on 2024-11-22");
}

TEST_CASE("A claim credited to a document that is older than it is a warning") {
    Draft draft;
    draft.claims("a,tanbreez,1,ore,,1,%,TREO,,inferred,JORC,2026-04-13,reported,current,aclara-penco-2021,,\n"
                 "b,tanbreez,1,ore,,1,%,TREO,,inferred,JORC,2021-12-20,reported,current,aclara-penco-2021,,\n");
    const Finding finding = draft.only("claim-newer-than-source");
    CHECK(finding.subject == "a");
    CHECK(finding.message == "is of 2026-04-13, its source aclara-penco-2021 of 2021-12-02");
}

TEST_CASE("A plant whose start year has passed must say whether it runs") {
    Draft draft;
    draft.table("plants.geojson",
                R"({"type":"FeatureCollection","features":[
{"type":"Feature","geometry":{"type":"Point","coordinates":[25.5,61.2]},"properties":{"id":"late","name":"Late","country_iso3":"FIN","stage":"magnet","status":"announced","start_year":2025,"coord_source_id":"gk-coords","source_id":"gk-plants"}}
]})");
    CHECK(draft.only("stale").message == "has the status announced, but its start year 2025 has passed");
}

TEST_CASE("Shares of one table that add up to more than all of it are found") {
    const std::string header = "country_iso3,commodity,stage,value,unit,year,source_id\n";
    Draft draft;
    draft.table("statistics.csv", header + "CHN,REE,refining,90,% of world,2025,gk-iea-gcmo2025\n"
                                           "MYS,REE,refining,12,% of world,2025,gk-iea-gcmo2025\n");
    CHECK(draft.only("shares-sum").message == "2 shares add up to 102 %");
    Draft whole;
    whole.table("statistics.csv", header + "CHN,REE,refining,90,% of world,2025,gk-iea-gcmo2025\n"
                                           "OTH,REE,refining,5,% of world,2025,gk-iea-gcmo2025\n");
    CHECK(whole.only("shares-sum").message == "2 shares add up to 95 %");
    Draft sound;
    sound.table("statistics.csv", header + "CHN,REE,refining,90,% of world,2025,gk-iea-gcmo2025\n"
                                           "CHN,REE,refining,70,% of world,2025,viigoo-iea\n"
                                           "OTH,Li,refining,30.3,% of world,2025,gk-iea-gcmo2025\n"
                                           "CHN,Li,refining,70,% of world,2025,gk-iea-gcmo2025\n");
    CHECK(sound.check().empty());
}

TEST_CASE("Reserves in tonnes of nothing said are a warning") {
    Draft draft;
    draft.table("statistics.csv", "country_iso3,commodity,stage,value,unit,year,source_id\n"
                                  "MYS,REE,reserves,16100000,t,2025,regfollower-asean\n");
    CHECK(draft.only("unit-without-basis").severity == base::Severity::warning);
}

TEST_CASE("Rows that cannot be read are errors among the findings, and the rest is checked") {
    Draft draft;
    draft.claims("a,tanbreez,many,ore,,1,%,TREO,,inferred,JORC,2026,reported,current,gk-resources,,\n"
                 "b,nowhere,1,ore,,1,%,TREO,,inferred,JORC,2026,reported,current,gk-resources,,\n");
    CHECK(draft.only("unreadable").line == 2);
    CHECK(draft.only("unknown-id").line == 3);
}

TEST_CASE("A folder that is no atlas is refused") {
    const TempFolder empty;
    CHECK_THROWS_AS(check_folder(OREWAY_GEODATA, empty.path(), today), base::Error);
}

TEST_CASE("Findings read as lines and as JSON") {
    const Findings findings = {{base::Severity::warning, "stale", "a.csv", 7, "until", "x", "ended", "say so"},
                               {base::Severity::error, "unknown-id", "b.csv", 0, "", "", "bad", ""}};
    CHECK(to_text(findings) == "warning: a.csv:7 (until): x: ended; say so [stale]\n"
                               "error: b.csv: bad [unknown-id]\n"
                               "1 error, 1 warning, 0 notes\n");
    const nlohmann::json object = nlohmann::json::parse(to_json(findings));
    CHECK(object["schema"] == "oreway.check.1");
    CHECK(object["errors"] == 1);
    CHECK(object["findings"][0]["line"] == 7);
    CHECK(object["findings"][0]["advice"] == "say so");
}

TEST_CASE("The ground knows which country a place is in") {
    CHECK(world().country_at({76.1, 49.95}) == "KAZ");
    CHECK(world().country_at({153.9, 22.6}).empty());
    CHECK(world().distance_to("JPN", {153.98, 24.29}, 1000).has_value()); // Minami-Torishima
    const std::optional<double> off = world().distance_to("JPN", {153.9, 22.6}, 300000);
    REQUIRE(off);
    CHECK(*off == Approx(187000).margin(5000));
    CHECK_FALSE(world().distance_to("JPN", {153.9, 22.6}, 100000));
}

TEST_CASE("Reserves that would not last a year are flagged: the unit is wrong") {
    Draft draft;
    draft.table("statistics.csv", "country_iso3,commodity,stage,value,unit,basis,year,source_id\n"
                                  "FIN,V,mine_production,110000,t,V content,2025,usgs-mcs2026\n"
                                  "FIN,V,reserves,21000,t,V content,2025,usgs-mcs2026\n"
                                  "SWE,V,mine_production,110,t,V content,2025,usgs-mcs2026\n"
                                  "SWE,V,reserves,21000,t,V content,2025,usgs-mcs2026\n");
    const Finding finding = draft.only("reserves-below-production");
    CHECK(finding.severity == base::Severity::warning);
    CHECK(finding.line == 3);
    CHECK(finding.message == "21,000 t in the ground, 110,000 t mined in a year");
}
