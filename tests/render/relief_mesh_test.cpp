// SPDX-License-Identifier: MIT
#include "render/relief_mesh.h"
#include "tests/catch.h"

#include <cmath>

using namespace oreway;

namespace {

std::shared_ptr<const geo::Projection> projection(const std::string& name, double meridian = 0, double latitude = 0) {
    geo::ProjectionSpec spec;
    spec.name = name;
    spec.central_meridian = meridian;
    spec.central_latitude = latitude;
    return geo::Projection::create(spec);
}

/// The greatest difference between the place a vertex takes its colour from and the place where it is drawn, in
/// degrees.
double worst_error(const geo::Projection& projection, const render::ReliefMesh& mesh) {
    double worst = 0;
    for (const auto& vertex : mesh.vertices) {
        const geo::PlanePoint point{vertex.x + mesh.origin.x, vertex.y + mesh.origin.y};
        const auto place = projection.inverse(point);
        if (!place || std::abs(place->lat) > 88) continue;
        const double lon = vertex.u * 360.0 - 180, lat = 90 - vertex.v * 180.0;
        const double turn = std::abs(lon - place->lon - 360 * std::round((lon - place->lon) / 360));
        worst = std::max({worst, turn * std::cos(lat * M_PI / 180), std::abs(lat - place->lat)});
    }
    return worst;
}

} // namespace

TEST_CASE("every vertex takes the raster's value of the place where it is drawn") {
    for (const auto& each : {projection("equal-earth"), projection("equal-earth", 150), projection("web-mercator", -77),
                             projection("north-polar"), projection("orthographic", 20, 50)}) {
        const map::View view(each, 1000, 600);
        const auto mesh = render::make_relief_mesh(*each, render::grid_for(view), geo::LonLatBox::world());
        INFO(each->title());
        CHECK(mesh.indices.size() > 100);
        CHECK(worst_error(*each, mesh) < 0.05);
    }
}

TEST_CASE("the grid covers all of the map that a view shows, up to the map's edge") {
    struct Case {
        std::string projection;
        geo::LonLatBox box;
        double width, height;
    };
    for (const Case& each :
         {Case{"equal-earth", {-75, 58, -10, 84}, 810, 1000}, Case{"equal-earth", {-60, 70, 60, 89}, 900, 900},
          Case{"equal-earth", {140, -89, 179, -60}, 600, 1200}, Case{"plate-carree", {150, -86, 179, -65}, 700, 1000},
          Case{"orthographic", {60, -10, 89, 20}, 900, 500}}) {
        map::View view(projection(each.projection), each.width, each.height);
        view.fit(each.box);
        const render::FrameGrid grid = render::grid_for(view);
        INFO(each.projection << " from " << each.box.west << " " << each.box.south);
        int outside = 0;
        for (double x = 0; x <= each.width; x += 7) {
            for (double y = 0; y <= each.height; y += 7) {
                const auto place = view.to_lonlat({x, y});
                if (!place) continue;
                const geo::LonLat at = view.projection().to_frame(*place);
                const double column = (at.lon + 180) / grid.step, row = (at.lat + 90) / grid.step;
                if (column < grid.west || column > grid.east || row < grid.south || row > grid.north) ++outside;
            }
        }
        CHECK(outside == 0);
    }
}

TEST_CASE("within a cell the raster is read without a jump at 180 degrees") {
    const auto each = projection("equal-earth", 150);
    const map::View view(each, 1000, 600);
    const auto mesh = render::make_relief_mesh(*each, render::grid_for(view), geo::LonLatBox::world());
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        for (std::size_t j = 1; j < 3; ++j)
            CHECK(std::abs(mesh.vertices[mesh.indices[i]].u - mesh.vertices[mesh.indices[i + j]].u) < 0.1);
}

TEST_CASE("zoomed in, the grid covers the view alone, more finely, and stands still while the view moves") {
    const auto each = projection("equal-earth");
    map::View view(each, 1000, 600);
    view.fit({10, 40, 14, 42});
    const auto grid = render::grid_for(view);
    CHECK(grid.step < 0.5);
    CHECK((grid.east - grid.west) * grid.step < 12);
    view.pan({7, 5});
    CHECK(render::grid_for(view).step == grid.step);
}
