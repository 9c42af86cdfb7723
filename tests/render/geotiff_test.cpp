// SPDX-License-Identifier: MIT
#include "render/geotiff.h"
#include "tests/catch.h"
#include "tests/temp_folder.h"

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <memory>
#include <set>

using namespace oreway;

namespace {

map::View view_in(const std::string& projection, double meridian) {
    geo::ProjectionSpec spec;
    spec.name = projection;
    spec.central_meridian = meridian;
    return {geo::Projection::create(spec), 80, 60};
}

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

/// What GDAL says of the file: where the place lies on its plane.
std::optional<geo::PlanePoint> plane_in_file(const std::filesystem::path& file, const geo::LonLat& place) {
    GDALAllRegister();
    const std::unique_ptr<GDALDataset, CloseDataset> dataset(
        GDALDataset::Open(file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY));
    if (!dataset || dataset->GetSpatialRef() == nullptr) return std::nullopt;
    OGRSpatialReference globe;
    globe.SetWellKnownGeogCS("WGS84");
    globe.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const std::unique_ptr<OGRCoordinateTransformation> transformation(
        OGRCreateCoordinateTransformation(&globe, dataset->GetSpatialRef()));
    double x = place.lon, y = place.lat;
    if (!transformation || !transformation->Transform(1, &x, &y)) return std::nullopt;
    return geo::PlanePoint{x, y};
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

} // namespace

TEST_CASE("A GeoTIFF says where it lies, in every projection with a name and around any meridian") {
    const base::Image image(80, 60);
    const geo::LonLat place{76.1, 49.95};
    for (const char* name : {"equal-earth", "web-mercator", "plate-carree", "north-polar", "orthographic"}) {
        for (const double meridian : {0.0, 60.0}) {
            INFO(name << " around " << meridian);
            const tests::TempFolder folder;
            const auto file = folder.path() / "map.tif";
            const map::View view = view_in(name, meridian);
            render::write_geotiff(image, view, 1, file);
            const auto expected = view.projection().forward(place);
            const auto found = plane_in_file(file, place);
            REQUIRE(expected);
            REQUIRE(found);
            CHECK(found->x == Approx(expected->x).margin(1));
            CHECK(found->y == Approx(expected->y).margin(1));
            for (const std::string& left : names_in(folder.path()))
                CHECK((left == "map.tif" || left == "map.tif.aux.xml"));
        }
    }
}

TEST_CASE("A GeoTIFF that replaces another takes nothing over from what lay beside that") {
    const base::Image image(80, 60);
    const tests::TempFolder folder;
    const auto file = folder.path() / "map.tif";
    render::write_geotiff(image, view_in("equal-earth", 0), 1, file);
    CHECK(names_in(folder.path()).size() == 2);
    const map::View mercator = view_in("web-mercator", 0);
    render::write_geotiff(image, mercator, 1, file);
    CHECK(names_in(folder.path()) == std::set<std::string>{"map.tif"});
    const geo::LonLat place{76.1, 49.95};
    const auto found = plane_in_file(file, place);
    REQUIRE(found);
    CHECK(found->x == Approx(mercator.projection().forward(place)->x).margin(1));
}
