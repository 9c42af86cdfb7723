// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "geo/geodesic.h"
#include "geo/projection.h"
#include "tests/catch.h"
#include "tests/geo/globe_checks.h"

#include <cmath>
#include <numbers>
#include <string>
#include <thread>

using namespace oreway::geo;
using namespace oreway::geo::checks;

namespace {

constexpr double radians = std::numbers::pi / 180;

void check_point(const Projection& projection, const LonLat& place, const PlanePoint& expected, double margin) {
    INFO(projection.title() << " at " << place.lon << " " << place.lat);
    const auto point = projection.forward(place);
    REQUIRE(point);
    CHECK(point->x == Approx(expected.x).margin(margin));
    CHECK(point->y == Approx(expected.y).margin(margin));
}

/// B. Šavrič, T. Patterson, B. Jenny: The Equal Earth map projection, IJGIS 33, 2019, with the authalic latitude and
/// radius of WGS 84 in closed form (J. P. Snyder: Map projections - a working manual, 1987, formulas 3-11 to 3-13).
PlanePoint equal_earth(double lon, double lat) {
    const double a = 6378137, e = 0.0818191908426215;
    const auto q_of = [&](double sine) {
        const double es = e * sine;
        return (1 - e * e) * (sine / (1 - es * es) - std::log((1 - es) / (1 + es)) / (2 * e));
    };
    const double q_pole = q_of(1), radius = a * std::sqrt(q_pole / 2);
    const double beta = std::asin(q_of(std::sin(lat * radians)) / q_pole);
    const double theta = std::asin(std::sqrt(3.0) / 2 * std::sin(beta));
    const double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
    const double t2 = theta * theta, t6 = t2 * t2 * t2;
    const double derivative = 9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1;
    return {radius * 2 * std::sqrt(3.0) * lon * radians * std::cos(theta) / (3 * derivative),
            radius * theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))};
}

} // namespace

TEST_CASE("Equal Earth is where its authors put it") {
    for (const double meridian : {0.0, 150.0, -30.0}) {
        const auto projection = make("equal-earth", meridian);
        for (const LonLat& p : {LonLat{0, 0}, LonLat{100, 35}, LonLat{-170, -62}, LonLat{45, 90}, LonLat{-20, 81.5}}) {
            const LonLat place{normalize_longitude(p.lon + meridian), p.lat};
            check_point(*projection, place, equal_earth(p.lon, p.lat), 0.01);
        }
    }
}

TEST_CASE("Web Mercator is a square, and its latitude is the logarithm of a tangent") {
    const auto projection = make("web-mercator");
    const double radius = 6378137, edge = radius * std::numbers::pi;
    check_point(*projection, {-45.83, 60.87},
                {radius * -45.83 * radians, radius * std::log(std::tan((45 + 60.87 / 2) * radians))}, 1e-3);
    CHECK(projection->extent().max_y == Approx(edge).margin(0.01));
    CHECK(projection->extent().min_x == Approx(-edge).margin(0.01));
    CHECK_FALSE(projection->forward({0, 85.06}));
    CHECK(projection->forward({0, 85.05}));
}

TEST_CASE("Plate carree is longitude and latitude on the equatorial sphere, whatever PROJ does about the ellipsoid") {
    const auto projection = make("plate-carree", 100);
    check_point(*projection, {-170, 60}, {6378137 * 90 * radians, 6378137 * 60 * radians}, 1e-3);
    check_point(*make("EPSG:4326"), {-170, 60}, {-170, 60}, 0);
}

TEST_CASE("The orthographic view is the globe from far away") {
    const auto projection = make("orthographic", -45, 60);
    const double radius = 6371008.7714;
    const double lon = 30 * radians, lat = 40 * radians, center = 60 * radians;
    check_point(*projection, {-15, 40},
                {radius * std::cos(lat) * std::sin(lon),
                 radius * (std::cos(center) * std::sin(lat) - std::sin(center) * std::cos(lat) * std::cos(lon))},
                1e-3);
    CHECK_FALSE(projection->forward({135, -20}));
}

TEST_CASE("Stereographic and azimuthal equal-area points of IOGP's guidance note 7-2") {
    check_point(*make("+proj=stere +lat_0=-90 +lat_ts=-71 +lon_0=70 +x_0=6000000 +y_0=6000000 +ellps=WGS84"),
                {120, -75}, {7255380.79, 7053389.56}, 0.01);
    check_point(*make("EPSG:3035"), {5, 50}, {3962799.45, 2999718.85}, 0.01);
}

TEST_CASE("Oreway's polar map is EPSG:3995 with a central meridian of choice") {
    const auto ours = make("north-polar"), theirs = make("EPSG:3995");
    for (const LonLat& place : {LonLat{-45.83, 60.87}, LonLat{170, 5}, LonLat{0, 90}})
        check_point(*ours, place, *theirs->forward(place), 1e-3);
    check_point(*make("north-polar", -45), {-45, 70}, *ours->forward({0, 70}), 1e-3);
}

TEST_CASE("The CN Tower stands at 630,084 m east, 4,833,438 m north in UTM zone 17") {
    check_point(*make("EPSG:32617"), {-(79 + 23.0 / 60 + 13.7 / 3600), 43 + 38.0 / 60 + 33.24 / 3600},
                {630084, 4833438}, 1.5);
}

TEST_CASE("Every visible place comes back from the plane") {
    for (const ProjectionSpec& spec : all_projections()) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        int seen = 0;
        double worst = 0;
        for (const LonLat& place : places_everywhere(700)) {
            const auto point = projection->forward(place);
            if (!point || is_near_edge(*projection, *point)) continue;
            ++seen;
            const auto back = projection->inverse(*point);
            REQUIRE(back);
            worst = std::max(worst, distance_m(place, *back));
            const auto again = projection->forward(*back);
            REQUIRE(again);
            CHECK(std::hypot(again->x - point->x, again->y - point->y) < 1e-8 * projection->extent().width());
        }
        CHECK(seen > 100);
        // 0.1 m is 1e-6 degrees: Robinson's table and PROJ's series for equal-area latitudes come back to this.
        CHECK(worst < 0.1);
    }
}

TEST_CASE("A place a turn further is the same place") {
    for (const ProjectionSpec& spec : all_projections()) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        for (const LonLat& place : places_everywhere(60)) {
            const auto point = projection->forward(place), turned = projection->forward({place.lon + 360, place.lat});
            REQUIRE(point.has_value() == turned.has_value());
            if (point) CHECK(std::hypot(point->x - turned->x, point->y - turned->y) < 1e-6 * 1000);
        }
    }
}

TEST_CASE("Points outside the map are no places") {
    for (const ProjectionSpec& spec : all_projections()) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        const PlaneBox& extent = projection->extent();
        const double out = 0.01 * extent.width();
        CHECK_FALSE(projection->inverse({extent.min_x - out, extent.center().y}));
        CHECK_FALSE(projection->inverse({extent.max_x + out, extent.center().y}));
        CHECK_FALSE(projection->inverse({extent.center().x, extent.max_y + out}));
        CHECK_FALSE(projection->inverse({extent.min_x - out, extent.min_y - out}));
    }
    // Beside the rounded sides of the world.
    const auto projection = make("equal-earth");
    CHECK_FALSE(projection->inverse({0.99 * projection->extent().max_x, 0.99 * projection->extent().max_y}));
}

TEST_CASE("The frame turns the Earth and back") {
    for (const ProjectionSpec& spec : all_projections()) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        std::vector<LonLat> frame_places;
        std::vector<LonLat> places;
        for (const LonLat& place : places_everywhere(80)) {
            if (!projection->forward(place)) continue;
            const LonLat framed = projection->to_frame(place);
            CHECK(distance_m(projection->from_frame(framed), place) < 1e-5);
            CHECK(framed.lat >= projection->frame().min_lat - 1e-9);
            frame_places.push_back(framed);
            places.push_back(place);
        }
        std::vector<PlanePoint> by_frame(places.size()), direct(places.size());
        projection->forward_frame(frame_places, by_frame);
        projection->forward(places, direct);
        for (std::size_t i = 0; i < places.size(); ++i)
            CHECK(std::hypot(by_frame[i].x - direct[i].x, by_frame[i].y - direct[i].y) < 0.01);
    }
}

TEST_CASE("The two sides of the cut are as far apart as the map is wide") {
    const auto projection = make("equal-earth", 33.3);
    const std::vector<LonLat> sides{{-180, 0}, {180, 0}};
    std::vector<PlanePoint> points(2);
    projection->forward_frame(sides, points);
    CHECK(points[0].x == Approx(projection->extent().min_x).margin(1e-3));
    CHECK(points[1].x == Approx(projection->extent().max_x).margin(1e-3));
}

TEST_CASE("Ground scale compares metres with the plane's units in both directions") {
    const auto mercator = make("web-mercator");
    const auto at_60 = mercator->ground_scale({10, 60});
    REQUIRE(at_60);
    CHECK(at_60->east == Approx(0.5012).margin(1e-3)); // cos 60 and the ellipsoid's bulge
    CHECK(make("EPSG:4326")->ground_scale({10, 0})->east == Approx(111319.49).margin(0.1));
    CHECK(make("EPSG:4326")->ground_scale({10, 0})->north == Approx(110574.28).margin(0.1));
    CHECK(make("EPSG:3413")->ground_scale({-45, 70})->east == Approx(1).margin(1e-4));
    for (const LonLat place : {LonLat{180, 10}, LonLat{-180, 10}, LonLat{0, 80}, LonLat{179.99999, -40}}) {
        const auto scale = make("equal-earth")->ground_scale(place);
        REQUIRE(scale);
        CHECK(scale->north > 0.5);
        CHECK(scale->north < 4);
    }
    REQUIRE(make("equal-earth")->ground_scale({0, 90}));
    CHECK_FALSE(make("orthographic")->ground_scale({180, 0}));
}

TEST_CASE("Equal Earth and the azimuthal equal-area projection keep areas") {
    for (const char* name : {"equal-earth", "EPSG:3035"}) {
        const auto projection = make(name);
        for (const LonLat& place : places_everywhere(50)) {
            const double side = 0.01;
            const Ring ring = box(place.lon, place.lat, place.lon + side, std::min(90.0, place.lat + side));
            const double area = signed_area(project({ring}, *projection));
            if (!projection->forward(place) || area == 0) continue;
            CHECK(area / area_m2(ring) == Approx(1).margin(1e-4));
        }
    }
}

TEST_CASE("Projections say what they are") {
    CHECK(make("equal-earth")->title() == "Equal Earth, 0°");
    CHECK(make("equal-earth", 510)->title() == "Equal Earth, 150° E");
    CHECK(make("orthographic", -45, 60)->title() == "Orthographic, 60° N, 45° W");
    CHECK(make("EPSG:3035")->title().find("LAEA Europe (EPSG:3035)") != std::string::npos);
    CHECK(make("web-mercator")->is_cylindrical());
    CHECK(make("plate-carree", 20)->is_cylindrical());
    CHECK_FALSE(make("equal-earth")->is_cylindrical());
    CHECK(make("equal-earth")->has_straight_parallels());
    CHECK_FALSE(make("north-polar")->is_cylindrical());
    CHECK_FALSE(make("+proj=wintri")->has_straight_parallels());
    CHECK(make("EPSG:3035")->wkt().find("Lambert_Azimuthal_Equal_Area") != std::string::npos);
    CHECK(make("equal-earth", -30)->wkt().find("-30") != std::string::npos);
}

TEST_CASE("Frames end where the map gets useless") {
    CHECK(make("north-polar")->frame().min_lat == Approx(-19.86).margin(0.02));
    CHECK(make("EPSG:3031")->frame().pole == LonLat{0, -90});
    CHECK(make("orthographic", 5, 6)->frame().min_lat == Approx(0).margin(0.02));
    CHECK(make("web-mercator")->frame().max_lat == Approx(85.0511288).margin(1e-6));
    CHECK(make("equal-earth", 90)->frame().meridian == 90);
    CHECK(make("EPSG:3347")->frame().meridian == Approx(-91.8666667));
    CHECK(make("EPSG:32642")->frame().is_azimuthal);
    CHECK(make("EPSG:27700")->frame().is_azimuthal);
}

TEST_CASE("What cannot be a map is refused with what to give instead") {
    struct Refused {
        ProjectionSpec spec;
        const char* because;
    };
    for (const Refused& refused : {Refused{{"mercator", 0, 0}, "is not known: give equal-earth"},
                                   Refused{{"EPSG:99999", 0, 0}, "is not known to PROJ"},
                                   Refused{{"EPSG:4978", 0, 0}, "give a projected or geographic one"},
                                   Refused{{"EPSG:3035", 40, 0}, "has its own central meridian"},
                                   Refused{{"+proj=igh", 0, 0}, "is cut inside the map"},
                                   Refused{{"+proj=pipeline +step +proj=merc", 0, 0}, "is a pipeline"},
                                   Refused{{"+proj=nonsense", 0, 0}, "is not known to PROJ"},
                                   Refused{{"orthographic", 0, 91}, "are not degrees"}}) {
        INFO(refused.spec.name);
        try {
            Projection::create(refused.spec);
            FAIL("was not refused");
        } catch (const oreway::base::Error& error) {
            CHECK(error.code() == oreway::base::ExitCode::usage);
            CHECK(std::string(error.what()).find(refused.because) != std::string::npos);
        }
    }
}

TEST_CASE("Every preset can be drawn and shows its box") {
    for (const ProjectionPreset& preset : projection_presets()) {
        INFO(preset.key);
        const auto projection = Projection::create(preset.spec);
        CHECK(projection->forward(preset.box.center()));
    }
}

TEST_CASE("One projection serves several threads at once") {
    const auto projection = make("equal-earth", 70);
    const std::vector<LonLat> places = places_everywhere(2000);
    std::vector<PlanePoint> expected(places.size());
    projection->forward(places, expected);
    std::vector<int> differences(4, 0);
    std::vector<std::thread> threads;
    threads.reserve(differences.size());
    for (int& count : differences) {
        threads.emplace_back([&] {
            std::vector<PlanePoint> points(places.size());
            for (int round = 0; round < 20; ++round) {
                projection->forward(places, points);
                count += points != expected;
                count += !projection->inverse(points[static_cast<std::size_t>(round)]);
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    CHECK(differences == std::vector<int>(4, 0));
}
