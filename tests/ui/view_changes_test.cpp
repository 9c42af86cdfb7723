// SPDX-License-Identifier: MIT
#include "map/route_planner.h"
#include "tests/catch.h"
#include "tests/ui/interface_driver.h"
#include "ui/selection.h"
#include "ui/view_changes.h"

using namespace oreway;
using namespace oreway::ui;

namespace {

/// A window of 1600 x 900 whose map follows its panels.
struct PanelledWindow : InterfaceDriver {
    PanelledWindow() {
        now = interface.layout(state, 1600, 900);
        view = map::View(geo::Projection::create({}), map_width(), map_height());
    }
    double map_width() const { return static_cast<double>(now.map.width); }
    double map_height() const { return static_cast<double>(now.map.height); }

    void settle() {
        const Layout before = now;
        now = interface.layout(state, 1600, 900);
        follow_layout(context, before, now, 1);
    }
    void run(const char* command) {
        run_command(command, context);
        settle();
    }
    /// Where a place lies in the window, not on the map.
    geo::ScreenPoint in_window(const geo::LonLat& place) const {
        const geo::ScreenPoint at = *view.to_screen(place);
        return {at.x + static_cast<double>(now.map.x), at.y + static_cast<double>(now.map.y)};
    }

    Layout now;
};

constexpr geo::LonLat samarkand{66.97, 39.65};

} // namespace

TEST_CASE("A map that shows the whole world shows it whole whichever panels come and go") {
    PanelledWindow window;
    for (const char* command : {"shares.panel", "view.right-panel", "view.left-panel", "shares.panel",
                                "view.right-panel", "view.left-panel", "route.panel"}) {
        INFO(command);
        window.run(command);
        CHECK(window.view.width() == window.map_width());
        CHECK(window.view.height() == window.map_height());
        CHECK(window.view.shows_whole_map());
    }
}

TEST_CASE("A map that shows a part stays where it is in the window when a panel beside it comes and goes") {
    PanelledWindow window;
    window.view.set_zoom(5);
    window.view.center_on(samarkand);
    const geo::ScreenPoint at = window.in_window(samarkand);
    for (const char* command : {"view.right-panel", "view.left-panel", "view.right-panel", "view.left-panel"}) {
        INFO(command);
        window.run(command);
        CHECK(window.in_window(samarkand).x == Approx(at.x).margin(0.01));
        CHECK(window.in_window(samarkand).y == Approx(at.y).margin(0.01));
    }
}

TEST_CASE("A panel below takes as much of the map from the north as from the south") {
    PanelledWindow window;
    window.view.set_zoom(5);
    window.view.center_on(samarkand);
    window.run("shares.panel");
    CHECK(window.view.to_screen(samarkand)->y == Approx(window.map_height() / 2).margin(0.01));
}

TEST_CASE("What is selected comes out from below the panel that opens, and closing it leaves no gap beside the map") {
    PanelledWindow window;
    window.view.set_zoom(window.view.zoom() + 0.3);
    const geo::PlaneBox& extent = window.view.projection().extent();
    window.view.pan({-(extent.max_x / window.view.units_per_pixel() - window.view.width() / 2), 0});
    select_site(window.context, "minamitorishima-mud");
    window.settle();
    const auto at = window.view.to_screen(window.workspace.require_site("minamitorishima-mud").place);
    CHECK(at->x < window.view.width());
    window.run("view.right-panel");
    CHECK(window.view.to_screen(geo::PlanePoint{extent.max_x, 0}).x >= window.view.width() - 10);
}

TEST_CASE("A country that is searched for is whole in what its details leave free of the map") {
    PanelledWindow window;
    window.workspace.load_for(window.view);
    const geo::LonLatBox brazil{-73.9, -33.7, -34.8, 5.2};
    window.state.search.text = "Brazil";
    window.frames(2);
    window.press("Search/Brazil");
    window.settle();
    for (const geo::LonLat corner : {geo::LonLat{brazil.west, brazil.south}, geo::LonLat{brazil.east, brazil.north}}) {
        const auto at = window.view.to_screen(corner);
        REQUIRE(at.has_value());
        CHECK(at->x > 0);
        CHECK(at->x < window.map_width());
    }
    CHECK(window.view.zoom() > 3);
}

TEST_CASE("Going back to the whole world shows it whole however large the map is by then") {
    PanelledWindow window;
    window.run("view.zoom-in");
    window.run("view.right-panel");
    window.run("view.back");
    CHECK(window.view.shows_whole_map());
}

TEST_CASE("The second click of a double click zooms in and presses nothing of the panel that the first one opened") {
    PanelledWindow window;
    const geo::LonLat place = window.workspace.require_site("tanbreez").place;
    const auto pointer = [&](const geo::ScreenPoint& at) {
        return Pointer{at, false, false, false, window.host.now()};
    };
    const geo::ScreenPoint at = *window.view.to_screen(place);
    MapGestures& gestures = window.state.gestures;
    gestures.press(Button::left, pointer(at), window.view, window.state.history);
    REQUIRE(gestures.release(Button::left, pointer(at), window.view, window.state.history).has_value());
    select_site(window.context, "tanbreez");
    window.settle();
    window.frames(2);
    const double zoom = window.view.zoom();
    const geo::ScreenPoint before = *window.view.to_screen(place);
    REQUIRE(gestures.is_double_click(Button::left, pointer(at)));
    gestures.press(Button::left, pointer(at), window.view, window.state.history);
    CHECK_FALSE(gestures.is_dragging());
    CHECK(window.view.zoom() == Approx(zoom + 1));
    CHECK(window.view.to_screen(place)->x == Approx(before.x).margin(0.01));
    window.press("route.from");
    CHECK(window.workspace.routes().wish().from.empty());
    window.press("route.from");
    CHECK(window.workspace.routes().wish().from == "tanbreez");
}
