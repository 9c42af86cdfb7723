// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "data/feature_reader.h"
#include "tests/catch.h"
#include "tests/data/reading.h"
#include "tests/temp_folder.h"

using namespace oreway;
using data::GeometryKind;
using tests::first_vertex;
using tests::TempFolder;

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
