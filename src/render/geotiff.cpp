// SPDX-License-Identifier: MIT
#include "render/geotiff.h"

#include "base/error.h"
#include "data/staged_files.h"

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <memory>
#include <string>

namespace oreway::render {

namespace {

using base::Error;
using base::ExitCode;

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

[[noreturn]] void fail(const std::filesystem::path& path) {
    throw Error(ExitCode::failure, path.string() + ": cannot be written as a GeoTIFF: " + CPLGetLastErrorMsg());
}

void write_bands(GDALDataset& dataset, const base::Image& image, const std::filesystem::path& path) {
    constexpr int bands = 3;
    constexpr int bytes_per_pixel = 4;
    // GDAL only reads from the buffer when the flag says write.
    auto* pixels = const_cast<std::uint8_t*>(image.row(0));
    const CPLErr status = dataset.RasterIO(GF_Write, 0, 0, image.width(), image.height(), pixels, image.width(),
                                           image.height(), GDT_Byte, bands, nullptr, bytes_per_pixel,
                                           static_cast<GSpacing>(bytes_per_pixel) * image.width(), 1, nullptr);
    if (status != CE_None) fail(path);
}

void describe_place(GDALDataset& dataset, const map::View& view, double ratio, const std::filesystem::path& path) {
    const double pixel = view.units_per_pixel() / ratio;
    const geo::PlanePoint corner = view.to_plane({0, 0});
    double transform[6] = {corner.x, pixel, 0, corner.y, 0, -pixel};
    OGRSpatialReference reference;
    if (reference.importFromWkt(view.projection().wkt().c_str()) != OGRERR_NONE) {
        throw Error(ExitCode::failure, path.string() + ": the projection " + view.projection().title() +
                                           " has no description that a GeoTIFF can hold; write a PNG instead");
    }
    // What GeoTIFF has no keys for, as Equal Earth, GDAL describes in a .aux.xml beside the file.
    if (dataset.SetGeoTransform(transform) != CE_None || dataset.SetSpatialRef(&reference) != CE_None) fail(path);
}

} // namespace

void write_geotiff(const base::Image& image, const map::View& view, double ratio, const std::filesystem::path& path) {
    data::StagedFiles file(path, base::AtomicFile::Existing::replace);
    GDALAllRegister();
    CPLPushErrorHandler(CPLQuietErrorHandler);
    const std::unique_ptr<void, void (*)(void*)> handler(&file, [](void*) { CPLPopErrorHandler(); });
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    if (driver == nullptr) throw Error(ExitCode::failure, path.string() + ": this GDAL cannot write GeoTIFF");
    const char* const options[] = {"COMPRESS=DEFLATE", "PREDICTOR=2", "TILED=YES", "PHOTOMETRIC=RGB", nullptr};
    Dataset dataset(driver->Create(file.temporary_path().c_str(), image.width(), image.height(), 3, GDT_Byte,
                                   const_cast<char**>(options)));
    if (!dataset) fail(path);
    describe_place(*dataset, view, ratio, path);
    write_bands(*dataset, image, path);
    CPLErrorReset();
    dataset.reset();
    if (CPLGetLastErrorType() == CE_Failure) fail(path);
    file.commit();
}

} // namespace oreway::render
