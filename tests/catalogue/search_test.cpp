// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "catalogue/search.h"
#include "tests/catalogue/sample_atlas.h"
#include "tests/catch.h"

using namespace oreway;
using namespace oreway::catalogue;

namespace {

const SiteSearch& search() {
    static const SiteSearch built(load_atlas(OREWAY_GEODATA).atlas);
    return built;
}

std::string first(std::string_view text) {
    const std::vector<SearchHit> hits = search().find(text);
    return hits.empty() ? "" : hits.front().id();
}

std::string error_of(std::string_view text, base::ExitCode code) {
    try {
        search().require(text);
    } catch (const base::Error& error) {
        CHECK(error.code() == code);
        return error.what();
    }
    return "found";
}

} // namespace

TEST_CASE("A site is found by name, alias, id and the beginning of a word") {
    CHECK(first("Tanbreez") == "tanbreez");
    CHECK(first("kringlerne") == "tanbreez");
    CHECK(first("bayan-obo") == "bayan-obo");
    CHECK(first("mountain p") == "mountain-pass");
    CHECK(first("pass mount") == "mountain-pass");
    CHECK(first("Marcus Island") == "minamitorishima-mud");
    CHECK(first("CNTXG") == "CNTXG");
}

TEST_CASE("A site is found in its own script, in another and without accents") {
    CHECK(first("Куйректыколь") == "zhana-kazakhstan");
    CHECK(first("白云鄂博") == "bayan-obo");
    CHECK(first("南鳥島") == "minamitorishima-mud");
    CHECK(first("Ловозеро") == "lovozero");
    CHECK(first("norra kärr") == "norra-karr");
    CHECK(first("Kızılcaören") == "beylikova");
    CHECK(first("Dong Pao") == "dong-pao");
}

TEST_CASE("Typos are forgiven") {
    CHECK(first("tanbrez") == "tanbreez");
    CHECK(first("kuirektikol") == "zhana-kazakhstan");
    CHECK(first("moutain pass") == "mountain-pass");
    CHECK(first("Kvanefeld") == "kvanefjeld");
    CHECK(first("lovozreo") == "lovozero");
}

TEST_CASE("An exact name comes before a longer one, and each site comes once") {
    const std::vector<SearchHit> hits = search().find("fen");
    REQUIRE_FALSE(hits.empty());
    CHECK(hits.front().id() == "fen");
    CHECK(hits.front().score == 0);
    for (std::size_t i = 1; i < hits.size(); ++i) {
        CHECK(hits[i].id() != "fen");
        CHECK(hits[i].score >= hits[i - 1].score);
    }
}

TEST_CASE("Nothing is found for nothing, and nonsense finds nothing") {
    CHECK(search().find("").empty());
    CHECK(search().find("  .,- ").empty());
    CHECK(search().find("qqqqqqqqxxxx").empty());
    CHECK(search().find("an", 5).size() == 5);
}

TEST_CASE("A site is meant by its id or by a name that is no one else's") {
    CHECK(search().require("tanbreez").id == "tanbreez");
    CHECK(search().require("Mount Weld").id == "mt-weld");
    CHECK(search().require("Qaqortoq").id == "GLJJU");
}

TEST_CASE("An unknown site is refused with the nearest names") {
    CHECK(error_of("tanbrez", base::ExitCode::nothing_found) ==
          "no site \"tanbrez\" in the atlas; did you mean tanbreez (Tanbreez)?");
    CHECK(error_of("qqqqqqqqxxxx", base::ExitCode::nothing_found) == "no site \"qqqqqqqqxxxx\" in the atlas");
}

TEST_CASE("A name that several sites have is refused with the candidates") {
    const std::string message = error_of("南鳥島", base::ExitCode::usage);
    CHECK(message.find("minamitorishima-mud") != std::string::npos);
    CHECK(message.find("minamitorishima-nodules") != std::string::npos);
}

TEST_CASE("Countries are found beside sites") {
    const std::vector<SearchHit> hits = search().find("Kazakhstan");
    REQUIRE_FALSE(hits.empty());
    CHECK(hits.front().country != nullptr);
    CHECK(hits.front().id() == "KAZ");
}
