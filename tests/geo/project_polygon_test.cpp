// SPDX-License-Identifier: MIT
#include "geo/geodesic.h"
#include "tests/catch.h"
#include "tests/geo/globe_checks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

using namespace oreway::geo;
using namespace oreway::geo::checks;

namespace {

/// Chukotka and the Russian mainland, cut apart at 180 degrees as Natural Earth does, simplified to rectangles.
const std::vector<Polygon> russia{{{{100, 60}, {180, 60}, {180, 70}, {100, 70}}},
                                  {{{-180, 60}, {-170, 65}, {-180, 70}}}};

/// Closed along 180 degrees and the south pole.
const Polygon antarctica{
    {{-180, -90}, {-180, -78}, {-90, -70}, {0, -72}, {90, -66}, {180, -78}, {180, -90}, {-180, -90}}};

double area_on_ground(const std::vector<Polygon>& polygons) {
    double sum = 0;
    for (const Polygon& polygon : polygons) {
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            Ring dense; // straight in longitude and latitude, where area_m2 follows geodesics
            for (std::size_t k = 0; k < polygon[i].size(); ++k) {
                const LonLat &a = polygon[i][k], &b = polygon[i][(k + 1) % polygon[i].size()];
                for (int step = 0; step < 40; ++step)
                    dense.push_back({a.lon + (b.lon - a.lon) * step / 40, a.lat + (b.lat - a.lat) * step / 40});
            }
            sum += (i == 0 ? 1 : -1) * std::abs(area_m2(dense));
        }
    }
    return sum;
}

/// The length of all strokes that run along a line, within `width` of it.
double length_along(const PlaneArea& area, const PlaneLine& line, double width) {
    double length = 0;
    for (const PlaneLine& stroke : area.strokes) {
        for (std::size_t i = 1; i < stroke.size(); ++i) {
            const PlanePoint &a = stroke[i - 1], &b = stroke[i];
            const PlanePoint middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
            if (distance_to(line, a) < width && distance_to(line, b) < width && distance_to(line, middle) < width)
                length += std::hypot(a.x - b.x, a.y - b.y);
        }
    }
    return length;
}

PlaneLine frame_meridian(const Projection& projection, double lon) {
    Ring places;
    for (double lat = -90; lat <= 90; lat += 0.25)
        places.push_back({lon, lat});
    PlaneLine line(places.size());
    projection.forward(places, line);
    std::erase_if(line, [](const PlanePoint& point) { return std::isnan(point.x); });
    return line;
}

} // namespace

TEST_CASE("Land on the equal-area map is as large as on the ground, with every central meridian") {
    const auto land = read_polygons("natural_earth_110m_land");
    const double expected = area_on_ground(land);
    CHECK(expected == Approx(147e12).epsilon(0.01));
    for (const double meridian : {0.0, 180.0, -30.0, 77.7, 179.999, -169.3}) {
        INFO(meridian);
        const auto projection = make("equal-earth", meridian);
        CHECK(signed_area(project_together(land, *projection)) == Approx(expected).epsilon(1e-5));
        double sum = 0;
        for (const Polygon& polygon : land)
            sum += signed_area(project(polygon, *projection));
        CHECK(sum == Approx(expected).epsilon(1e-5));
    }
}

TEST_CASE("No coast is drawn along the edge of the map, along 180 degrees or at a pole") {
    for (const char* name : {"natural_earth_110m_land", "natural_earth_110m_ocean"}) {
        const auto polygons = read_polygons(name);
        for (const ProjectionSpec& spec :
             {ProjectionSpec{"equal-earth", 0, 0}, ProjectionSpec{"equal-earth", 180, 0},
              ProjectionSpec{"web-mercator", -30.7, 0}, ProjectionSpec{"north-polar", -45, 0},
              ProjectionSpec{"orthographic", 180, 60}, ProjectionSpec{"EPSG:3031", 0, 0},
              ProjectionSpec{"+proj=aea +lat_1=20 +lat_2=60 +lon_0=75", 0, 0}}) {
            INFO(describe(spec) << " " << name);
            const auto projection = Projection::create(spec);
            const double metre = projection->extent().width() / 4e7, near = 20 * metre;
            const PlaneArea together = project_together(polygons, *projection);
            const PlaneLine line_180 = frame_meridian(*projection, 180);
            CHECK(length_along(together, projection->outline(), near) < 5000 * metre);
            CHECK(length_along(together, line_180, near) < 20'000 * metre);
            CHECK(longest_segment(together.strokes) < 0.05 * projection->extent().width());
            for (const Polygon& polygon : polygons) {
                const bool is_cut = std::any_of(polygon[0].begin(), polygon[0].end(),
                                                [](const LonLat& place) { return std::abs(place.lon) > 179.9; });
                if (is_cut) CHECK(length_along(project(polygon, *projection), line_180, near) < 20'000 * metre);
            }
        }
    }
}

TEST_CASE("The same coasts are drawn with every central meridian") {
    const auto land = read_polygons("natural_earth_110m_land");
    const auto length_at = [&](double meridian) {
        const auto projection = make("plate-carree", meridian);
        return total_length(project_together(land, *projection).strokes);
    };
    const double expected = length_at(0);
    for (const double meridian : {180.0, -30.0, 77.7})
        CHECK(length_at(meridian) == Approx(expected).epsilon(1e-6));
}

TEST_CASE("Russia is one area across 180 degrees with one coast around it") {
    for (const ProjectionSpec& spec : {ProjectionSpec{"orthographic", 180, 60}, ProjectionSpec{"equal-earth", 150, 0},
                                       ProjectionSpec{"north-polar", 0, 0}}) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        const PlaneArea area = project_together(russia, *projection);
        REQUIRE(area.rings.size() == 1);
        REQUIRE(area.strokes.size() == 1);
        CHECK(area.strokes[0].front() == area.strokes[0].back());
        CHECK(is_inside(area, *projection->forward({180, 65})));
    }
    // Where the map is cut, so are they, and the cut is not drawn.
    const auto projection = make("equal-earth", 0);
    const PlaneArea area = project_together(russia, *projection);
    CHECK(area.rings.size() == 2);
    CHECK(area.strokes.size() == 2);
    CHECK(length_along(area, projection->outline(), 10) == 0);
}

TEST_CASE("Parts cut apart at 180 degrees share their edge point by point when they are drawn alone") {
    const auto projection = make("equal-earth", 150);
    const PlaneArea west = project(russia[0], *projection), east = project(russia[1], *projection);
    const PlaneLine seam = frame_meridian(*projection, 180);
    const auto on_seam = [&](const PlaneArea& area) {
        std::vector<std::pair<double, double>> points;
        for (const PlanePoint& point : area.rings.at(0))
            if (distance_to(seam, point) < 100) points.emplace_back(point.y, point.x);
        std::sort(points.begin(), points.end());
        return points;
    };
    CHECK(on_seam(west).size() == 21); // 60 to 70 degrees north, every half degree
    CHECK(on_seam(west) == on_seam(east));
}

TEST_CASE("Antarctica covers the south pole and its coast is one closed line") {
    for (const ProjectionSpec& spec :
         {ProjectionSpec{"EPSG:3031", 0, 0}, ProjectionSpec{"orthographic", 20, -90}, {"orthographic", 100, -50}}) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        const PlaneArea area = project(antarctica, *projection);
        REQUIRE(area.rings.size() == 1);
        REQUIRE(area.strokes.size() == 1);
        CHECK(area.strokes[0].front() == area.strokes[0].back());
        CHECK(is_inside(area, *projection->forward({0, -90})));
        CHECK(is_inside(area, *projection->forward({180, -85})));
        CHECK_FALSE(is_inside(area, *projection->forward({-100, -60})));
    }
    const auto projection = make("equal-earth", 100);
    const PlaneArea area = project(antarctica, *projection);
    REQUIRE(area.rings.size() == 1);
    REQUIRE(area.strokes.size() == 1);
    CHECK(area.strokes[0].front() != area.strokes[0].back());
    CHECK(is_inside(area, *projection->forward({100, -89.9})));
}

TEST_CASE("Where a polygon is cut, its fill follows the edge of the map") {
    const Polygon across{{{170, -60}, {-170, -60}, {-170, 60}, {170, 60}}};
    for (const ProjectionSpec& spec :
         {ProjectionSpec{"equal-earth", 0, 0}, ProjectionSpec{"orthographic", 90, 0},
          ProjectionSpec{"+proj=wintri", 0, 0}, ProjectionSpec{"+proj=aea +lat_1=20 +lat_2=60", 0, 0}}) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        for (const double tolerance : {0.0, projection->extent().width() / 1000}) {
            const PlaneArea area = project(across, *projection, {EdgeCourse::parallel, tolerance});
            int on_edge = 0;
            for (const PlaneLine& ring : area.rings) {
                for (const PlanePoint& point : ring) {
                    const bool shared = std::find(projection->outline().begin(), projection->outline().end(), point) !=
                                        projection->outline().end();
                    on_edge += shared;
                }
            }
            // The edge is bent at every half degree, and the fill bends where it does.
            CHECK(on_edge > 100);
        }
    }
}

TEST_CASE("A turn more or less of longitude changes nothing") {
    for (const ProjectionSpec& spec : all_projections()) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        const Polygon original{{{170.25, -20}, {190.5, -25}, {185, 10}, {171, 5.5}}};
        Polygon turned = original, wrapped = original;
        for (LonLat& place : turned[0])
            place.lon -= 360;
        for (LonLat& place : wrapped[0])
            place.lon = normalize_longitude(place.lon);
        const PlaneArea expected = project(original, *projection);
        for (const PlaneArea& area : {project(turned, *projection), project(wrapped, *projection)}) {
            REQUIRE(area.rings.size() == expected.rings.size());
            CHECK(area.strokes.size() == expected.strokes.size());
            CHECK(signed_area(area) == Approx(signed_area(expected)).epsilon(1e-9).margin(1e-9));
            CHECK(total_length(area.strokes) == Approx(total_length(expected.strokes)).epsilon(1e-9).margin(1e-9));
        }
    }
}

TEST_CASE("Orientation and closing points of the input do not matter") {
    const auto projection = make("equal-earth");
    const Ring outer = box(0, 0, 20, 20), hole = box(5, 5, 10, 10);
    const auto reversed = [](Ring ring) {
        std::reverse(ring.begin(), ring.end());
        return ring;
    };
    const auto closed = [](Ring ring) {
        ring.push_back(ring.front());
        return ring;
    };
    const double expected = signed_area(project({outer, hole}, *projection));
    CHECK(expected > 0);
    CHECK(signed_area(project({reversed(outer), hole}, *projection)) == Approx(expected));
    CHECK(signed_area(project({outer, reversed(hole)}, *projection)) == Approx(expected));
    CHECK(signed_area(project({closed(outer), closed(reversed(hole))}, *projection)) == Approx(expected));
}

TEST_CASE("Long edges of a box follow the parallels, geodesic ones the shortest way") {
    const auto projection = make("north-polar");
    const Polygon greenland_box{box(-70, 60, -20, 80)};
    const PlaneArea along_parallels = project(greenland_box, *projection);
    const PlaneArea along_geodesics = project(greenland_box, *projection, {EdgeCourse::geodesic, 0});
    const PlanePoint middle_south = *projection->forward({-45, 60});
    CHECK(distance_to(along_parallels.strokes.at(0), middle_south) < 1000);
    CHECK(distance_to(along_geodesics.strokes.at(0), middle_south) > 200'000);
    const LonLat half_way =
        destination({-70, 60}, course({-70, 60}, {-20, 60}).azimuth_deg, course({-70, 60}, {-20, 60}).distance_m / 2);
    CHECK(distance_to(along_geodesics.strokes.at(0), *projection->forward(half_way)) < 1000);
}

TEST_CASE("A tolerance saves vertices and moves no line by more") {
    const auto land = read_polygons("natural_earth_110m_land");
    for (const char* name : {"equal-earth", "web-mercator", "north-polar", "orthographic"}) {
        INFO(name);
        const auto projection = make(name);
        const double tolerance = projection->extent().width() / 1000;
        for (const Polygon& polygon : land) {
            const PlaneArea exact = project(polygon, *projection, {EdgeCourse::parallel, 0});
            const PlaneArea simple = project(polygon, *projection, {EdgeCourse::parallel, tolerance});
            for (const PlaneLine& stroke : simple.strokes) {
                for (const PlanePoint& point : stroke) {
                    double nearest = std::numeric_limits<double>::infinity();
                    for (const PlaneLine& line : exact.strokes)
                        nearest = std::min(nearest, distance_to(line, point));
                    CHECK(nearest <= tolerance);
                }
            }
            if (exact.strokes.size() == 1 && simple.strokes.size() == 1) {
                for (const PlanePoint& point : exact.strokes[0])
                    if (distance_to(simple.strokes[0], point) > tolerance) FAIL_CHECK("a vertex is too far");
            }
        }
    }
}

TEST_CASE("An island vanishes only when it is smaller than the tolerance") {
    // Minami-Torishima: a triangle of 2 km.
    const Polygon island{{{153.97, 24.28}, {153.99, 24.28}, {153.98, 24.295}}};
    const auto projection = make("equal-earth", 150);
    CHECK(project(island, *projection, {EdgeCourse::parallel, 500}).rings.size() == 1);
    CHECK(project(island, *projection, {EdgeCourse::parallel, 1500}).rings.size() == 1);
    CHECK(project(island, *projection, {EdgeCourse::parallel, 1500}).rings.at(0).size() == 3);
    CHECK(project(island, *projection, {EdgeCourse::parallel, 20'000}).rings.empty());
}

TEST_CASE("Broken rings draw nothing and break nothing") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const ProjectionSpec& spec : all_projections()) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        CHECK(project({}, *projection).rings.empty());
        CHECK(project({{}}, *projection).rings.empty());
        CHECK(project({{{1, 2}}}, *projection).rings.empty());
        CHECK(project({{{1, 2}, {3, 4}}}, *projection).rings.empty());
        CHECK(project({{{nan, nan}, {nan, 1}, {2, nan}}}, *projection).rings.empty());
        CHECK(project({{{5, 5}, {5, 5}, {5, 5}, {5, 5}}}, *projection).rings.empty());
        // A line and back again has no area, but must not fill the world either.
        CHECK(std::abs(signed_area(project({{{0, 0}, {100, 50}, {0, 0}, {-100, 50}}}, *projection))) <
              1e-6 * std::pow(projection->extent().width(), 2));
        // A bow tie.
        project({{{0, 0}, {20, 20}, {20, 0}, {0, 20}}}, *projection);
    }
}

TEST_CASE("What lies beyond the horizon is not drawn at all") {
    const auto projection = make("orthographic", 0, 0);
    CHECK(project({box(150, -20, 200, 20)}, *projection).rings.empty());
    CHECK(project({box(170, 60, 190, 80)}, *projection).strokes.empty());
    CHECK(project({geodesic_circle({180, 0}, 9'500'000, 90)}, *projection).rings.empty());
    const PlaneArea area = project({geodesic_circle({0, 0}, 10'000'000, 360)}, *projection);
    CHECK(signed_area(area) > 0.99 * std::numbers::pi * 6371008.0 * 6371008.0);
}
