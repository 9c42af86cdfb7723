// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "data/raster.h"
#include "tests/catch.h"
#include "tests/temp_folder.h"

using namespace oreway;

namespace {

const std::string rasters = std::string(OREWAY_TEST_DATA) + "/raster/";

std::string raster_refusal(const std::string& path) {
    try {
        data::read_raster(path);
        return {};
    } catch (const base::Error& error) {
        return error.code() == base::ExitCode::input ? error.what() : "wrong exit code";
    }
}

} // namespace

TEST_CASE("A raster comes in rows from north to south with its box") {
    const data::ByteRaster raster = data::read_raster(rasters + "cells.tif");
    CHECK(raster.width == 16);
    CHECK(raster.height == 8);
    CHECK(raster.box == geo::LonLatBox::world());
    CHECK(raster.cells.front() == 0);
    CHECK(raster.cells[16 + 3] == 19);
    CHECK(raster.cells.back() == 127);
}

TEST_CASE("Of a raster the rows that meet a box are read, and two beyond on either side") {
    const data::ByteRaster raster = data::read_raster(rasters + "cells.tif", geo::LonLatBox{10, 1, 20, 22});
    CHECK(raster.width == 16);
    CHECK(raster.height == 5);
    CHECK(raster.box == geo::LonLatBox{-180, -45, 180, 67.5});
    CHECK(raster.cells.front() == 16);
    CHECK(raster.cells.back() == 95);
    CHECK(data::read_raster(rasters + "cells.tif", geo::LonLatBox{170, 89, -170, 90}).height == 3);
}

TEST_CASE("A raster that is not of bytes, not in degrees or not a raster is refused") {
    const tests::TempFolder folder;
    CHECK(raster_refusal(rasters + "int16.tif").find("not of bytes but of Int16") != std::string::npos);
    CHECK(raster_refusal(rasters + "mercator.tif").find("is in EPSG:3857, not in longitude and latitude") !=
          std::string::npos);
    CHECK(raster_refusal(folder / "missing.tif").find("does not exist") != std::string::npos);
    CHECK(raster_refusal(folder.write("a.tif", "not a picture")).find("cannot be read as a raster") !=
          std::string::npos);
}
