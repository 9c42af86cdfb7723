// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "ui/layout.h"

using oreway::ui::Layout;
using oreway::ui::LayoutWishes;
using oreway::ui::make_layout;

namespace {

LayoutWishes window(float width, float height) {
    LayoutWishes wishes;
    wishes.width = width;
    wishes.height = height;
    return wishes;
}

} // namespace

TEST_CASE("Menu, panels, map and status bar tile the window without gaps") {
    const Layout layout = make_layout(window(1600, 900));
    CHECK(layout.left.x + layout.left.width == layout.map.x);
    CHECK(layout.map.x + layout.map.width == layout.right.x);
    CHECK(layout.right.x + layout.right.width == 1600);
    CHECK(layout.menu.height == layout.map.y);
    CHECK(layout.map.y + layout.map.height == layout.status.y);
    CHECK(layout.status.y + layout.status.height == 900);
}

TEST_CASE("In a narrow window the map keeps its place: the layers go first, then the details") {
    const Layout medium = make_layout(window(900, 700));
    CHECK(medium.right.width > 0);
    CHECK(medium.left.width == 0);
    CHECK(medium.map.width >= 20 * 15);
    const Layout narrow = make_layout(window(420, 700));
    CHECK(narrow.right.width == 0);
    CHECK(narrow.map.width == 420);
}

TEST_CASE("In a window of 1024 pixels the details take about a third and the map most of the rest") {
    const Layout layout = make_layout(window(1024, 640));
    CHECK(layout.right.width <= 0.36 * 1024);
    CHECK(layout.left.width == 0);
    CHECK(layout.map.width >= 0.6 * 1024);
    LayoutWishes wishes = window(1024, 640);
    wishes.show_right = false;
    CHECK(make_layout(wishes).left.width > 0);
    CHECK(make_layout(window(1280, 800)).left.width > 0);
}

TEST_CASE("A hidden panel leaves its room to the map") {
    LayoutWishes wishes = window(1600, 900);
    wishes.show_left = false;
    wishes.show_right = false;
    CHECK(make_layout(wishes).map.width == 1600);
}

TEST_CASE("The panel of shares lies between the side panels below the map, and gives way on a low window") {
    LayoutWishes wishes = window(1600, 900);
    wishes.show_bottom = true;
    const Layout layout = make_layout(wishes);
    CHECK(layout.bottom.height == 21 * 15);
    CHECK(layout.bottom.x == layout.map.x);
    CHECK(layout.bottom.width == layout.map.width);
    CHECK(layout.map.y + layout.map.height == layout.bottom.y);
    CHECK(layout.bottom.y + layout.bottom.height == layout.status.y);
    wishes.height = 330;
    const Layout low = make_layout(wishes);
    CHECK(low.bottom.height == 0);
    CHECK(low.map.y + low.map.height == low.status.y);
}
