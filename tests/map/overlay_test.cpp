// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/text.h"
#include "map/density_overlay.h"
#include "map/legend.h"
#include "map/overlay.h"
#include "map/workspace.h"
#include "tests/catch.h"

#include <algorithm>

using namespace oreway;
using namespace oreway::map;

namespace {

struct Map {
    Workspace workspace{Workspace::Options{OREWAY_GEODATA, {}}};
    View view{geo::Projection::create({}), 1000, 600};

    Map() { workspace.load_for(view); }
    const Layer& overlay() const { return *workspace.document().layer(overlay_id); }
    const LegendBlock& legend() const {
        const auto& blocks = workspace.document().legend_blocks;
        return *std::find_if(blocks.begin(), blocks.end(),
                             [](const LegendBlock& block) { return block.layer_id == overlay_id; });
    }
};

OverlayWish mining() {
    OverlayWish wish;
    wish.query.commodity = "REE";
    wish.query.stage = "mine";
    return wish;
}

std::size_t feature_of(const Layer& layer, const std::string& country) {
    const auto& codes = layer.features[2].table->attribute("iso_a3")->texts;
    return static_cast<std::size_t>(std::find(codes.begin(), codes.end(), country) - codes.begin());
}

bool has_row(const LegendBlock& legend, const std::string& text) {
    return std::any_of(legend.rows.begin(), legend.rows.end(), [&](const LegendRow& row) { return row.text == text; });
}

/// Why an overlay is refused; empty when it is not.
std::string refusal(Map& map, const OverlayWish& wish) {
    try {
        map.workspace.show_overlay(wish, map.view);
        return "";
    } catch (const base::Error& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("China has the colour of more than 65 per cent, Germany the hatching of no figure") {
    Map map;
    map.workspace.show_overlay(mining(), map.view);
    const Layer& layer = map.overlay();
    const auto china = feature_of(layer, "CHN"), germany = feature_of(layer, "DEU"),
               greenland = feature_of(layer, "GRL");
    CHECK_FALSE(layer.looks->hatched[china]);
    const auto& rows = map.legend().rows;
    const auto top =
        std::find_if(rows.begin(), rows.end(), [](const LegendRow& row) { return row.text == "over 65 %"; });
    REQUIRE(top != rows.end());
    CHECK(layer.looks->fills[china] == top->color);
    CHECK(layer.looks->hatched[germany]);
    // Greenland is listed with nothing, which is knowledge.
    CHECK_FALSE(layer.looks->hatched[greenland]);
    CHECK(has_row(map.legend(), "no figure"));
    CHECK(has_row(map.legend(), "listed with nothing"));
}

TEST_CASE("The lowest class of hexagons holds the least that one has: none is there in vain") {
    Map map;
    OverlayWish wish;
    wish.kind = OverlayKind::density;
    map.workspace.show_overlay(wish, map.view);
    // One point in a hexagon of 250 km radius, 162,380 km2, is 0.0616 per 10,000 km2.
    CHECK(has_row(map.legend(), "up to 0.1"));
}

TEST_CASE("The legend says when contested claims count as if they were reserves") {
    Map map;
    OverlayWish wish = mining();
    wish.query.claims = concentration::ClaimLevel::all;
    map.workspace.show_overlay(wish, map.view);
    CHECK_FALSE(has_row(map.legend(), "with all claims, contested ones too")); // mining knows no claims
    wish.query.stage = "reserves";
    map.workspace.show_overlay(wish, map.view);
    CHECK(has_row(map.legend(), "with all claims, contested ones too"));
}

TEST_CASE("A picture carries the caveats of its figures and calls sources by their titles") {
    Map map;
    OverlayWish wish = mining();
    wish.query.commodity = "V";
    wish.query.stage = "reserves";
    wish.query.scenario = concentration::parse_scenario("set capacity lynas-gebeng 999", "plan.txt");
    map.workspace.show_overlay(wish, map.view);
    const std::string notes = base::join(map.legend().notes, "\n");
    CHECK(notes.find("the unit is probably wrong") != std::string::npos);
    CHECK(notes.find("the what-if has lines that change nothing here") != std::string::npos);
    CHECK(notes.find("Sources: Mineral Commodity Summaries 2026") != std::string::npos);
    CHECK(notes.find("usgs-mcs2026") == std::string::npos);
}

TEST_CASE("Classes of the legend stay what they are when China is left out") {
    Map map;
    map.workspace.show_overlay(mining(), map.view);
    const auto before = map.legend().rows;
    OverlayWish wish = mining();
    wish.query.without = {"CHN"};
    map.workspace.show_overlay(wish, map.view);
    const auto& after = map.legend().rows;
    REQUIRE(after.size() == before.size() + 1);
    CHECK(after.back().text == "left out");
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(before[i].text == after[i].text);
    CHECK_FALSE(map.workspace.document().legend_blocks.empty());
    CHECK(map.overlay().option == "--overlay share --commodity REE --stage mine --without CHN");
}

TEST_CASE("China left out has a colour that neither a class nor a country without a figure has") {
    Map map;
    OverlayWish wish = mining();
    wish.query.without = {"CHN"};
    for (const OverlayKind kind : {OverlayKind::share, OverlayKind::hhi}) {
        wish.kind = kind;
        map.workspace.show_overlay(wish, map.view);
        const Layer& layer = map.overlay();
        const auto china = feature_of(layer, "CHN");
        CHECK_FALSE(layer.looks->hatched[china]);
        CHECK(layer.looks->fills[china] == map.legend().rows.back().color);
        const auto& rows = map.legend().rows;
        CHECK(std::count_if(rows.begin(), rows.end(),
                            [&](const LegendRow& row) { return row.color == rows.back().color; }) == 1);
    }
}

TEST_CASE("Regions are coloured whole, hatched where bounds reach over a class") {
    Map map;
    OverlayWish wish = mining();
    wish.kind = OverlayKind::hhi;
    map.workspace.show_overlay(wish, map.view);
    const Layer& layer = map.overlay();
    CHECK(layer.looks->fills[feature_of(layer, "CHN")] == layer.looks->fills[feature_of(layer, "KAZ")]);
    CHECK_FALSE(layer.looks->hatched[feature_of(layer, "CHN")]);
    // Europe has one small producer; the world's "other countries" may lie there or not.
    CHECK(layer.looks->hatched[feature_of(layer, "RUS")]);
}

TEST_CASE("Hexagons of deposits carry their tonnes and name unit and radius") {
    Map map;
    OverlayWish wish;
    wish.kind = OverlayKind::density;
    wish.density.attribute = "contained_t";
    map.workspace.show_overlay(wish, map.view);
    const auto& table = *map.overlay().features[2].table;
    CHECK(table.size() > 20);
    CHECK(table.size() == map.overlay().looks->fills.size());
    CHECK(has_row(map.legend(), "t per 10,000 km²"));
    CHECK(has_row(map.legend(), "hexagons of 250 km radius"));
    CHECK(map.overlay().option ==
          "--overlay density --density-layer deposits --density-of contained_t --radius-km 250");
    double weight = 0;
    for (const double cell : table.attribute("weight")->reals)
        weight += cell;
    double sum = 0;
    for (const auto& point : density_points(*map.workspace.table_of("deposits"), wish.density))
        if (point.weight > 0) sum += point.weight;
    CHECK(weight == Approx(sum));
}

TEST_CASE("A density of one commodity adds up tonnes of one kind, and a mixture says that it is one") {
    Map map;
    OverlayWish wish;
    wish.kind = OverlayKind::density;
    wish.density.attribute = "contained_t";
    map.workspace.show_overlay(wish, map.view);
    CHECK(map.legend().notes.back().find("different substances") != std::string::npos);
    wish.density.commodity = "C";
    map.workspace.show_overlay(wish, map.view);
    CHECK(map.legend().notes.back().find("different substances") == std::string::npos);
    CHECK(map.overlay().title == "Density: Deposits with C");
    wish.density.commodity = "Xx";
    CHECK(refusal(map, wish).find("no points of Xx") != std::string::npos);
}

TEST_CASE("A density's classes do not depend on the view") {
    Map map;
    OverlayWish wish;
    wish.kind = OverlayKind::density;
    wish.density.layer = "plants";
    wish.density.shape = DensityShape::kernel;
    wish.density.radius_km = 900;
    map.workspace.show_overlay(wish, map.view);
    for (const LegendRow& row : map.legend().rows)
        CHECK(row.text.find("e-") == std::string::npos);
    const auto before = map.legend().rows;
    map.view.fit({-10, 35, 30, 60});
    map.workspace.show_overlay(wish, map.view);
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(before[i].text == map.legend().rows[i].text);
}

TEST_CASE("A density of what is no number or no point is refused and lists what there is") {
    Map map;
    OverlayWish wish;
    wish.kind = OverlayKind::density;
    wish.density.attribute = "name";
    CHECK(refusal(map, wish).find("contained_t") != std::string::npos);
    wish.density.attribute.clear();
    wish.density.layer = "agreements";
    CHECK_THROWS_AS(map.workspace.show_overlay(wish, map.view), base::Error);
    wish.density.layer = "nonsense";
    CHECK_THROWS_AS(map.workspace.show_overlay(wish, map.view), base::Error);
    CHECK_FALSE(map.workspace.overlay().has_value());
}

TEST_CASE("An overlay taken off leaves neither layer nor legend nor notes") {
    Map map;
    map.workspace.show_overlay(mining(), map.view);
    CHECK_FALSE(margin_notes(map.workspace.document()).empty());
    map.workspace.clear_overlay();
    CHECK(map.workspace.document().layer(overlay_id) == nullptr);
    CHECK(margin_notes(map.workspace.document()).empty());
}

TEST_CASE("An overlay follows the theme and the detail of the countries") {
    Map map;
    map.workspace.show_overlay(mining(), map.view);
    const auto coarse = map.overlay().features[2].table;
    const auto pale = map.overlay().looks->fills[feature_of(map.overlay(), "CHN")];
    map.workspace.set_theme(ThemeName::dark);
    map.workspace.refresh_overlay(map.view);
    CHECK_FALSE(map.overlay().looks->fills[feature_of(map.overlay(), "CHN")] == pale);
    map.view.fit({100, 20, 120, 40});
    map.workspace.load_for(map.view);
    map.workspace.refresh_overlay(map.view);
    CHECK(map.overlay().features[2].table != coarse);
}
