// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "data/feature_reader.h"
#include "data/feature_writer.h"
#include "tests/catch.h"
#include "tests/data/reading.h"
#include "tests/temp_folder.h"

#include <cstdlib>
#include <thread>

using namespace oreway;
using data::GeometryKind;
using tests::first_vertex;
using tests::geojson;
using tests::refusal;
using tests::TempFolder;
using tests::times;

namespace {

const std::string test_data = OREWAY_TEST_DATA;

} // namespace

TEST_CASE("GeoJSON comes with its attributes, numbers as numbers") {
    const TempFolder folder;
    const std::string path = folder.write("sites.geojson", R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-45.83, 60.87]},
         "properties": {"name": "Tanbreez", "tonnes": 28000000, "grade": 0.6, "metals": ["Zr", "Nb"]}},
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-46.0, 60.97]},
         "properties": {"name": "Kvanefjeld", "tonnes": null, "grade": 1.1}}]})");
    const auto [table, diagnostics] = data::read_features(path);
    REQUIRE(table->size() == 2);
    CHECK(table->kind(0) == GeometryKind::point);
    CHECK(first_vertex(*table, 0) == geo::LonLat{-45.83, 60.87});
    CHECK(table->attribute("name")->value(1) == data::Value("Kvanefjeld"));
    CHECK(table->attribute("tonnes")->value(0) == data::Value(std::int64_t{28000000}));
    CHECK(table->attribute("tonnes")->value(1) == data::Value());
    CHECK(table->attribute("grade")->value(0) == data::Value(0.6));
    CHECK(table->attribute("metals")->value(0) == data::Value(R"([ "Zr", "Nb" ])"));
    CHECK(table->source() == path);
    CHECK(diagnostics.empty());
}

TEST_CASE("Dates come as ISO 8601") {
    const TempFolder folder;
    const std::string path = folder.write(
        "dates.geojson", geojson({
                             R"({"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}, "properties":
            {"day": "2024-05-01", "moment": "2024-05-01T13:45:00Z", "zoned": "2024-05-01T13:45:00.250+05:30"}})"}));
    const auto table = data::read_features(path).table;
    CHECK(table->attribute("day")->value(0) == data::Value("2024-05-01"));
    CHECK(table->attribute("moment")->value(0) == data::Value("2024-05-01T13:45:00Z"));
    CHECK(table->attribute("zoned")->value(0) == data::Value("2024-05-01T13:45:00.250+05:30"));
}

TEST_CASE("Only features that meet the box asked for are read, across 180 degrees too") {
    const TempFolder folder;
    const auto point = [](const std::string& place) {
        return R"({"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [)" + place +
               "]}}";
    };
    const std::string path = folder.write(
        "points.geojson", geojson({point("179, -17"), point("-179, -17"), point("0, -17"), point("179, 50")}));
    data::ReadOptions options;
    options.box = geo::LonLatBox{170, -20, 180, -10};
    CHECK(data::read_features(path, options).table->size() == 1);
    options.box = geo::LonLatBox{170, -20, -170, -10};
    const auto across = data::read_features(path, options).table;
    CHECK(across->size() >= 2); // perhaps more of the same latitudes, never less
    CHECK(first_vertex(*across, 0).lon == 179);
    CHECK(first_vertex(*across, 1).lon == -179);
    options.box = geo::LonLatBox{10, 10, 20, 20};
    const auto [none, diagnostics] = data::read_features(path, options);
    CHECK(none->size() == 0);
    CHECK(times(diagnostics, "no-features") == 0);
}

TEST_CASE("Only the attributes asked for are read, and a missing one is told") {
    data::ReadOptions options;
    options.attributes = {"NAME", "grade"};
    const auto [table, diagnostics] = data::read_features(test_data + "/shapefile/deposits.shp", options);
    REQUIRE(table->attributes().size() == 1);
    CHECK(table->attributes()[0].name == "name");
    CHECK(table->attributes()[0].value(2) == data::Value("南鳥島"));
    CHECK(times(diagnostics, "missing-attribute") == 1);
}

TEST_CASE("A condition chooses features, in files read in columns and one by one") {
    const TempFolder folder;
    for (const char* name : {"a.gpkg", "a.fgb", "a.geojson", "a.shp"}) {
        INFO(name);
        data::write_features(*data::read_features(test_data + "/shapefile/deposits.shp").table, folder / name);
        data::ReadOptions options;
        options.where = "tonnes > 1000 AND name <> 'Tanbreez'";
        options.attributes = {"name"};
        const auto table = data::read_features(folder / name, options).table;
        REQUIRE(table->size() == 1);
        CHECK(table->attributes()[0].value(0) == data::Value("南鳥島"));
        options.where = "tonnes >";
        CHECK(refusal(folder / name, options).find("the condition tonnes > cannot be understood") != std::string::npos);
    }
}

TEST_CASE("Longitude comes first from every driver, whatever the authority says") {
    for (const char* file :
         {"northing_first.geojson", "northing_first.shp", "northing_first.fgb", "northing_first.gpkg.zip"}) {
        INFO(file);
        const auto [table, diagnostics] = data::read_features(test_data + "/projected/" + file);
        REQUIRE(table->size() == 1);
        CHECK(first_vertex(*table, 0).lon == Approx(10).margin(1e-7));
        CHECK(first_vertex(*table, 0).lat == Approx(52).margin(1e-7));
        CHECK(diagnostics.empty());
    }
}

TEST_CASE("A file that states its coordinate system is read by that, and what was passed for it is said to be unused") {
    data::ReadOptions options;
    options.source_crs = "EPSG:32642";
    for (const char* file : {"northing_first.shp", "northing_first.fgb", "northing_first.gpkg.zip"}) {
        INFO(file);
        const auto [table, diagnostics] = data::read_features(test_data + "/projected/" + file, options);
        CHECK(first_vertex(*table, 0).lon == Approx(10).margin(1e-7));
        REQUIRE(diagnostics.entries().size() == 1);
        CHECK(diagnostics.entries().front().code == "source-crs-unused");
    }
}

TEST_CASE("GeoJSON in metres is read by the coordinate system that is passed") {
    const TempFolder folder;
    const std::string path = folder.write(
        "utm.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[500000,0]}}]})");
    data::ReadOptions options;
    options.source_crs = "EPSG:32642";
    CHECK(first_vertex(*data::read_features(path, options).table, 0).lon == Approx(69).margin(1e-9));
}

TEST_CASE("A file without a coordinate system is read by the one that is passed") {
    const TempFolder folder;
    const std::string path = folder.write("utm.csv", "x,y,name\n500000,0,on the equator at 69 E\n");
    data::ReadOptions options;
    for (const char* crs : {"EPSG:32642", "+proj=utm +zone=42 +datum=WGS84"}) {
        options.source_crs = crs;
        const auto table = data::read_features(path, options).table;
        CHECK(first_vertex(*table, 0).lon == Approx(69).margin(1e-9));
        CHECK(first_vertex(*table, 0).lat == Approx(0).margin(1e-9));
    }
    options.source_crs = "EPSG:4326"; // defined latitude first, yet x is longitude
    const std::string degrees = folder.write("degrees.csv", "x,y\n71.5,49.8\n");
    CHECK(first_vertex(*data::read_features(degrees, options).table, 0) == geo::LonLat{71.5, 49.8});
    options.source_crs = "EPSG:99999";
    CHECK(refusal(path, options).find("--source-crs EPSG:99999") != std::string::npos);
}

TEST_CASE("A long straight edge of a projected system follows its curve") {
    const TempFolder folder;
    // 3,000 km along a parallel's chord in a polar projection: its middle lies nearer the pole than its ends.
    const std::string path =
        folder.write("polar.csv", "WKT,name\n\"LINESTRING(-1500000 -2000000,1500000 -2000000)\",a\n");
    data::ReadOptions options;
    options.source_crs = "EPSG:3413";
    const auto table = data::read_features(path, options).table;
    const auto line = table->ring(0);
    CHECK(line.size() == 61);
    CHECK(line[30].lat > line[0].lat + 4);
    CHECK(line[30].lon == Approx(-45).margin(1e-9));
}

TEST_CASE("Unknown coordinates that fit are taken as degrees, and that is said") {
    const TempFolder folder;
    const auto [table, diagnostics] = data::read_features(folder.write("a.csv", "x,y\n12,49\n-45,60\n"));
    CHECK(table->size() == 2);
    CHECK(times(diagnostics, "assumed-wgs84") == 1);
}

TEST_CASE("Unknown coordinates that do not fit are refused with what to pass") {
    const TempFolder folder;
    const std::string line = refusal(folder.write("a.csv", "x,y\n12,49\n532000,4950000\n"));
    CHECK(line.find("a.csv: states no coordinate system") != std::string::npos);
    CHECK(line.find("feature 2 (x 532000, y 4950000)") != std::string::npos);
    CHECK(line.find("--source-crs EPSG:n") != std::string::npos);
}

TEST_CASE("The first layer with geometry is read unless another is named") {
    const TempFolder folder;
    folder.write("a.kml", R"(<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
        <Folder><name>mines</name><Placemark><Point><coordinates>71.5,49.8</coordinates></Point></Placemark></Folder>
        <Folder><name>ports</name><Placemark><Point><coordinates>51.2,43.6</coordinates></Point></Placemark></Folder>
        </Document></kml>)");
    const auto first = data::read_features(folder / "a.kml");
    CHECK(first.table->name() == "mines");
    CHECK(times(first.diagnostics, "several-layers") == 1);
    data::ReadOptions options;
    options.layer = "ports";
    const auto second = data::read_features(folder / "a.kml", options);
    CHECK(first_vertex(*second.table, 0) == geo::LonLat{51.2, 43.6});
    CHECK(second.diagnostics.empty());
    options.layer = "plants";
    CHECK(refusal(folder / "a.kml", options).find("has no layer plants; it has mines, ports") != std::string::npos);

    const auto layers = data::list_layers(folder / "a.kml");
    REQUIRE(layers.size() == 2);
    CHECK(layers[1].name == "ports");
    CHECK(layers[1].crs == "EPSG:4326");
}

TEST_CASE("A layer is described without reading it") {
    const auto layers = data::list_layers(test_data + "/shapefile/deposits.shp");
    REQUIRE(layers.size() == 1);
    CHECK(layers[0].geometry == "Point");
    CHECK(layers[0].feature_count == 3);
    CHECK(layers[0].crs == "EPSG:4326");
    CHECK(layers[0].attributes == std::vector<std::string>{"name", "tonnes"});
}

TEST_CASE("A progress function that says no ends the reading") {
    const TempFolder folder;
    std::string rows = "lon,lat,name\n";
    for (int i = 0; i < 20000; ++i) {
        rows += "1,2,a\n";
    }
    const std::string path = folder.write("many.csv", rows);
    data::ReadOptions options;
    double last = -1;
    int calls = 0;
    options.progress = [&](double share) {
        CHECK(share >= last);
        CHECK(share <= 1);
        last = share;
        return ++calls < 2;
    };
    CHECK_THROWS_AS(data::read_features(path, options), base::Cancelled);
    CHECK(calls == 2);
}

TEST_CASE("Files are read on several threads at once, each with its own messages") {
    const TempFolder folder;
    const std::string good = test_data + "/shapefile/deposits.shp";
    const std::string bad = folder.write("bad.geojson", R"({"type": "FeatureCollection", "features": [{)");
    std::vector<std::thread> threads;
    std::vector<std::string> lines(4);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        threads.emplace_back([&, i] {
            for (int round = 0; round < 20; ++round) {
                lines[i] = refusal(i % 2 == 0 ? good : bad);
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(lines[0].empty());
    CHECK(lines[1].find("cannot be read") != std::string::npos);
    CHECK(lines[2].empty());
    CHECK(lines[3] == lines[1]);
}

TEST_CASE("Real, flawed collections open with every flaw told") {
    const char* folder = std::getenv("OREWAY_COMPARISON_DATA");
    if (folder == nullptr) {
        WARN("skipped: OREWAY_COMPARISON_DATA does not name the folder with the USGS, ICMM and NGA files");
        return;
    }
    data::ReadOptions options;
    options.layer = "usgs_ree_occurrences";
    const auto usgs = data::read_features(std::string(folder) + "/mineral_deposits.gpkg", options);
    CHECK(usgs.table->size() == 577);
    CHECK(times(usgs.diagnostics, "null-geometry") == 222);
    CHECK(data::read_features(std::string(folder) + "/icmm_global_mining.gpkg").table->size() == 8508);
    CHECK(data::read_features(std::string(folder) + "/nga_world_port_index.gpkg").table->size() == 3801);
}
