// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "data/feature_builder.h"
#include "data/feature_writer.h"
#include "data/spatial_index.h"
#include "tests/catch.h"
#include "tests/data/reading.h"
#include "tests/data/tables.h"
#include "tests/temp_folder.h"

#include <filesystem>

using namespace oreway;
using data::GeometryKind;
using tests::TableMaker;
using tests::TempFolder;

namespace {

std::shared_ptr<const data::FeatureTable> three_deposits() {
    return TableMaker()
        .point({-45.8301234567, 60.87})
        .point({153.98, 24.29})
        .point({71.5, 49.8})
        .text("name", {"Tanbreez", "南鳥島", "Кундыбай, \"east\""})
        .text("source", {"usgs-2024", "jogmec-2024", "kz-gov"})
        .make();
}

std::size_t files_in(const TempFolder& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder.path()), std::filesystem::directory_iterator()));
}

/// The row whose attribute `name` is `value`; formats may change the order.
std::size_t row_of(const data::FeatureTable& table, const std::string& name, const std::string& value) {
    const data::Column* column = table.attribute(name);
    REQUIRE(column != nullptr);
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (data::to_text(column->value(row)) == value) return row;
    }
    FAIL("no " << value);
    return 0;
}

base::ExitCode code_of(const data::FeatureTable& table, const std::string& path, const data::WriteOptions& options) {
    try {
        data::write_features(table, path, options);
        return base::ExitCode::ok;
    } catch (const base::Error& error) {
        return error.code();
    }
}

} // namespace

TEST_CASE("Every format gives back the places, names and sources that were written") {
    const auto table = three_deposits();
    for (const char* name : {"a.geojson", "a.gpkg", "a.fgb", "a.shp", "a.csv"}) {
        INFO(name);
        const TempFolder folder;
        data::write_features(*table, folder / name);
        const auto [read, diagnostics] = data::read_features(folder / name);
        REQUIRE(read->size() == 3);
        const std::size_t row = row_of(*read, "name", "Кундыбай, \"east\"");
        CHECK(read->attribute("source")->value(row) == data::Value("kz-gov"));
        const geo::LonLat place = tests::first_vertex(*read, row_of(*read, "name", "Tanbreez"));
        CHECK(place.lon == Approx(-45.8301234567).margin(1e-9));
        CHECK(place.lat == Approx(60.87).margin(1e-9));
        // Of a table it is told that its columns are taken as degrees; nothing else is odd.
        CHECK(diagnostics.entries().size() == tests::times(diagnostics, "degrees-by-name"));
    }
}

TEST_CASE("Polygons with holes and several parts come back whole") {
    const auto table = TableMaker()
                           .add(GeometryKind::polygon, {{{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {{1, 1}, {1, 2}, {2, 2}}},
                                                        {{{20, 0}, {29, 0}, {29, 9}}}})
                           .make();
    for (const char* name : {"a.geojson", "a.gpkg", "a.fgb", "a.shp", "a.csv"}) {
        INFO(name);
        const TempFolder folder;
        data::write_features(*table, folder / name);
        const auto read = data::read_features(folder / name).table;
        REQUIRE(read->size() == 1);
        REQUIRE(read->parts(0).size() == 2);
        CHECK(read->vertex_count() == table->vertex_count());
        CHECK(contains(*read, 0, {5, 5}));
        CHECK_FALSE(contains(*read, 0, {1.2, 1.7}));
        CHECK(contains(*read, 0, {27, 3}));
    }
}

TEST_CASE("A condition chooses the features that are written") {
    const TempFolder folder;
    data::write_features(*three_deposits(), folder / "one.geojson", {"source LIKE 'jogmec%'", false});
    const auto read = data::read_features(folder / "one.geojson").table;
    REQUIRE(read->size() == 1);
    CHECK(data::to_text(read->attribute("name")->value(0)) == "南鳥島");
}

TEST_CASE("A condition that is no condition is bad usage and writes nothing") {
    const TempFolder folder;
    CHECK(code_of(*three_deposits(), folder / "a.gpkg", {"name === 3", false}) == base::ExitCode::usage);
    CHECK(code_of(*three_deposits(), folder / "a.gpkg", {"no_such_column = 3", false}) == base::ExitCode::usage);
    CHECK(files_in(folder) == 0);
}

TEST_CASE("An existing file is replaced only when that is asked for") {
    const TempFolder folder;
    const std::string path = folder.write("a.geojson", "precious");
    CHECK(code_of(*three_deposits(), path, {"", false}) == base::ExitCode::failure);
    CHECK(base::read_file(path) == "precious");
    CHECK(code_of(*three_deposits(), path, {"", true}) == base::ExitCode::ok);
    CHECK(data::read_features(path).table->size() == 3);
    CHECK(files_in(folder) == 1);
}

TEST_CASE("A shapefile comes with its companions and replaces old ones") {
    const TempFolder folder;
    folder.write("a.qix", "the index of an older file");
    data::write_features(*three_deposits(), folder / "a.shp", {"", true});
    for (const char* name : {"a.shp", "a.shx", "a.dbf", "a.prj", "a.cpg"}) {
        CHECK(std::filesystem::exists(folder / name));
    }
    CHECK(files_in(folder) == 5);
}

TEST_CASE("A shapefile's ten-letter names are told") {
    const TempFolder folder;
    const auto table = TableMaker().point({0, 0}).text("contained_tonnes", {"1"}).text("contained_metal", {"2"}).make();
    const base::Diagnostics diagnostics = data::write_features(*table, folder / "a.shp");
    REQUIRE(tests::times(diagnostics, "lossy-format") > 0);
    CHECK(diagnostics.entries()[0].message.find("contained_tonnes") != std::string::npos);
}

TEST_CASE("A shapefile refuses several kinds at once, the others hold them") {
    const auto table = TableMaker().point({1, 2}).line({{3, 4}, {5, 6}}).make();
    const TempFolder folder;
    CHECK(code_of(*table, folder / "a.shp", {}) == base::ExitCode::usage);
    for (const char* name : {"a.geojson", "a.gpkg", "a.fgb", "a.csv"}) {
        data::write_features(*table, folder / name);
        CHECK(data::read_features(folder / name).table->size() == 2);
    }
}

TEST_CASE("A CSV of points has the columns lon and lat, first and once") {
    const TempFolder folder;
    const auto table = TableMaker().point({-45.83, 60.87}).text("LON", {"somewhere"}).text("name", {"Tanbreez"}).make();
    const base::Diagnostics diagnostics = data::write_features(*table, folder / "a.csv");
    CHECK(base::read_file(folder / "a.csv") == "lon,lat,name\n-45.83,60.87,Tanbreez\n");
    CHECK(tests::times(diagnostics, "position-columns") == 1);
}

TEST_CASE("An extension that names no format is bad usage") {
    CHECK(code_of(*three_deposits(), "/tmp/a.xyz", {}) == base::ExitCode::usage);
}

TEST_CASE("A folder that does not exist is a failure and nothing is left behind") {
    CHECK(code_of(*three_deposits(), "/no/such/folder/a.gpkg", {}) == base::ExitCode::failure);
}

namespace {

/// Two rows, of which the second has no place.
std::shared_ptr<const data::FeatureTable> half_placed() {
    using Type = data::Column::Type;
    data::FeatureBuilder builder("flows", {{"name", Type::text}, {"value", Type::real}});
    builder.add_point({25, 62}, {std::string("drawn"), 8.5e9});
    builder.add_without_geometry({std::string("only told"), 0.25});
    return builder.build();
}

std::shared_ptr<const data::FeatureTable> without_places() {
    data::FeatureBuilder builder("sources", {{"id", data::Column::Type::text}, {"title", data::Column::Type::text}});
    builder.add_without_geometry({std::string("a"), std::string("Yearbook, \"third\" edition")});
    return builder.build();
}

} // namespace

TEST_CASE("A table without places is a plain table, and formats that hold only places refuse it") {
    const TempFolder folder;
    data::write_features(*without_places(), folder / "a.csv");
    CHECK(base::read_file(folder / "a.csv") == "id,title\na,\"Yearbook, \"\"third\"\" edition\"\n");
    data::write_features(*without_places(), folder / "a.geojson");
    CHECK(base::read_file(folder / "a.geojson").find("\"geometry\": null") != std::string::npos);
    data::write_features(*without_places(), folder / "a.gpkg");
    CHECK(code_of(*without_places(), folder / "b.shp", {}) == base::ExitCode::usage);
    CHECK(code_of(*without_places(), folder / "b.fgb", {}) == base::ExitCode::usage);
}

TEST_CASE("Rows without a place stay in the table, or are told to be left out") {
    const TempFolder folder;
    CHECK(data::write_features(*half_placed(), folder / "a.csv").empty());
    CHECK(base::read_file(folder / "a.csv") == "lon,lat,name,value\n25,62,drawn,8500000000\n,,only told,0.25\n");
    CHECK(data::write_features(*half_placed(), folder / "a.gpkg").empty());
    CHECK(tests::times(data::write_features(*half_placed(), folder / "a.fgb"), "rows-left-out") == 1);
    CHECK(data::read_features(folder / "a.fgb").table->size() == 1);
}

TEST_CASE("A shapefile holds dollars in thousands of millions") {
    const TempFolder folder;
    CHECK(data::write_features(*half_placed(), folder / "a.shp").empty());
    const auto read = data::read_features(folder / "a.shp").table;
    CHECK(std::get<double>(read->attribute("value")->value(0)) == 8.5e9);
}

TEST_CASE("A shapefile replaces no table of another file unless it is told to") {
    const TempFolder folder;
    base::write_file(folder.path() / "sites.dbf", "somebody's own table");
    const std::string path = (folder.path() / "sites.shp").string();
    CHECK(code_of(*three_deposits(), path, {}) == base::ExitCode::failure);
    CHECK(base::read_file(folder.path() / "sites.dbf") == "somebody's own table");
    CHECK(files_in(folder) == 1);
    data::WriteOptions options;
    options.overwrite = true;
    CHECK(code_of(*three_deposits(), path, options) == base::ExitCode::ok);
}

TEST_CASE("A file of another program beside a shapefile is gone once the shapefile is another") {
    const TempFolder folder;
    base::write_file(folder.path() / "sites.shp", "old");
    base::write_file(folder.path() / "sites.sbn", "an index of the old one");
    data::WriteOptions options;
    options.overwrite = true;
    CHECK(code_of(*three_deposits(), (folder.path() / "sites.shp").string(), options) == base::ExitCode::ok);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "sites.sbn"));
    CHECK(std::filesystem::exists(folder.path() / "sites.prj"));
}
