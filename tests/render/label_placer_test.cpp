// SPDX-License-Identifier: MIT
#include "render/label_placer.h"
#include "tests/catch.h"

#include <cmath>
#include <random>

using namespace oreway;
using render::LabelWish;
using render::ScreenBox;

namespace {

LabelWish beside(double x, double y, int priority = 0) {
    LabelWish wish;
    wish.priority = priority;
    wish.anchor = {x, y};
    wish.width = 40;
    wish.height = 12;
    wish.clearance = 6;
    return wish;
}

std::vector<LabelWish> crowd(double scale) {
    std::mt19937 random(7);
    std::vector<LabelWish> wishes;
    for (int i = 0; i < 500; ++i) {
        const double x = static_cast<double>(random() % 1000), y = static_cast<double>(random() % 600);
        wishes.push_back(beside(x * scale, y * scale, static_cast<int>(random() % 5)));
    }
    return wishes;
}

} // namespace

TEST_CASE("a lone label stands to the right of its point") {
    const std::vector<LabelWish> wishes{beside(100, 100)};
    const auto places = render::place_labels(wishes, {});
    REQUIRE(places.size() == 1);
    CHECK(places[0].box == ScreenBox{106, 94, 40, 12});
}

TEST_CASE("a label goes to the other side when something stands in its way") {
    const std::vector<LabelWish> wishes{beside(100, 100)};
    const std::vector<ScreenBox> obstacles{{110, 95, 10, 10}};
    const auto places = render::place_labels(wishes, obstacles);
    REQUIRE(places.size() == 1);
    CHECK(places[0].box.right() == Approx(94));
}

TEST_CASE("its own symbol is in nobody's way but others'") {
    LabelWish own = beside(100, 100);
    own.obstacle = 0;
    own.clearance = 0;
    const std::vector<ScreenBox> obstacles{ScreenBox::around({100, 100}, 300, 300)};
    CHECK(render::place_labels(std::vector<LabelWish>{own}, obstacles).size() == 1);
    CHECK(render::place_labels(std::vector<LabelWish>{beside(100, 100)}, obstacles).empty());
}

TEST_CASE("of two names that cannot both stand on their places the less important one moves aside") {
    LabelWish sea = beside(100, 100, 1), country = beside(110, 100, 9);
    sea.is_centered = country.is_centered = true;
    const auto places = render::place_labels(std::vector<LabelWish>{sea, country}, {});
    REQUIRE(places.size() == 2);
    CHECK(places[0].wish == 1);
    CHECK(places[0].box.x + places[0].box.width / 2 == Approx(110));
    CHECK_FALSE(places[0].box.intersects(places[1].box));
}

TEST_CASE("no two of many labels meet, and the result is the same every time") {
    const auto wishes = crowd(1);
    const auto places = render::place_labels(wishes, {});
    CHECK(places.size() > 100);
    CHECK(places.size() < wishes.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t j = i + 1; j < places.size(); ++j)
            CHECK_FALSE(places[i].box.intersects(places[j].box));
    const auto again = render::place_labels(wishes, {});
    REQUIRE(again.size() == places.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        CHECK(again[i].box == places[i].box);
}

TEST_CASE("labels placed at one scale do not meet at a larger scale") {
    const auto smaller = crowd(1), larger = crowd(1.4);
    const auto places = render::place_labels(smaller, {});
    std::vector<ScreenBox> boxes;
    for (const auto& place : places) {
        const auto& before = smaller[place.wish].anchor;
        const auto& after = larger[place.wish].anchor;
        boxes.push_back({place.box.x + after.x - before.x, place.box.y + after.y - before.y, 40, 12});
    }
    std::size_t meetings = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            meetings += boxes[i].intersects(boxes[j]) ? 1 : 0;
    CHECK(meetings == 0);
}

TEST_CASE("a name that may not stand on its anchor stands a little beside it, or nowhere") {
    LabelWish sea = beside(100, 100);
    sea.is_centered = true;
    const std::vector<LabelWish> wishes{sea};
    const auto below =
        render::place_labels(wishes, {}, [](const LabelWish&, const ScreenBox& box) { return box.y > 100; });
    REQUIRE(below.size() == 1);
    CHECK(below[0].box.y > 100);
    CHECK(render::place_labels(wishes, {}, [](const LabelWish&, const ScreenBox&) { return false; }).empty());
}

TEST_CASE("the name of a large country goes as far as it may roam when nothing nearer is free") {
    LabelWish country = beside(100, 100);
    country.is_centered = true;
    const std::vector<ScreenBox> obstacles{ScreenBox::around({100, 100}, 70, 70)};
    CHECK(render::place_labels(std::vector<LabelWish>{country}, obstacles).empty());
    country.roam = 70;
    const auto places = render::place_labels(std::vector<LabelWish>{country}, obstacles);
    REQUIRE(places.size() == 1);
    CHECK_FALSE(places[0].box.intersects(obstacles[0]));
    const geo::ScreenPoint middle = places[0].box.center();
    CHECK(std::hypot(middle.x - 100, middle.y - 100) <= 70 + 1e-9);
}

TEST_CASE("the name of a tall country goes as far up and down as to the sides") {
    LabelWish chile = beside(100, 100);
    chile.is_centered = true;
    chile.roam = 70;
    const auto far_down = [](const LabelWish&, const ScreenBox& box) { return box.center().y > 155; };
    CHECK(render::place_labels(std::vector<LabelWish>{chile}, {}, far_down).size() == 1);
}

TEST_CASE("a name that may stand nowhere is given up after some hundred tries") {
    LabelWish country = beside(100, 100);
    country.is_centered = true;
    country.roam = 250;
    int tries = 0;
    render::place_labels(std::vector<LabelWish>{country}, {}, [&](const LabelWish&, const ScreenBox&) {
        ++tries;
        return false;
    });
    CHECK(tries > 100);
    CHECK(tries < 1000);
}

TEST_CASE("another form of a text is placed only where the first finds no room") {
    std::vector<LabelWish> wishes{beside(100, 100), beside(100, 100)};
    for (LabelWish& wish : wishes)
        wish.is_centered = true;
    wishes[1].width = 10;
    wishes[1].instead_of = 0;
    const auto roomy = render::place_labels(wishes, {});
    REQUIRE(roomy.size() == 1);
    CHECK(roomy[0].wish == 0);
    const auto narrow = [](const LabelWish& wish, const ScreenBox&) { return wish.width < 20; };
    const auto places = render::place_labels(wishes, {}, narrow);
    REQUIRE(places.size() == 1);
    CHECK(places[0].wish == 1);
}

TEST_CASE("of three forms of a text one is placed") {
    std::vector<LabelWish> wishes{beside(100, 100), beside(200, 100), beside(300, 100)};
    wishes[1].instead_of = 0;
    wishes[2].instead_of = 1;
    CHECK(render::place_labels(wishes, {}).size() == 1);
}
