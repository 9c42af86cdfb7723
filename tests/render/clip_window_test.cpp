// SPDX-License-Identifier: MIT
#include "render/clip_window.h"
#include "tests/catch.h"
#include "tests/render/sample_document.h"

#include <cmath>

using namespace oreway;
using tests::box_ring;
using tests::Ring;

namespace {

double area(const Ring& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& a = ring[i];
        const auto& b = ring[(i + 1) % ring.size()];
        sum += (a.lon * b.lat - b.lon * a.lat) / 2;
    }
    return std::abs(sum);
}

double area(const std::vector<render::Polygon>& polygons) {
    double sum = 0;
    for (const auto& polygon : polygons)
        for (std::size_t i = 0; i < polygon.size(); ++i)
            sum += i == 0 ? area(polygon[i]) : -area(polygon[i]);
    return sum;
}

std::vector<render::Polygon> clip(const render::Polygon& polygon, const geo::LonLatBox& window) {
    const std::vector<std::span<const geo::LonLat>> rings(polygon.begin(), polygon.end());
    return render::clip_polygon(rings, window);
}

} // namespace

TEST_CASE("a continent is cut down to the window, an island inside it stays, one outside goes") {
    const geo::LonLatBox window{10, 40, 14, 44};
    CHECK(area(clip({box_ring(-10, 0, 150, 70)}, window)) == Approx(16));
    CHECK(area(clip({box_ring(11, 41, 12, 42)}, window)) == Approx(1));
    CHECK(clip({box_ring(20, 41, 22, 42)}, window).empty());
    CHECK(area(clip({box_ring(12, 42, 30, 50)}, window)) == Approx(4));
}

TEST_CASE("holes are cut with their polygon, and stay with the part around them") {
    const geo::LonLatBox window{0, 0, 10, 10};
    CHECK(area(clip({box_ring(-5, -5, 5, 5), box_ring(-1, -1, 1, 1)}, window)) == Approx(25 - 1));
    CHECK(area(clip({box_ring(-5, -5, 5, 5), box_ring(2, 2, 3, 3)}, window)) == Approx(25 - 1));
    // A bar of land with a hole in each end and the middle outside of the window.
    const Ring bow{{1, 1}, {4, 1}, {4, -3}, {6, -3}, {6, 1}, {9, 1}, {9, 4}, {6, 4}, {6, -1}, {4, -1}, {4, 4}, {1, 4}};
    const auto parts = clip({bow, box_ring(2, 2, 3, 3), box_ring(7, 2, 8, 3)}, window);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].size() == 2);
    CHECK(parts[1].size() == 2);
}

TEST_CASE("a coast that crosses the window's side many times is cut into parts that do not overlap") {
    Ring comb{{-10, -10}, {20, -10}};
    for (int x = 20; x >= -10; --x)
        comb.push_back({x + 0.25, x % 2 == 0 ? 12.0 : 8.0});
    const auto parts = clip({comb}, {0, 0, 10, 10});
    double sum = 0;
    for (const auto& part : parts)
        sum += area(part[0]);
    CHECK(sum == Approx(area(parts)));
    CHECK(sum > 90);
    CHECK(sum < 100);
}

TEST_CASE("a window across 180 degrees cuts what lies on either side of it") {
    const geo::LonLatBox window{176, 60, -176, 68};
    CHECK(area(clip({box_ring(100, 50, 179, 70)}, window)) == Approx(3 * 8));
    CHECK(area(clip({box_ring(-179, 50, -150, 70)}, window)) == Approx(3 * 8));
    CHECK(area(clip({Ring{{170, 62}, {-170, 62}, {-170, 64}, {170, 64}}}, window)) == Approx(8 * 2));
}

TEST_CASE("a ring around the pole is left whole") {
    const Ring ring{{-120, 80}, {0, 80}, {120, 80}};
    const auto clipped = clip({ring}, {10, 70, 20, 85});
    REQUIRE(clipped.size() == 1);
    CHECK(clipped[0][0].size() == 3);
}

TEST_CASE("the window holds what is seen with room on every side, and stays while the view moves a little") {
    const auto window = render::window_around({10.2, 40.1, 11.9, 41.3});
    REQUIRE(window);
    CHECK(window->west <= 9.8);
    CHECK(window->east >= 12.3);
    CHECK(window->south <= 39.7);
    CHECK(window->north >= 41.7);
    CHECK(window->width() < 5);
    CHECK(*render::window_around({10.3, 40.0, 11.95, 41.2}) == *window);
    CHECK(render::window_around({179.5, 0, -179.5, 1})->crosses_180());
    CHECK_FALSE(render::window_around({-100, -40, 60, 50}));
}
