// SPDX-License-Identifier: MIT
#include "geo/geodesic.h"
#include "tests/catch.h"
#include "tests/geo/globe_checks.h"

#include <cmath>
#include <memory>

using namespace oreway::geo;
using namespace oreway::geo::checks;

namespace {

/// For every place of places_everywhere: in the polygon, outside, or too near to its border to ask.
using Answers = std::vector<std::optional<bool>>;

constexpr int place_count = 1200;

template <typename IsIn> Answers answers_of(IsIn is_in) {
    Answers answers;
    for (const LonLat& place : places_everywhere(place_count))
        answers.push_back(is_in(place));
    return answers;
}

/// Every visible place must be filled if and only if the answers say so.
void check_fill(const PlaneArea& area, const Projection& projection, const Answers& answers) {
    const std::vector<LonLat> places = places_everywhere(place_count);
    int wrong = 0, asked = 0;
    LonLat example;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto point = projection.forward(places[i]);
        if (!point || !answers[i]) continue;
        if (is_inside(area, *point) != *answers[i] && !is_near_edge(projection, *point) && wrong++ == 0)
            example = places[i];
        ++asked;
    }
    INFO("first wrong place " << example.lon << " " << example.lat << " of " << asked);
    CHECK(asked > 100);
    CHECK(wrong == 0);
}

struct Circle {
    LonLat center;
    double radius_km;

    Ring ring() const { return geodesic_circle(center, radius_km * 1000, 360); }
    Answers answers(bool inside) const {
        return answers_of([&](const LonLat& place) -> std::optional<bool> {
            const double distance = distance_m(place, center) / 1000;
            if (std::abs(distance - radius_km) < 0.02 * radius_km + 40) return std::nullopt;
            return (distance < radius_km) == inside;
        });
    }
};

const std::vector<Circle> circles{
    {{0, 0}, 500},     {{179.5, 0}, 1500}, {{-45.83, 60.87}, 3000}, {{0, 90}, 800},     {{30, -90}, 4000},
    {{170, 85}, 1500}, {{0, 45}, 6000},    {{-90, 20}, 9000},       {{180, -60}, 5000}, {{60, 5}, 9900},
};

std::vector<std::shared_ptr<const Projection>> make_all() {
    std::vector<std::shared_ptr<const Projection>> projections;
    for (const ProjectionSpec& spec : all_projections())
        projections.push_back(Projection::create(spec));
    return projections;
}

} // namespace

TEST_CASE("A circle on the globe is filled inside and empty outside, wherever it lies and however it is drawn") {
    const auto projections = make_all();
    for (const Circle& circle : circles) {
        const Answers answers = circle.answers(true);
        for (const auto& projection : projections) {
            INFO(describe(projection->spec()) << ": circle around " << circle.center.lon << " " << circle.center.lat
                                              << " of " << circle.radius_km << " km");
            for (const double tolerance : {0.0, projection->extent().width() / 2000})
                check_fill(project({circle.ring()}, *projection, {EdgeCourse::geodesic, tolerance}), *projection,
                           answers);
        }
    }
}

TEST_CASE("A circular hole in the world leaves everything else filled") {
    const auto projections = make_all();
    for (const Circle& circle : circles) {
        const Answers answers = circle.answers(false);
        const Polygon polygon{box(-180, -90, 180, 90), circle.ring()};
        for (const auto& projection : projections) {
            INFO(describe(projection->spec()) << ": hole around " << circle.center.lon << " " << circle.center.lat
                                              << " of " << circle.radius_km << " km");
            check_fill(project(polygon, *projection, {EdgeCourse::geodesic, 0}), *projection, answers);
        }
    }
}

TEST_CASE("Boxes of longitude and latitude are filled, also around the world, around a pole and across 180 degrees") {
    const std::vector<LonLatBox> boxes{{-10, 40, 30, 60},    {170, -20, 190, 20},   {-180, -90, 180, 90},
                                       {-180, 60, 180, 90},  {-180, -90, 180, -50}, {-180, -40, 180, 70},
                                       {-180, -85, 180, 85}, {20, 60, 80, 90},      {-120, -90, -60, -30},
                                       {150, -90, 200, 90},  {-90, -80, 80, 80}};
    const auto projections = make_all();
    for (const LonLatBox& b : boxes) {
        const Answers answers = answers_of([&](const LonLat& place) -> std::optional<bool> {
            const double lon = place.lon < b.west ? place.lon + 360 : place.lon;
            const bool near_side = b.width() < 360 && std::min(std::abs(lon - b.west), std::abs(lon - b.east)) < 0.5;
            const bool near_end = std::min(std::abs(place.lat - b.south), std::abs(place.lat - b.north)) < 0.3;
            if (near_side || near_end) return std::nullopt;
            return lon > b.west && lon < b.east && place.lat > b.south && place.lat < b.north;
        });
        Ring ring = box(b.west, b.south, b.east, b.north);
        for (LonLat& corner : ring)
            if (corner.lon > 180) corner.lon -= 360;
        for (const auto& projection : projections) {
            INFO(describe(projection->spec())
                 << ": box " << b.west << " " << b.south << " " << b.east << " " << b.north);
            check_fill(project({ring}, *projection), *projection, answers);
        }
    }
}

TEST_CASE("Land and ocean, as files store them with their seams, share the whole map between them") {
    const auto land = read_polygons("natural_earth_110m_land"), ocean = read_polygons("natural_earth_110m_ocean");
    const std::vector<LonLat> places = places_everywhere(1500);
    for (const auto& projection : make_all()) {
        INFO(describe(projection->spec()));
        const PlaneArea land_area = project_together(land, *projection);
        const PlaneArea ocean_area = project_together(ocean, *projection);
        std::vector<PlaneArea> parts; // as features are read, one by one
        parts.reserve(land.size());
        for (const Polygon& polygon : land)
            parts.push_back(project(polygon, *projection));
        int both = 0, neither = 0, differs = 0;
        for (const LonLat& place : places) {
            const auto point = projection->forward(place);
            if (!point || is_near_edge(*projection, *point)) continue;
            const bool on_land = is_inside(land_area, *point), on_sea = is_inside(ocean_area, *point);
            bool on_a_part = false;
            for (const PlaneArea& part : parts)
                on_a_part = on_a_part || is_inside(part, *point);
            both += on_land && on_sea;
            neither += !on_land && !on_sea;
            differs += on_a_part != on_land;
        }
        CHECK(both == 0);
        CHECK(neither == 0);
        CHECK(differs == 0);
    }
}
