// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "data/feature_reader.h"
#include "data/feature_writer.h"
#include "tests/catch.h"
#include "tests/data/reading.h"
#include "tests/data/tables.h"
#include "tests/temp_folder.h"

#include <cstring>
#include <limits>

using namespace oreway;
using data::GeometryKind;
using tests::feature_of;
using tests::find;
using tests::geojson;
using tests::TableMaker;
using tests::TempFolder;
using tests::times;

namespace {

/// Reads a layer of one good point and the given geometries, in that order.
data::ReadResult read_with(const std::vector<std::string>& geometries) {
    std::vector<std::string> features = {feature_of(R"({"type": "Point", "coordinates": [71.5, 49.8]})")};
    for (const std::string& geometry : geometries) {
        features.push_back(feature_of(geometry));
    }
    const TempFolder folder;
    return data::read_features(folder.write("a.geojson", geojson(features)));
}

std::string message(const data::ReadResult& result, std::string_view code) {
    const base::Diagnostic* entry = find(result.diagnostics, code);
    return entry == nullptr ? "not reported" : entry->message;
}

} // namespace

TEST_CASE("A feature without geometry is skipped and counted, the others stay") {
    const auto result = read_with({"null", R"({"type": "Point", "coordinates": [1, 2]})", "null"});
    CHECK(result.table->size() == 2);
    CHECK(result.table->source_id(1) == 2);
    CHECK(times(result.diagnostics, "null-geometry") == 2);
    CHECK(message(result, "null-geometry") == "feature 1: has no geometry and is skipped");
}

TEST_CASE("An empty geometry is skipped and counted") {
    const auto result = read_with({R"({"type": "MultiPolygon", "coordinates": []})"});
    CHECK(result.table->size() == 1);
    CHECK(times(result.diagnostics, "empty-geometry") == 1);
}

TEST_CASE("A latitude or longitude out of range is told with its value and skipped") {
    const auto result = read_with({R"({"type": "Point", "coordinates": [412, 3]})",
                                   R"({"type": "LineString", "coordinates": [[100, 10], [100, 95]]})"});
    CHECK(result.table->size() == 1);
    CHECK(message(result, "longitude-out-of-range") ==
          "feature 1: longitude 412 is out of range, the feature is skipped");
    CHECK(message(result, "latitude-out-of-range") == "feature 2: latitude 95 is out of range, the feature is skipped");
}

TEST_CASE("A place that fits only with its coordinates exchanged says so") {
    const auto result = read_with({R"({"type": "Point", "coordinates": [24.29, 153.98]})"});
    CHECK(message(result, "swapped-coordinates")
              .find("feature 1: latitude 153.98 is out of range, longitude and latitude "
                    "seem to be exchanged") == 0);
}

TEST_CASE("A point at 200 degrees east lies at 160 degrees west, and that is said") {
    const auto result = read_with({R"({"type": "Point", "coordinates": [200, 3]})"});
    REQUIRE(result.table->size() == 2);
    CHECK(tests::first_vertex(*result.table, 1) == geo::LonLat{-160, 3});
    CHECK(times(result.diagnostics, "longitude-beyond-180") == 1);
}

TEST_CASE("A pole that rounding has pushed beyond 90 degrees is the pole") {
    const auto result = read_with({R"({"type": "Point", "coordinates": [0, 90.0000001]})"});
    REQUIRE(result.table->size() == 2);
    CHECK(tests::first_vertex(*result.table, 1).lat == 90);
}

TEST_CASE("A coordinate that is not a number is told and skipped") {
    const TempFolder folder;
    const auto lines = TableMaker().line({{1, 2}, {3, 4}}).line({{5, 6}, {7, 8}}).make();
    data::write_features(*lines, folder / "a.shp");
    std::string shapes = base::read_file(folder / "a.shp");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    std::memcpy(&shapes[shapes.size() - sizeof nan], &nan, sizeof nan); // the latitude of the last vertex
    const auto result = data::read_features(folder.write("a.shp", shapes));
    CHECK(result.table->size() == 1);
    CHECK(message(result, "not-a-number").find("feature 1: a coordinate is not a number") == 0);
}

TEST_CASE("Heights and measures are left out, and that is said unless they are all zero") {
    const auto result = read_with({R"({"type": "LineString", "coordinates": [[1, 2, 3, 4], [5, 6, 7, 8]]})"});
    REQUIRE(result.table->size() == 2);
    CHECK(result.table->ring(1)[1] == geo::LonLat{5, 6});
    CHECK(times(result.diagnostics, "height-dropped") == 1);
    CHECK(read_with({R"({"type": "Point", "coordinates": [1, 2, 0]})"}).diagnostics.empty());
}

TEST_CASE("A ring of two points is left out, and with it a polygon that has no other") {
    const auto result = read_with(
        {R"({"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0]]]})",
         R"({"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 0]], [[5, 1], [6, 2], [5, 1]]]})"});
    REQUIRE(result.table->size() == 2);
    CHECK(result.table->source_id(1) == 2);
    CHECK(result.table->rings(result.table->parts(1).first).size() == 1);
    CHECK(times(result.diagnostics, "ring-too-short") == 2);
}

TEST_CASE("A line of one point is left out") {
    const auto result = read_with({R"({"type": "LineString", "coordinates": [[3, 4], [3, 4]]})"});
    CHECK(result.table->size() == 1);
    CHECK(times(result.diagnostics, "line-too-short") == 1);
}

TEST_CASE("A bow tie is drawn and reported with the reason and the place") {
    const auto result =
        read_with({R"({"type": "Polygon", "coordinates": [[[0, 0], [10, 10], [10, 0], [0, 10], [0, 0]]]})"});
    CHECK(result.table->size() == 2);
    CHECK(message(result, "invalid-ring")
              .find("feature 1: the polygon is not valid: Self-intersection at 5.0000° N, "
                    "5.0000° E") == 0);
}

TEST_CASE("A polygon across 180 degrees is valid") {
    const auto result = read_with(
        {R"({"type": "Polygon", "coordinates": [[[177, -19], [-179, -19], [-179, -16], [177, -16], [177, -19]]]})"});
    CHECK(result.diagnostics.empty());
}

TEST_CASE("A collection becomes a feature for each kind, each with the attributes") {
    const TempFolder folder;
    const auto result =
        data::read_features(folder.write("a.csv", "WKT,name\n\"GEOMETRYCOLLECTION(POINT(1 1),LINESTRING(1 "
                                                  "1,2 2),POINT(3 3),POLYGON((0 0,1 0,1 1,0 0)))\",a\n"));
    REQUIRE(result.table->size() == 3);
    CHECK(result.table->kind(0) == GeometryKind::point);
    CHECK(result.table->parts(0).size() == 2);
    CHECK(result.table->kind(2) == GeometryKind::polygon);
    CHECK(result.table->source_id(2) == result.table->source_id(0));
    CHECK(result.table->attribute("name")->value(2) == data::Value("a"));
    CHECK(times(result.diagnostics, "collection-split") == 1);
}

TEST_CASE("Arcs become lines") {
    const TempFolder folder;
    const auto result = data::read_features(folder.write("a.csv", "WKT,name\n\"CIRCULARSTRING(0 0,1 1,2 0)\",a\n"));
    REQUIRE(result.table->size() == 1);
    CHECK(result.table->vertex_count() > 20);
    CHECK(times(result.diagnostics, "curves-as-lines") == 1);
}

TEST_CASE("A copy of a feature is reported, a second feature at the same place is not") {
    const TempFolder folder;
    const auto result = data::read_features(folder.write("a.csv", "lon,lat,name\n1,2,a\n1,2,b\n3,4,c\n1,2,a\n"));
    CHECK(result.table->size() == 4);
    CHECK(message(result, "duplicate-feature").find("feature 4: equals feature 1") == 0);
    CHECK(times(result.diagnostics, "duplicate-feature") == 1);
}

TEST_CASE("Oreway's own data is not checked feature by feature") {
    const TempFolder folder;
    data::ReadOptions options;
    options.trusted = true;
    CHECK(data::read_features(folder.write("a.csv", "lon,lat,name\n1,2,a\n1,2,a\n"), options).diagnostics.empty());
}
