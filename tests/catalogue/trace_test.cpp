// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "catalogue/trace.h"
#include "tests/catalogue/sample_atlas.h"
#include "tests/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace oreway;
using namespace oreway::catalogue;

namespace {

std::size_t count_of(const SourceTrace& trace, const std::string& kind) {
    return static_cast<std::size_t>(
        std::count_if(trace.rests.begin(), trace.rests.end(), [&](const Rest& rest) { return rest.kind == kind; }));
}

} // namespace

TEST_CASE("A source leads to every record that rests on it") {
    const SourceTrace trace = trace_source(shipped_atlas(), "miningcom-tanbreez-2024");
    CHECK(count_of(trace, "claim") == 2);
    CHECK(count_of(trace, "conflict") == 1);
    CHECK(trace.rests.front().id == "tanbreez-4");
    CHECK(trace.rests.front().text == "4,700,000,000 t, ore at 0.6 % TREO, press claim of tanbreez");
    const SourceTrace table = trace_source(shipped_atlas(), "usgs-mcs2026");
    CHECK(count_of(table, "statistic") == 1146);
}

TEST_CASE("Every record of the atlas is reached from some source") {
    const std::vector<SourceTrace> traces = trace_sources(shipped_atlas());
    CHECK(traces.size() == shipped_atlas().sources().size());
    std::size_t claims = 0, statistics = 0, sites = 0;
    for (const SourceTrace& trace : traces) {
        claims += count_of(trace, "claim");
        statistics += count_of(trace, "statistic");
        sites += count_of(trace, "site");
    }
    CHECK(claims == shipped_atlas().claims().size());
    CHECK(statistics == shipped_atlas().statistics().size());
    CHECK(sites == shipped_atlas().sites().size());
}

TEST_CASE("Rows of the network tables are reached too") {
    base::TableProblems problems;
    const std::vector<SourceUse> uses = source_uses_in(std::string(OREWAY_GEODATA) + "/network", problems);
    CHECK(problems.empty());
    const SourceTrace trace = trace_source(shipped_atlas(), "nga-pub151", uses);
    CHECK(count_of(trace, "network") == 73);
    CHECK(trace.rests.front().text == "published_distances: Aden, Yemen, Colombo, Sri Lanka");
    CHECK(source_uses_in("/nowhere", problems).empty());
}

TEST_CASE("An unknown source is refused with the nearest ids") {
    try {
        trace_source(shipped_atlas(), "nikkei-minami-2019");
        FAIL("an unknown source was found");
    } catch (const base::Error& error) {
        CHECK(error.code() == base::ExitCode::nothing_found);
        CHECK(std::string(error.what()).find("did you mean nikkei-minami-2018?") != std::string::npos);
    }
}

TEST_CASE("A trace reads as text and as JSON") {
    const SourceTrace trace = trace_source(shipped_atlas(), "gk-names");
    const std::string text = to_text(trace);
    CHECK(text.find("(not verified against a document)") != std::string::npos);
    CHECK(text.find("local name bayan-obo: 白云鄂博 for deposit Bayan Obo") != std::string::npos);
    const nlohmann::json object = nlohmann::json::parse(to_json(trace));
    CHECK(object["schema"] == "oreway.sources.1");
    CHECK(object["sources"][0]["general_knowledge"] == true);
    CHECK(object["sources"][0]["rests"].size() == trace.rests.size());
    CHECK(nlohmann::json::parse(to_json(trace_sources(shipped_atlas())))["sources"].size() ==
          shipped_atlas().sources().size());
}
