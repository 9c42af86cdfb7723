// SPDX-License-Identifier: MIT
#include "geo/geodesic.h"
#include "tests/catch.h"
#include "tests/geo/globe_checks.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace oreway::geo;
using namespace oreway::geo::checks;

namespace {

const Ring tokyo_to_san_francisco{{139.7, 35.6}, {-122.4, 37.8}};

bool is_on_outline(const Projection& projection, const PlanePoint& point) {
    return distance_to(projection.outline(), point) < 1e-5 * projection.extent().width();
}

} // namespace

TEST_CASE("A line across the Pacific takes the short way and is cut only where the map is") {
    const auto atlantic = make("equal-earth", 0);
    const auto two = project_line(tokyo_to_san_francisco, *atlantic, {EdgeCourse::geodesic, 0});
    REQUIRE(two.size() == 2);
    for (const PlaneLine& piece : two)
        CHECK((is_on_outline(*atlantic, piece.front()) || is_on_outline(*atlantic, piece.back())));
    CHECK(longest_segment(two) < 1'000'000);

    const auto pacific = make("equal-earth", 180);
    const auto one = project_line(tokyo_to_san_francisco, *pacific, {EdgeCourse::geodesic, 0});
    REQUIRE(one.size() == 1);
    CHECK(one[0].front() == *pacific->forward(tokyo_to_san_francisco[0]));
    CHECK(total_length(one) < 10e6);
}

TEST_CASE("A line is the same with longitudes a turn further, and with a stop at 180 degrees on both sides") {
    for (const ProjectionSpec& spec : all_projections()) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        const Ring plain{{170, 10}, {-170, 12}}, unwrapped{{170, 10}, {190, 12}}, turned{{-190, 10}, {-170, 12}},
            stopping{{170, 10}, {180, 11}, {-180, 11}, {-170, 12}};
        const double expected = total_length(project_line(plain, *projection, {}));
        for (const Ring& line : {unwrapped, turned, stopping})
            CHECK(total_length(project_line(line, *projection, {})) == Approx(expected).epsilon(1e-5));
    }
}

TEST_CASE("Long edges follow their curve in every projection") {
    const Ring parallel{{-60, 70}, {60, 70}};
    for (const ProjectionSpec& spec : all_projections()) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        const double tolerance = projection->extent().width() / 2000;
        for (const EdgeCourse edge : {EdgeCourse::parallel, EdgeCourse::geodesic}) {
            const auto lines = project_line(parallel, *projection, {edge, tolerance});
            const Course way = course(parallel[0], parallel[1]);
            for (int i = 1; i < 20; ++i) {
                const LonLat place = edge == EdgeCourse::parallel
                                         ? LonLat{-60 + 6.0 * i, 70}
                                         : destination(parallel[0], way.azimuth_deg, way.distance_m * i / 20);
                const auto point = projection->forward(place);
                if (!point || is_on_outline(*projection, *point)) continue;
                double nearest = std::numeric_limits<double>::infinity();
                for (const PlaneLine& line : lines)
                    nearest = std::min(nearest, distance_to(line, *point));
                CHECK(nearest <= tolerance);
            }
        }
    }
}

TEST_CASE("Every piece of a line stays on the map and ends at its edge or at the line's own end") {
    const Ring tour{{139, 35}, {-122, 37}, {-45, 61}, {105, -6}, {60, -30}, {-70, -55}, {0, 89}, {170, -80}};
    for (const ProjectionSpec& spec : all_projections()) {
        INFO(describe(spec));
        const auto projection = Projection::create(spec);
        const auto first = projection->forward(tour.front()), last = projection->forward(tour.back());
        const auto is_end = [&](const PlanePoint& point) {
            const double near = 1e-6 * projection->extent().width();
            return (first && std::hypot(first->x - point.x, first->y - point.y) < near) ||
                   (last && std::hypot(last->x - point.x, last->y - point.y) < near) ||
                   is_on_outline(*projection, point);
        };
        const auto lines = project_line(tour, *projection, {EdgeCourse::geodesic, 0});
        REQUIRE_FALSE(lines.empty());
        for (const PlaneLine& line : lines) {
            REQUIRE(line.size() > 1);
            CHECK(is_end(line.front()));
            CHECK(is_end(line.back()));
            for (const PlanePoint& point : line) {
                CHECK(point.x >= projection->extent().min_x - 1e-6 * projection->extent().width());
                CHECK(point.x <= projection->extent().max_x + 1e-6 * projection->extent().width());
            }
        }
        CHECK(longest_segment(lines) < 0.1 * projection->extent().width());
    }
}

TEST_CASE("A flight over the pole is straight on the polar map and no line along the edge of the world map") {
    const Ring over_pole{{0, 70}, {180, 60}};
    const auto polar = project_line(over_pole, *make("north-polar"), {EdgeCourse::geodesic, 1000});
    REQUIRE(polar.size() == 1);
    CHECK(distance_to(polar[0], {0, 0}) < 2000);
    const PlanePoint &a = polar[0].front(), &b = polar[0].back();
    CHECK(total_length(polar) == Approx(std::hypot(a.x - b.x, a.y - b.y)).epsilon(1e-3));

    const auto projection = make("equal-earth", 90);
    const auto world = project_line(over_pole, *projection, {EdgeCourse::geodesic, 1000});
    REQUIRE(world.size() == 2);
    CHECK(total_length(world) < 6e6);
    CHECK(longest_segment(world) < 1e6);
}

TEST_CASE("Meridians and parallels of the graticule are whole lines up to the edge") {
    const auto projection = make("equal-earth", -30);
    const Ring meridian{{-30, -90}, {-30, 90}}, parallel{{-180, 45}, {-60, 45}, {60, 45}, {180, 45}};
    const auto up = project_line(meridian, *projection, {});
    REQUIRE(up.size() == 1);
    CHECK(total_length(up) == Approx(projection->extent().height()).epsilon(1e-9));
    const auto along = project_line(parallel, *projection, {});
    const double width = projection->forward({149.999999, 45})->x - projection->forward({-209.999999, 45})->x;
    CHECK(total_length(along) == Approx(width).epsilon(1e-6));
}

TEST_CASE("Lines without length or beyond the horizon give nothing") {
    const auto projection = make("orthographic", 0, 0);
    CHECK(project_line({}, *projection, {}).empty());
    CHECK(project_line(Ring{{1, 2}}, *projection, {}).empty());
    CHECK(project_line(Ring{{1, 2}, {1, 2}}, *projection, {}).empty());
    CHECK(project_line(Ring{{170, 10}, {190, -10}}, *projection, {}).empty());
}
