// SPDX-License-Identifier: MIT
#include "catalogue/site_reader.h"
#include "tests/catch.h"

using namespace oreway;
using namespace oreway::catalogue;

namespace {

std::string deposit(const std::string& id, const std::string& coordinates = "[25.5, 61.2]",
                    const std::string& more = "") {
    return R"({"type": "Feature", "geometry": {"type": "Point", "coordinates": )" + coordinates +
           R"(}, "properties": {"id": ")" + id +
           R"(", "name": "Name", "country_iso3": "FIN", "setting": "onshore", "status": "exploration")" + more + "}}";
}

std::string collection(const std::vector<std::string>& lines, const std::string& line_break = "\n") {
    std::string text = R"({"type":"FeatureCollection","features":[)" + line_break;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        text += lines[i] + (i + 1 < lines.size() ? "," : "") + line_break;
    }
    return text + "]}" + line_break;
}

struct Read {
    base::TableProblems problems;
    std::vector<Site> sites;

    explicit Read(const std::string& text, SiteKind kind = SiteKind::deposit)
        : sites(read_sites(kind, text, "deposits.geojson", problems)) {}
};

} // namespace

TEST_CASE("A deposit is read with its lists and its line") {
    const Read read(collection({deposit("a"), deposit("b", "[-45.83, 60.87]",
                                                      R"(, "aliases": ["Kringlerne"], "local_names": ["南鳥島"],
                                                      "coord_accuracy_km": 10, "commodities": ["REE", "Zr"])")},
                               " "));
    CHECK(read.problems.empty());
    REQUIRE(read.sites.size() == 2);
    CHECK(read.sites[1].place == geo::LonLat{-45.83, 60.87});
    CHECK(read.sites[1].aliases == std::vector<std::string>{"Kringlerne"});
    CHECK(read.sites[1].accuracy_km == 10);
    const Read lines(collection({deposit("a"), deposit("b")}));
    CHECK(lines.sites[1].origin.line == 3);
}

TEST_CASE("A byte order mark and CRLF change nothing") {
    const Read read("\xEF\xBB\xBF" + collection({deposit("a"), deposit("b")}, "\r\n"));
    CHECK(read.problems.empty());
    CHECK(read.sites.size() == 2);
}

TEST_CASE("A line that is not JSON costs that line only") {
    const Read read(collection({deposit("a"), R"({"type": "Feature", "geometry": )", deposit("c")}));
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].line == 3);
    CHECK(read.problems[0].message.find("not JSON, the line is skipped") == 0);
    REQUIRE(read.sites.size() == 2);
    CHECK(read.sites[1].id == "c");
}

TEST_CASE("A number too large, bytes that are not UTF-8 and a geometry of no type cost their line only") {
    const Read read(collection({deposit("a", "[1e999, 61]"), deposit("b\xE4"),
                                R"({"type": "Feature", "geometry": {"type": 5}, "properties": [1]})", "[1, 2]", "{}",
                                deposit("fine")}));
    REQUIRE(read.sites.size() == 1);
    CHECK(read.sites[0].id == "fine");
    std::vector<std::size_t> lines;
    for (const base::TableProblem& problem : read.problems) {
        if (lines.empty() || lines.back() != problem.line) lines.push_back(problem.line);
    }
    CHECK(lines == std::vector<std::size_t>{2, 3, 4, 5, 6});
}

TEST_CASE("A feature with a bad value is skipped, and what was expected is said") {
    const Read read(collection({deposit("a", "[412, 61]"), deposit("b", "[\"25\", 61]"), deposit("c", "[25]"),
                                deposit("", "[25, 61]"), deposit("e", "[25, 61]", R"(, "commodities": "REE")"),
                                deposit("f", "[25, 61]", R"(, "coord_accuracy_km": "near")"),
                                R"({"type": "Feature", "geometry": null, "properties": {"id": "g", "name": "G", )"
                                R"("country_iso3": "FIN", "setting": "lunar", "status": "exploration"}})",
                                deposit("fine")}));
    REQUIRE(read.sites.size() == 1);
    CHECK(read.sites[0].id == "fine");
    REQUIRE(read.problems.size() == 8);
    CHECK(base::to_text(read.problems[0]) == "deposits.geojson: line 2, column coordinates: [412,61] is out of range; "
                                             "longitude -180 to 180, then latitude -90 to 90");
    CHECK(read.problems[1].message == "[longitude, latitude] is expected");
    CHECK(read.problems[3].message == "missing; a text is expected");
    CHECK(read.problems[4].message == "a list of texts is expected, not \"REE\"");
    CHECK(read.problems[5].message == "a number is expected, not \"near\"");
    CHECK(read.problems[6].message == "a Point is expected");
    CHECK(read.problems[7].message == "\"lunar\" is unknown; expected onshore, seabed");
}

TEST_CASE("Another layout of the same GeoJSON is read too, and what is wrong is told by the line") {
    const Read read("{ \"type\": \"FeatureCollection\",\n \"features\": [\n" + deposit("a") + ",\n" +
                    deposit("b", "[25, 95]") + " ] }");
    REQUIRE(read.sites.size() == 1);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].line == 4);
    CHECK(read.sites[0].origin.line == 3);
    const Read pretty(
        "{\n  \"type\": \"FeatureCollection\",\n  \"name\": \"features\",\n  \"bbox\": [\n    0, 0\n  ],\n"
        "  \"features\": [\n\n    " +
        deposit("a") + "\n    ,\n    " + deposit("a \\\"[{,") + ",\n" + deposit("c", "[25, 95]") + "\n  ]\n}\n");
    REQUIRE(pretty.problems.size() == 1);
    CHECK(pretty.problems[0].line == 12);
    CHECK(pretty.sites[0].origin.line == 9);
    CHECK(pretty.sites[1].origin.line == 11);
}

TEST_CASE("What is no GeoJSON collection is refused as a whole") {
    for (const char* text : {"", "[]", "{\"type\": \"Feature\"}", "{\"features\": 3}", "<kml/>", "{\"features\": ["}) {
        INFO(text);
        const Read read(text);
        CHECK(read.sites.empty());
        CHECK(read.problems.size() == 1);
    }
}

TEST_CASE("Plants and ports have their own properties") {
    const std::string plant =
        R"({"type": "Feature", "geometry": {"type": "Point", "coordinates": [103.4, 4.0]}, "properties": {"id": "p", )"
        R"("name": "P", "country_iso3": "MYS", "status": "operating", "stage": "separation", )"
        R"("capacity_t_per_year": 10500, "capacity_of": "NdPr oxide", "start_year": 2012}})";
    const Read plants(collection({plant}), SiteKind::plant);
    REQUIRE(plants.sites.size() == 1);
    CHECK(plants.sites[0].stage == Stage::separation);
    CHECK(plants.sites[0].capacity_t_per_year == 10500);
    CHECK(plants.sites[0].start_year == 2012);

    const std::string port =
        R"({"type": "Feature", "geometry": {"type": "Point", "coordinates": [51.22, 43.6]}, "properties": )"
        R"({"id": "KZAAU", "name": "Aktau", "country_iso3": "KAZ", "port_for": ["kundybai"]}})";
    const Read ports(collection({port}), SiteKind::port);
    REQUIRE(ports.sites.size() == 1);
    CHECK(ports.sites[0].serves == std::vector<std::string>{"kundybai"});
}
