// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "ui/map_gestures.h"

#include <cmath>

using namespace oreway;
using ui::Button;
using ui::MapGestures;
using ui::Pointer;

namespace {

struct Hand {
    map::View view{geo::Projection::create({}), 1000, 600};
    ui::ViewHistory history;
    MapGestures gestures;
    double now = 10;

    explicit Hand(const char* projection = "equal-earth")
        : view(geo::Projection::create({projection, 0, 0}), 1000, 600) {
        view.zoom_at({500, 300}, 8);
    }
    Pointer at(double x, double y) const { return {{x, y}, false, false, false, now}; }

    std::optional<MapGestures::Click> drag(Pointer from, Pointer to, Button button = Button::left) {
        gestures.press(button, from, view, history);
        gestures.move(to, view, history);
        return gestures.release(button, to, view, history);
    }
};

} // namespace

TEST_CASE("The place that was taken hold of follows the pointer") {
    Hand hand;
    const auto taken = hand.view.to_lonlat({400, 300});
    CHECK_FALSE(hand.drag(hand.at(400, 300), hand.at(520, 260)).has_value());
    const auto now_there = hand.view.to_lonlat({520, 260});
    CHECK(now_there->lon == Approx(taken->lon).margin(1e-6));
    CHECK(now_there->lat == Approx(taken->lat).margin(1e-6));
}

TEST_CASE("Travel of less than 4 pixels is a click at the place of the press and moves nothing") {
    Hand hand;
    const map::View before = hand.view;
    const auto click = hand.drag(hand.at(400, 300), hand.at(402, 302));
    REQUIRE(click.has_value());
    CHECK(click->at == geo::ScreenPoint{400, 300});
    CHECK(hand.view == before);
}

TEST_CASE("Three notches of the wheel double the scale and keep the place under the pointer, in every projection") {
    for (const char* projection : {"equal-earth", "web-mercator", "plate-carree", "north-polar", "orthographic"}) {
        INFO(projection);
        Hand hand(projection);
        const geo::ScreenPoint fixed{430, 260};
        const auto place = hand.view.to_lonlat(fixed);
        REQUIRE(place.has_value());
        const double scale = hand.view.units_per_pixel();
        for (int notch = 0; notch < 3; ++notch) {
            hand.gestures.wheel(1, hand.at(fixed.x, fixed.y), hand.view, hand.history);
        }
        CHECK(hand.view.units_per_pixel() == Approx(scale / 2));
        const auto after = hand.view.to_screen(*place);
        REQUIRE(after.has_value());
        CHECK(std::hypot(after->x - fixed.x, after->y - fixed.y) < 0.5);
    }
}

TEST_CASE("Shift and drag zooms until the box fills the view") {
    Hand hand;
    Pointer from = hand.at(400, 200);
    from.shift = true;
    const auto middle = hand.view.to_lonlat({500, 260});
    const double scale = hand.view.units_per_pixel();
    hand.gestures.press(Button::left, from, hand.view, hand.history);
    hand.gestures.move(hand.at(600, 320), hand.view, hand.history);
    REQUIRE(hand.gestures.box().has_value());
    hand.gestures.release(Button::left, hand.at(600, 320), hand.view, hand.history);
    CHECK(hand.view.units_per_pixel() == Approx(scale / 5));
    const auto now_middle = hand.view.to_screen(*middle);
    CHECK(now_middle->x == Approx(500).margin(0.5));
    CHECK(now_middle->y == Approx(300).margin(0.5));
}

TEST_CASE("The button for a box makes one drag draw a box") {
    Hand hand;
    hand.gestures.box_tool = true;
    hand.gestures.press(Button::left, hand.at(400, 200), hand.view, hand.history);
    hand.gestures.move(hand.at(600, 320), hand.view, hand.history);
    CHECK(hand.gestures.box().has_value());
    hand.gestures.release(Button::left, hand.at(600, 320), hand.view, hand.history);
    CHECK_FALSE(hand.gestures.box_tool);
}

TEST_CASE("A double click zooms in at the pointer, with Shift out") {
    Hand hand;
    const double scale = hand.view.units_per_pixel();
    hand.drag(hand.at(400, 300), hand.at(400, 300));
    hand.now += 0.2;
    CHECK_FALSE(hand.drag(hand.at(400, 300), hand.at(400, 300)).has_value());
    CHECK(hand.view.units_per_pixel() == Approx(scale / 2));
    hand.now += 2;
    hand.drag(hand.at(400, 300), hand.at(400, 300));
    hand.now += 0.2;
    Pointer shifted = hand.at(400, 300);
    shifted.shift = true;
    hand.drag(shifted, shifted);
    CHECK(hand.view.units_per_pixel() == Approx(scale));
}

TEST_CASE("Two slow clicks are two clicks") {
    Hand hand;
    CHECK(hand.drag(hand.at(400, 300), hand.at(400, 300)).has_value());
    hand.now += 1;
    CHECK(hand.drag(hand.at(400, 300), hand.at(400, 300)).has_value());
}

TEST_CASE("Dragging the globe turns it: the map stays round and its middle meridian changes") {
    Hand hand("orthographic");
    const double before = hand.view.projection().spec().central_meridian;
    hand.drag(hand.at(500, 300), hand.at(600, 250));
    const geo::ProjectionSpec spec = hand.view.projection().spec();
    CHECK(spec.central_meridian < before);
    CHECK(spec.central_latitude < 0);
}

TEST_CASE("Pulling the globe beyond a pole stops at the pole") {
    Hand hand("orthographic");
    hand.view.fit_world();
    for (int i = 0; i < 10; ++i) {
        hand.now += 1;
        hand.drag(hand.at(500, 100), hand.at(500, 500));
    }
    CHECK(hand.view.projection().spec().central_latitude == 90);
}

TEST_CASE("A drag that is cancelled leaves no click behind") {
    Hand hand;
    hand.gestures.press(Button::left, hand.at(400, 300), hand.view, hand.history);
    CHECK(hand.gestures.cancel());
    CHECK_FALSE(hand.gestures.release(Button::left, hand.at(400, 300), hand.view, hand.history).has_value());
    CHECK_FALSE(hand.gestures.cancel());
}
