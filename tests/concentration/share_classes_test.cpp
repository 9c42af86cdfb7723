// SPDX-License-Identifier: MIT
#include "concentration/share_classes.h"
#include "tests/catch.h"
#include "tests/concentration/sample_atlas.h"

#include <algorithm>

using namespace oreway::concentration;

namespace {

const CountryValue* find(const std::vector<CountryValue>& values, const std::string& country) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](auto& value) { return value.country == country; });
    return found == values.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("A country without a figure differs from one with nothing and from one without data") {
    const auto atlas = sample_atlas();
    const auto values = country_values(compute(*atlas, {.commodity = "REE", .stage = "mine"}));
    CHECK(find(values, "AAA")->presence == Presence::some);
    CHECK(find(values, "AAA")->share_class == 4);
    CHECK(find(values, "DDD")->presence == Presence::zero);
    CHECK(find(values, "EEE")->presence == Presence::no_figure);
    CHECK_FALSE(find(values, "FFF"));
}

TEST_CASE("A country that is left out differs from one without a figure, whatever its region has") {
    const auto atlas = sample_atlas();
    ConcentrationQuery query{.commodity = "REE", .stage = "mine"};
    query.without = {"AAA"};
    CHECK(find(country_values(compute(*atlas, query)), "AAA")->presence == Presence::left_out);
    query.by = By::region;
    const auto values = country_values(compute(*atlas, query));
    CHECK(find(values, "AAA")->presence == Presence::left_out);
    CHECK(find(values, "EEE")->presence != Presence::left_out);
}

TEST_CASE("A region is coloured whole") {
    const auto atlas = sample_atlas();
    const auto values = country_values(compute(*atlas, {.commodity = "REE", .stage = "mine", .by = By::region}));
    CHECK(find(values, "CCC")->holder == "Asia");
    CHECK(find(values, "CCC")->share == Approx(0.7));
    CHECK(find(values, "FFF")->holder == "Africa");
}

TEST_CASE("Of overlapping blocs the one with most gives a country its colour") {
    const auto atlas = sample_atlas();
    const auto values = country_values(compute(*atlas, {.commodity = "REE", .stage = "mine", .by = By::bloc}));
    CHECK(find(values, "CCC")->holder == "Club");
    CHECK(find(values, "BBB")->holder == "League");
}

TEST_CASE("The top class lies above the European line of 65 per cent") {
    CHECK(share_class_of(0) == 0);
    CHECK(share_class_of(0.01) == 0);
    CHECK(share_class_of(0.65) == 4);
    CHECK(share_class_of(0.651) == share_class_count - 1);
    CHECK(share_class_label(0) == "up to 1 %");
    CHECK(share_class_label(3) == "10 to 30 %");
    CHECK(share_class_label(5) == "over 65 %");
}
