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

TEST_CASE("The smallest overview that is wide enough is read") {
    CHECK(data::read_raster(rasters + "cells.tif", 4).width == 4);
    CHECK(data::read_raster(rasters + "cells.tif", 5).width == 8);
    CHECK(data::read_raster(rasters + "cells.tif", 9).width == 16);
    CHECK(data::read_raster(rasters + "cells.tif", 1000).width == 16);
    CHECK(data::read_raster(rasters + "cells.tif", 4).box == geo::LonLatBox::world());
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
