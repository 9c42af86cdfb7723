// SPDX-License-Identifier: MIT
#include "data/raster.h"

#include "base/error.h"
#include "data/gdal_session.h"
#include "data/lonlat_transform.h"
#include "data/source_path.h"

#include <gdal_priv.h>

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

/// The band itself, or its smallest overview that is at least `wanted_width` wide.
GDALRasterBand& best_band(GDALRasterBand& band, int wanted_width) {
    GDALRasterBand* best = &band;
    if (wanted_width <= 0) return *best;
    for (int i = 0; i < band.GetOverviewCount(); ++i) {
        GDALRasterBand* overview = band.GetOverview(i);
        if (overview != nullptr && overview->GetXSize() >= wanted_width && overview->GetXSize() < best->GetXSize()) {
            best = overview;
        }
    }
    return *best;
}

} // namespace

ByteRaster read_raster(const std::string& path, int wanted_width) {
    GdalSession session;
    check_source_path(path);
    const GDALDatasetUniquePtr dataset(
        GDALDataset::Open(gdal_name(path).c_str(), GDAL_OF_RASTER | GDAL_OF_VERBOSE_ERROR));
    if (!dataset || dataset->GetRasterCount() < 1) {
        throw Error(ExitCode::input, path + ": cannot be read as a raster: " +
                                         session.take_reason("no driver of GDAL knows the format"));
    }
    GDALRasterBand& first = *dataset->GetRasterBand(1);
    if (first.GetRasterDataType() != GDT_Byte) {
        throw Error(ExitCode::input,
                    path + ": its first band is not of bytes but of " + GDALGetDataTypeName(first.GetRasterDataType()));
    }
    ByteRaster raster;
    raster.box = box_of(*dataset, path);
    GDALRasterBand& band = best_band(first, wanted_width);
    raster.width = band.GetXSize();
    raster.height = band.GetYSize();
    raster.cells.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
    if (band.RasterIO(GF_Read, 0, 0, raster.width, raster.height, raster.cells.data(), raster.width, raster.height,
                      GDT_Byte, 0, 0, nullptr) != CE_None) {
        throw Error(ExitCode::input, path + ": cannot be read: " + session.take_reason("unknown reason"));
    }
    return raster;
}

} // namespace oreway::data
