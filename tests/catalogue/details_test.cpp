// SPDX-License-Identifier: MIT
#include "catalogue/details.h"
#include "tests/catalogue/sample_atlas.h"
#include "tests/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace oreway;
using namespace oreway::catalogue;
using nlohmann::json;

namespace {

Details details_of(const char* id) { return describe_site(shipped_atlas(), *shipped_atlas().site(id)); }

const DetailRow* row_of(const Details& details, std::string_view key) {
    const auto found =
        std::find_if(details.rows.begin(), details.rows.end(), [&](const DetailRow& row) { return row.key == key; });
    return found == details.rows.end() ? nullptr : &*found;
}

bool holds(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

} // namespace

TEST_CASE("The details of a deposit list every claim, the chosen one first and marked") {
    const Details details = details_of("tanbreez");
    const DetailTable* claims = details.table("claims");
    REQUIRE(claims != nullptr);
    REQUIRE(claims->rows.size() == 5);
    for (const DetailTable::Row& row : claims->rows) {
        CHECK(row.cells.size() == claims->columns.size());
        CHECK(row.marked == (row.cells.front().text == "tanbreez-3"));
        CHECK(row.source_ids.size() == 1);
    }
    CHECK(claims->rows.front().marked);
    CHECK(details.evidence == Confidence::verified);
    CHECK(row_of(details, "accuracy_km")->value.number == 10);
    CHECK(row_of(details, "aliases")->value.list.size() == 2);
}

TEST_CASE("Every source that is cited is listed once") {
    const Details details = details_of("zhana-kazakhstan");
    std::vector<std::string> ids;
    for (const Source& source : details.sources) {
        CHECK(std::find(ids.begin(), ids.end(), source.id) == ids.end());
        ids.push_back(source.id);
    }
    for (const char* id : {"gk-coords", "qazinform-2025", "bne-kz-2025", "reex-kz-2025"}) {
        INFO(id);
        CHECK(std::find(ids.begin(), ids.end(), id) != ids.end());
    }
}

TEST_CASE("As text, a deposit shows its arithmetic, its conflicts and what was not verified") {
    const std::string text = to_text(details_of("zhana-kazakhstan"));
    CHECK(holds(text, "20,000,000 t of ore at 700 g/t hold 14,000 t of REE."));
    CHECK(holds(text, "they need 28,571,428,571 t of ore."));
    CHECK(holds(text, "* zhana-kazakhstan-6"));
    CHECK(holds(text, "Set by hand: "));
    CHECK(holds(text, "Sources disagree"));
    CHECK(holds(text, "[gk-coords: not verified against a document]"));
    CHECK(holds(text, "Kazakhstan discovers new rare earth deposit in Karaganda region, Qazinform, 2025-04-02"));
}

TEST_CASE("A deposit without a claim says that this does not mean empty") {
    const Details details = details_of("kundybai");
    CHECK(details.table("claims") == nullptr);
    CHECK(details.evidence == Confidence::unverified);
    CHECK(holds(to_text(details), "that does not mean that it is empty"));
}

TEST_CASE("A plant tells its stage, and its capacity with what is counted") {
    const Details details = details_of("lynas-gebeng");
    CHECK(row_of(details, "stage")->value.word == "separation");
    CHECK(row_of(details, "capacity_t_per_year")->value.number == 10500);
    CHECK(row_of(details, "capacity_of")->value.text == "NdPr oxide (nameplate)");
    CHECK(row_of(details, "start_year")->value.number == 2012);
    CHECK_FALSE(details.evidence);
    CHECK(details.table("ports")->rows.front().site_id == "MYKUA");
    CHECK(row_of(details_of("lynas-seadrift"), "capacity")->value.text == "not stated");
}

TEST_CASE("A port lists the sites it serves") {
    const Details details = details_of("AUFRE");
    REQUIRE(details.table("serves") != nullptr);
    CHECK(details.table("serves")->rows.size() == 4);
    CHECK(details.table("serves")->rows.front().site_id == "mt-weld");
}

TEST_CASE("A country lists its deposits, plants, statistics, agreements and flows") {
    const Details details = describe_country(shipped_atlas(), "KAZ");
    CHECK(details.title == "Kazakhstan");
    CHECK(details.table("deposits")->rows.size() == 3);
    CHECK(details.table("plants")->rows.size() == 3);
    CHECK(details.table("agreements")->rows.size() == 3);
    CHECK(details.table("flows")->rows.size() == 4);
    REQUIRE(details.table("statistics") != nullptr);
    CHECK(holds(row_of(details, "blocs")->value.text, "C5+1"));
    CHECK(describe_country(shipped_atlas(), "XXX").tables.empty());
}

TEST_CASE("Statistics of a country put what is in force before what is superseded") {
    const Details details = describe_country(shipped_atlas(), "AUS");
    bool superseded_seen = false;
    for (const DetailTable::Row& row : details.table("statistics")->rows) {
        const bool superseded = !row.lines.empty() && row.lines.front().starts_with("Superseded by");
        CHECK_FALSE((superseded_seen && !superseded));
        superseded_seen = superseded;
    }
    CHECK(superseded_seen);
}

TEST_CASE("An agreement tells its parties, value and the sites it touches") {
    const Atlas& atlas = shipped_atlas();
    const Details details = describe_agreement(atlas, *atlas.agreement("dod-mp-2025"));
    CHECK(row_of(details, "value_usd")->value.number == 400000000);
    CHECK(details.table("sites")->rows.size() == 5);
    CHECK(details.conflicts.size() == 1);
    CHECK(holds(to_text(details), "US$400,000,000"));
}

TEST_CASE("The JSON of a deposit has stable keys, numbers and sources") {
    const json object = json::parse(to_json(details_of("tanbreez")));
    CHECK(object["schema"] == "oreway.details.1");
    CHECK(object["id"] == "tanbreez");
    CHECK(object["lon"] == -45.83);
    CHECK(object["country"] == "GRL");
    CHECK(object["aliases"].size() == 2);
    CHECK(object["commodities"][0] == "REE");
    REQUIRE(object["claims"].size() == 5);
    const json& chosen = object["claims"][0];
    CHECK(chosen["quantity_t"] == 45000000);
    CHECK(chosen["grade_value"] == 0.4);
    CHECK(chosen["grade_unit"] == "%");
    CHECK(chosen["standard"] == "SK-1300");
    CHECK(chosen["category"] == "resource");
    CHECK(chosen["chosen"] == true);
    CHECK(chosen["source_ids"][0] == "miningcom-tanbreez");
    CHECK(object["claims"][1]["chosen"] == false);
    CHECK(object["chosen"]["claim_id"] == "tanbreez-3");
    CHECK(object["chosen"]["contained_t"] == 180000);
    CHECK(object["chosen"]["evidence"] == "verified");
    CHECK(object["source_ids"]["place"][0] == "gk-coords");
    CHECK(object["conflicts"][0].contains("text"));
    const json& sources = object["sources"];
    const auto recalled =
        std::find_if(sources.begin(), sources.end(), [](const json& s) { return s["source_id"] == "gk-coords"; });
    REQUIRE(recalled != sources.end());
    CHECK((*recalled)["general_knowledge"] == true);
    CHECK((*recalled)["caution"] == "not verified against a document");
}

TEST_CASE("The JSON of a claim whose content is unknown says null, not zero") {
    const json object = json::parse(to_json(details_of("donald")));
    CHECK(object["chosen"]["contained_t"].is_null());
    CHECK(object["claims"][0]["contained_t"].is_null());
}
