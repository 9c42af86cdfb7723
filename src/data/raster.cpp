// SPDX-License-Identifier: MIT
#include "data/raster.h"

#include "base/error.h"
#include "data/gdal_session.h"
#include "data/lonlat_transform.h"
#include "data/source_path.h"

#include <gdal_priv.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace oreway::data {

namespace {

using base::Error;
using base::ExitCode;

/// The box of a north-up raster in degrees. Throws Error(input) for any other.
geo::LonLatBox box_of(GDALDataset& dataset, const std::string& path) {
    // x = t[0] + column t[1] + row t[2];  y = t[3] + column t[4] + row t[5]
    std::array<double, 6> t{};
    const bool is_placed = dataset.GetGeoTransform(t.data()) == CE_None;
    if (!is_placed || t[2] != 0 || t[4] != 0 || t[1] <= 0 || t[5] >= 0) {
        throw Error(ExitCode::input, path + ": is not a raster with north up that says where it lies");
    }
    const OGRSpatialReference* system = dataset.GetSpatialRef();
    if (is_on_earth(system) && !system->IsGeographic()) {
        throw Error(ExitCode::input, path + ": is in " + system_name(system) +
                                         ", not in longitude and latitude; convert it with gdalwarp -t_srs EPSG:4326");
    }
    constexpr double slack_deg = 1e-6; // corners are products of rounded cell sizes
    const double east = t[0] + t[1] * dataset.GetRasterXSize();
    const double south = t[3] + t[5] * dataset.GetRasterYSize();
    if (t[3] > 90 + slack_deg || south < -90 - slack_deg || t[0] < -180 - slack_deg || east > 180 + slack_deg) {
        throw Error(ExitCode::input, path + ": its corners are not degrees on the globe");
    }
    return {std::max(t[0], -180.0), std::max(south, -90.0), std::min(east, 180.0), std::min(t[3], 90.0)};
}

/// Rows of a raster, `count` of them from `first` on.
struct Rows {
    int first = 0, count = 0;
};

/// The rows of a raster in `whole` that meet `wanted`, and as many beyond as smooth drawing looks at.
Rows rows_in(const geo::LonLatBox& whole, int height, const geo::LonLatBox& wanted) {
    constexpr int beyond = 2;
    const auto row = [&](double lat) { return (whole.north - lat) / whole.height() * height; };
    const int first = std::clamp(static_cast<int>(std::floor(row(wanted.north))) - beyond, 0, height - 1);
    const int last = std::clamp(static_cast<int>(std::ceil(row(wanted.south))) + beyond, first + 1, height);
    return {first, last - first};
}

} // namespace

ByteRaster read_raster(const std::string& path, const std::optional<geo::LonLatBox>& box) {
    GdalSession session;
    check_source_path(path);
    const GDALDatasetUniquePtr dataset(
        GDALDataset::Open(gdal_name(path).c_str(), GDAL_OF_RASTER | GDAL_OF_VERBOSE_ERROR));
    if (!dataset || dataset->GetRasterCount() < 1) {
        throw Error(ExitCode::input, path + ": cannot be read as a raster: " +
                                         session.take_reason("no driver of GDAL knows the format"));
    }
    GDALRasterBand& band = *dataset->GetRasterBand(1);
    if (band.GetRasterDataType() != GDT_Byte) {
        throw Error(ExitCode::input,
                    path + ": its first band is not of bytes but of " + GDALGetDataTypeName(band.GetRasterDataType()));
    }
    const geo::LonLatBox whole = box_of(*dataset, path);
    const Rows rows = rows_in(whole, band.GetYSize(), box.value_or(geo::LonLatBox::world()));
    const double row_height = whole.height() / band.GetYSize();
    ByteRaster raster;
    raster.width = band.GetXSize();
    raster.height = rows.count;
    raster.box = {whole.west, whole.north - row_height * (rows.first + rows.count), whole.east,
                  whole.north - row_height * rows.first};
    raster.cells.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
    if (band.RasterIO(GF_Read, 0, rows.first, raster.width, raster.height, raster.cells.data(), raster.width,
                      raster.height, GDT_Byte, 0, 0, nullptr) != CE_None) {
        throw Error(ExitCode::input, path + ": cannot be read: " + session.take_reason("unknown reason"));
    }
    return raster;
}

} // namespace oreway::data
