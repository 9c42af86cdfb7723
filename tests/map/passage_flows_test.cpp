// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "map/passage_flows.h"
#include "map/workspace.h"
#include "tests/catch.h"
#include "tests/temp_folder.h"

#include <algorithm>

using namespace oreway;

namespace {

/// The passages of a user's own flows of rare earths.
map::PassageReport report_of(const std::string& file) {
    static const map::Workspace workspace({OREWAY_GEODATA, {}});
    static const auto router = routing::Router::load(OREWAY_GEODATA);
    map::PassageWish wish;
    wish.query.commodity = "REE";
    wish.file = file;
    return map::passage_report(wish, workspace.atlas(), workspace.search(), *router);
}

bool has_word(const std::vector<std::string>& lines, const std::string& word) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(word) != std::string::npos; });
}

} // namespace

TEST_CASE("What was traded over several years is no flow of tonnes a year") {
    const map::Workspace workspace({OREWAY_GEODATA, {}});
    map::FlowQuery query;
    query.commodity = "REE";
    const map::TradeFlows flows = map::atlas_flows(workspace.atlas(), query);
    CHECK_FALSE(has_word(flows.units, "since"));
    CHECK(has_word(flows.units, "t REO"));
    CHECK(has_word(flows.warnings, "left out: MMR-CHN t since 2017 (reex-kia)"));
    query.unit = "t since 2017";
    CHECK_THROWS_AS(map::atlas_flows(workspace.atlas(), query), base::Error);
}

TEST_CASE("Flows begin and end wherever routes do: at a port of the world, at a station inland") {
    const tests::TempFolder folder;
    const auto report = report_of(folder.write("flows.csv", "from,to,amount\nCAHAL,NLRTM,5\nalmaty,urumqi,7\n"));
    REQUIRE(report.routes.size() == 2);
    CHECK(report.routes[0].from == "Halifax");
    CHECK(report.routes[1].to == "Urumqi");
    for (const map::FlowRoute& route : report.routes) {
        CHECK(route.reason.empty());
        CHECK(route.length_m > 500e3);
    }
}

TEST_CASE("A flow to a place that nobody knows says on which line of which file it stands") {
    const tests::TempFolder folder;
    const std::string file = folder.write("flows.csv", "from,to,amount\nCAHAL,NLRTM,5\n\nCAHAL,Rotterdamn,7\n");
    const auto report = report_of(file);
    REQUIRE(report.routes.size() == 2);
    CHECK(report.routes[1].reason.starts_with(file + ": line 4: "));
    CHECK(has_word(report.warnings, "not counted, no way: CAHAL-Rotterdamn: " + file + ": line 4: "));
}

TEST_CASE("A flow from beyond the Earth or from one of two places of a name is refused with its line") {
    const tests::TempFolder folder;
    for (const char* place : {"\"-238,29.9\"", "\"412,0\"", "\"10,91\"", "Boston"}) {
        INFO(place);
        const std::string file = folder.write("flows.csv", std::string("from,to,amount\n") + place + ",NLRTM,5\n");
        try {
            report_of(file);
            FAIL("it was taken");
        } catch (const base::Error& error) {
            CHECK(error.code() == base::ExitCode::usage);
            CHECK(std::string(error.what()).starts_with(file + ": line 2: "));
        }
    }
}
