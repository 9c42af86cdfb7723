// SPDX-License-Identifier: MIT
#include "data/feature_reader.h"
#include "data/table_columns.h"
#include "tests/catch.h"
#include "tests/data/reading.h"
#include "tests/temp_folder.h"

using namespace oreway;
using tests::first_vertex;
using tests::TempFolder;

TEST_CASE("Columns with positions are found by name, whatever their spelling") {
    for (const auto& names : std::vector<std::vector<std::string>>{{"id", "lat", "lon"},
                                                                   {"Latitude", "Longitude"},
                                                                   {"LNG", "LAT"},
                                                                   {"decimal_latitude", "decimal_longitude"},
                                                                   {"Lat (DD)", "Lon (DD)"}}) {
        INFO(names[0]);
        const auto found = data::find_position_columns(names);
        REQUIRE(found.has_value());
        CHECK(found->states_degrees);
        CHECK(found->x.find_first_of("oOnN") != std::string::npos);
    }
    const auto plane = data::find_position_columns({"POINT_X", "POINT_Y"});
    REQUIRE(plane.has_value());
    CHECK_FALSE(plane->states_degrees);
    CHECK(data::find_position_columns({"id", "WKT"})->wkt == "WKT");
    CHECK_FALSE(data::find_position_columns({"lat", "name"}).has_value());
    CHECK_FALSE(data::find_position_columns({}).has_value());
}

TEST_CASE("Longitude and latitude win over x and y") {
    CHECK(data::find_position_columns({"x", "y", "lon", "lat"})->x == "lon");
}

TEST_CASE("A CSV is read with commas, semicolons or tabs, quoted line breaks and a byte order mark") {
    const TempFolder folder;
    for (const char* text : {"name,lon,lat\nTanbreez,-45.83,60.87\n", "name;lon;lat\r\nTanbreez;-45.83;60.87\r\n",
                             "\xEF\xBB\xBFname\tlon\tlat\nTanbreez\t-45.83\t60.87\n"}) {
        const auto [table, diagnostics] = data::read_features(folder.write("a.csv", text));
        REQUIRE(table->size() == 1);
        CHECK(first_vertex(*table, 0) == geo::LonLat{-45.83, 60.87});
        CHECK(table->attribute("name")->value(0) == data::Value("Tanbreez"));
        CHECK(tests::times(diagnostics, "degrees-by-name") == 1);
        CHECK(diagnostics.entries().size() == 1);
    }
    const auto quoted =
        data::read_features(folder.write("b.csv", "lon,lat,note\n1,2,\"two\nlines, one \"\"quote\"\"\"\n"));
    CHECK(quoted.table->attribute("note")->value(0) == data::Value("two\nlines, one \"quote\""));
}

TEST_CASE("Numbers in a CSV are numbers, codes with leading zeros and long numbers stay text") {
    const TempFolder folder;
    const auto table = data::read_features(folder.write("a.csv", "lon,lat,year,grade,hs,id,mixed,empty\n"
                                                                 "1,2,2024,0.6,0105,12345678901234567890,5,\n"
                                                                 "1,2,,1e-3,2805,1,n/a,\n"))
                           .table;
    CHECK(table->attribute("year")->value(0) == data::Value(std::int64_t{2024}));
    CHECK(table->attribute("year")->value(1) == data::Value());
    CHECK(table->attribute("grade")->value(1) == data::Value(0.001));
    CHECK(table->attribute("hs")->value(0) == data::Value("0105"));
    CHECK(table->attribute("id")->value(0) == data::Value("12345678901234567890"));
    CHECK(table->attribute("mixed")->value(0) == data::Value("5"));
    CHECK(table->attribute("empty")->value(0) == data::Value());
}

TEST_CASE("A CSV row without a readable position is skipped and counted") {
    const TempFolder folder;
    const auto [table, diagnostics] =
        data::read_features(folder.write("a.csv", "lon,lat,name\nabc,2,a\n,,b\n3,4,c\n412,5,d\n"));
    REQUIRE(table->size() == 1);
    CHECK(table->attribute("name")->value(0) == data::Value("c"));
    CHECK(tests::times(diagnostics, "null-geometry") == 2);
    CHECK(tests::times(diagnostics, "longitude-out-of-range") == 1);
}
