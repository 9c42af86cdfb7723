// SPDX-License-Identifier: MIT
#include "geo/geodesic.h"
#include "map/view.h"
#include "tests/catch.h"

#include <cmath>

using namespace oreway;
using map::View;

namespace {

View view_of(const std::string& projection, double meridian = 0, double latitude = 0) {
    return {geo::Projection::create({projection, meridian, latitude}), 1600, 900};
}

const char* const all_projections[] = {"equal-earth", "web-mercator", "plate-carree",
                                       "north-polar", "orthographic", "EPSG:3035"};

} // namespace

TEST_CASE("Wheel zoom keeps the place under the cursor within half a pixel in every projection") {
    for (const char* name : all_projections) {
        INFO(name);
        View view = view_of(name, 0, std::string(name) == "orthographic" ? 40 : 0);
        for (const geo::ScreenPoint cursor : {geo::ScreenPoint{800, 450}, geo::ScreenPoint{700, 300}}) {
            const auto before = view.to_lonlat(cursor);
            REQUIRE(before.has_value());
            for (int notch = 0; notch < 20; ++notch) {
                view.zoom_at(cursor, std::exp2(1.0 / 3));
                const auto after = view.to_screen(*before);
                REQUIRE(after.has_value());
                CHECK(std::hypot(after->x - cursor.x, after->y - cursor.y) < 0.5);
            }
            for (int notch = 0; notch < 20; ++notch) {
                view.zoom_at(cursor, std::exp2(-1.0 / 3));
            }
        }
    }
}

TEST_CASE("The world fits into a new view") {
    for (const char* name : all_projections) {
        INFO(name);
        const View view = view_of(name);
        const geo::PlaneBox seen = view.visible_plane();
        const geo::PlaneBox& extent = view.projection().extent();
        CHECK(seen.min_x <= extent.min_x);
        CHECK(seen.max_x >= extent.max_x);
        CHECK(seen.min_y <= extent.min_y);
        CHECK(seen.max_y >= extent.max_y);
    }
}

TEST_CASE("A box all the way round fits the whole width of the map") {
    for (const double meridian : {0.0, 90.0, 180.0}) {
        View view = view_of("plate-carree", meridian);
        REQUIRE(view.fit({-180, -5, 180, 5}, 0));
        INFO("central meridian " << meridian);
        const geo::PlaneBox seen = view.visible_plane();
        const geo::PlaneBox& extent = view.projection().extent();
        CHECK(seen.min_x == Approx(extent.min_x).margin(1));
        CHECK(seen.max_x == Approx(extent.max_x).margin(1));
    }
}

TEST_CASE("A box of which the map shows nothing is not fitted") {
    View globe = view_of("orthographic");
    CHECK_FALSE(globe.fit({150, -10, 170, 10}));
    CHECK(globe.fit({60, -10, 120, 10})); // a part of it
    View polar = view_of("north-polar");
    CHECK_FALSE(polar.fit({-180, -90, 180, -60}));
    View britain = view_of("EPSG:27700");
    CHECK_FALSE(britain.fit({100, -40, 120, -20}));
    CHECK(britain.fit({-6, 50, 2, 56}));
}

TEST_CASE("A box across 180 degrees is fitted as the small one, not as the rest of the world") {
    View view = view_of("web-mercator", 180);
    view.fit({170, -20, -170, -10});
    CHECK(view.zoom() > 4);
    const auto middle = view.to_lonlat({800, 450});
    REQUIRE(middle.has_value());
    CHECK(std::abs(std::abs(middle->lon) - 180) < 0.1);
    CHECK(view.visible_box().crosses_180());
    CHECK(view.visible_box().intersects({179, -18, -179, -16}));
    CHECK_FALSE(view.visible_box().intersects({0, -18, 10, -16}));
}

TEST_CASE("What is visible around the north pole reaches all longitudes") {
    View view = view_of("north-polar");
    view.center_on(geo::LonLat{0, 90});
    view.set_zoom(5);
    const geo::LonLatBox box = view.visible_box();
    CHECK(box.north == 90);
    CHECK(box.width() == Approx(360));
    CHECK(box.south > 40);
}

TEST_CASE("Dragging the map by a pixel moves every place by a pixel") {
    View view = view_of("web-mercator");
    view.set_zoom(5);
    const geo::LonLat tanbreez{-45.83, 60.87};
    view.center_on(tanbreez);
    view.pan({17, -5});
    const auto at = view.to_screen(tanbreez);
    REQUIRE(at.has_value());
    CHECK(at->x == Approx(817).margin(1e-6));
    CHECK(at->y == Approx(445).margin(1e-6));
}

TEST_CASE("A pixel of Web Mercator is half as long on the ground at 60 degrees north as at the equator") {
    View view = view_of("web-mercator");
    view.set_zoom(6);
    view.center_on(geo::LonLat{10, 0});
    const double at_equator = view.ground_metres_per_pixel();
    view.center_on(geo::LonLat{10, 60});
    CHECK(view.ground_metres_per_pixel() == Approx(at_equator / 2).epsilon(0.01));
}

TEST_CASE("Changing the projection keeps the middle of a zoomed view") {
    View view = view_of("equal-earth");
    view.set_zoom(5);
    view.center_on(geo::LonLat{76.1, 49.95});
    view.set_projection(geo::Projection::create({"web-mercator", 0, 0}));
    const auto middle = view.to_lonlat({800, 450});
    REQUIRE(middle.has_value());
    CHECK(middle->lon == Approx(76.1).margin(1e-6));
    CHECK(middle->lat == Approx(49.95).margin(1e-6));
    CHECK(view.zoom() == Approx(5));
}

TEST_CASE("A view beyond the edge of the map moves no farther than closes the gap, and keeps its scale") {
    View view = view_of("plate-carree");
    view.set_zoom(4);
    view.center_on(geo::LonLat{170, 80});
    const double zoom = view.zoom();
    view.close_gaps();
    CHECK(view.zoom() == Approx(zoom));
    CHECK(view.to_screen(geo::LonLat{179.999, 0})->x == Approx(view.width() - 8).margin(0.1));
    CHECK(view.to_screen(geo::LonLat{0, 90})->y == Approx(8).margin(0.1));
    view.center_on(geo::LonLat{20, 10});
    const View inside = view;
    view.close_gaps();
    CHECK(view == inside);
}

TEST_CASE("Closing its gaps puts a map that fits as a whole into the middle") {
    View view = view_of("equal-earth");
    view.zoom_at({100, 100}, 0.7);
    CHECK_FALSE(view.shows_whole_map());
    view.close_gaps();
    CHECK(view.center().x == Approx(0).margin(1));
    CHECK(view.center().y == Approx(0).margin(1));
}
