// SPDX-License-Identifier: MIT
#include "catalogue/atlas_reader.h"
#include "data/feature_builder.h"
#include "map/atlas_tables.h"
#include "map/relation_tables.h"
#include "tests/catch.h"

#include <algorithm>
#include <set>

using namespace oreway;
using data::GeometryKind;

namespace {

const catalogue::Atlas& atlas() {
    static const std::shared_ptr<const catalogue::Atlas> loaded = catalogue::load_atlas(OREWAY_GEODATA).atlas;
    return *loaded;
}

std::string text(const data::FeatureTable& table, const char* column, std::size_t row) {
    const data::Column* found = table.attribute(column);
    REQUIRE(found != nullptr);
    return data::to_text(found->value(row));
}

std::size_t row_of(const data::FeatureTable& table, const char* column, const std::string& value) {
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (text(table, column, row) == value) return row;
    }
    FAIL("no " << value);
    return 0;
}

std::size_t placeless(const data::FeatureTable& table) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < table.size(); ++row) {
        count += table.kind(row) == GeometryKind::none ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("Every row of every table of the atlas is exported, with the source it rests on") {
    const auto rows = [](const char* name) { return map::atlas_table(atlas(), name)->size(); };
    CHECK(rows("claims") == atlas().claims().size());
    CHECK(rows("sources") == atlas().sources().size());
    CHECK(rows("statistics") == atlas().statistics().size());
    CHECK(rows("agreements") == atlas().agreements().size());
    CHECK(rows("flows") == atlas().flows().size());
    CHECK(rows("conflicts") == atlas().conflicts().size());
    for (const char* name : {"claims", "statistics", "agreements", "flows", "blocs"}) {
        INFO(name);
        const auto table = map::atlas_table(atlas(), name);
        for (std::size_t row = 0; row < table->size(); ++row) {
            CHECK(atlas().source(text(*table, "source_id", row)) != nullptr);
        }
    }
    CHECK(map::atlas_table(atlas(), "deposits") == nullptr); // a layer
}

TEST_CASE("Exported claims keep their numbers, lie at their sites and say which of them is chosen") {
    const auto table = map::atlas_table(atlas(), "claims");
    CHECK(placeless(*table) == 0);
    std::set<std::string> sites_with_choice;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const catalogue::Claim& claim = atlas().claims()[row];
        CHECK(text(*table, "claim_id", row) == claim.id);
        const data::Value quantity = table->attribute("quantity_t")->value(row);
        CHECK(std::holds_alternative<double>(quantity) == claim.quantity_t.has_value());
        if (claim.quantity_t) CHECK(std::get<double>(quantity) == *claim.quantity_t);
        // One claim at most stands for a site.
        if (text(*table, "chosen", row) == "1") CHECK(sites_with_choice.insert(claim.site_id).second);
    }
    CHECK(sites_with_choice.size() > 80);
    const auto& first = table->ring(0).front();
    CHECK(first == atlas().site(text(*table, "site_id", 0))->place);
}

TEST_CASE("What rests on general knowledge says so in exports") {
    const auto table = map::atlas_table(atlas(), "blocs");
    CHECK(text(*table, "source_caution", row_of(*table, "source_id", "gk-blocs")) == "not verified against a document");
}

TEST_CASE("An agreement of three has an arc between every two, one of many none, an export control none") {
    const auto table = map::agreement_table(atlas(), map::Drawn::if_possible);
    CHECK(table->parts(row_of(*table, "id", "alcoa-sojitz-gallium-2025")).size() == 3);
    CHECK(table->kind(row_of(*table, "id", "g20-johannesburg-2025")) == GeometryKind::none);
    CHECK(table->kind(row_of(*table, "id", "china-japan-2010")) == GeometryKind::none);
    CHECK(placeless(*map::agreement_table(atlas(), map::Drawn::only)) == 0);
}

TEST_CASE("The members of an agreement of many are found among the countries' polygons") {
    using Type = data::Column::Type;
    data::FeatureBuilder builder("countries", {{"iso_a3", Type::text}});
    const std::vector<std::vector<geo::LonLat>> square = {{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
    for (const char* code : {"KAZ", "FRA", "USA"}) {
        builder.add_polygon(square, {std::string(code)});
    }
    const auto table = map::alliance_table(atlas(), *builder.build());
    std::multiset<std::string> drawn;
    for (std::size_t row = 0; row < table->size(); ++row) {
        if (table->kind(row) == GeometryKind::polygon) drawn.insert(text(*table, "id", row));
    }
    CHECK(drawn.count("c5plus1-summit-2025") == 2);   // Kazakhstan and the United States
    CHECK(drawn.count("g20-johannesburg-2025") == 1); // France; the United States stayed away

    // The same feature is the same party on a map that has other countries.
    data::FeatureBuilder coarse("countries", {{"iso_a3", Type::text}});
    coarse.add_polygon(square, {std::string("USA")});
    const auto coarser = map::alliance_table(atlas(), *coarse.build());
    REQUIRE(coarser->size() == table->size());
    for (std::size_t row = 0; row < table->size(); ++row) {
        CHECK(text(*coarser, "id", row) == text(*table, "id", row));
    }
}

TEST_CASE("Flows are drawn when they can be compared: tonnes a year or dollars, more than nothing") {
    CHECK(map::flow_measure("t") == map::FlowMeasure::tonnes_per_year);
    CHECK(map::flow_measure("t per year of concentrate") == map::FlowMeasure::tonnes_per_year);
    CHECK(map::flow_measure("USD") == map::FlowMeasure::dollars);
    CHECK_FALSE(map::flow_measure("t since 2017"));
    CHECK_FALSE(map::flow_measure("% of US imports"));
    catalogue::Flow stopped;
    stopped.unit = "t REO";
    stopped.value = 0;
    CHECK_FALSE(map::measure_of(stopped));
    CHECK(placeless(*map::flow_table(atlas(), map::Drawn::only)) == 0);
}
