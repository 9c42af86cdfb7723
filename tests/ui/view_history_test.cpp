// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "ui/view_history.h"

using namespace oreway;

namespace {

map::View world() { return map::View(geo::Projection::create({}), 800, 400); }

} // namespace

TEST_CASE("Going back returns to the view before, going forward to the one that was left") {
    ui::ViewHistory history;
    map::View view = world();
    const map::View first = view;
    history.leaving(view, 10);
    view.zoom_at({400, 200}, 4);
    const map::View second = view;
    CHECK_FALSE(history.can_go_forward());
    const auto back = history.back(view);
    REQUIRE(back.has_value());
    CHECK(*back == first);
    const auto forward = history.forward(*back);
    REQUIRE(forward.has_value());
    CHECK(*forward == second);
    CHECK_FALSE(history.forward(second).has_value());
}

TEST_CASE("The many changes of one drag are one step back") {
    ui::ViewHistory history;
    map::View view = world();
    view.zoom_at({400, 200}, 8);
    const map::View first = view;
    for (int frame = 0; frame < 30; ++frame) {
        history.leaving(view, 10 + frame * 0.02);
        view.pan({5, 0});
    }
    CHECK(*history.back(view) == first);
    CHECK_FALSE(history.can_go_back());
}

TEST_CASE("A new way forgets the views ahead") {
    ui::ViewHistory history;
    map::View view = world();
    history.leaving(view, 1);
    view.zoom_at({0, 0}, 2);
    view = *history.back(view);
    REQUIRE(history.can_go_forward());
    history.leaving(view, 5);
    CHECK_FALSE(history.can_go_forward());
}

TEST_CASE("A view from before the window was resized comes back in the present size") {
    ui::ViewHistory history;
    map::View view = world();
    history.leaving(view, 1);
    view.resize(1000, 700);
    const auto back = history.back(view);
    REQUIRE(back.has_value());
    CHECK(back->width() == 1000);
    CHECK(back->height() == 700);
}
