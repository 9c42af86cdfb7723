// SPDX-License-Identifier: MIT
#include "catalogue/atlas_reader.h"
#include "catalogue/details.h"
#include "map/site_surroundings.h"
#include "tests/catch.h"

using namespace oreway;

namespace {

/// The first number that leads to no source of the atlas: "accuracy_km", "ports/distance_km"; empty: none.
std::string unsourced_number(const catalogue::Details& details, const catalogue::Atlas& atlas) {
    const auto is_sourced = [&](const std::vector<std::string>& ids) {
        return !ids.empty() && atlas.source(ids.front()) != nullptr;
    };
    for (const catalogue::DetailRow& row : details.rows) {
        if (row.value.number && !is_sourced(row.source_ids)) return row.key;
    }
    for (const catalogue::DetailTable& table : details.tables) {
        for (const catalogue::DetailTable::Row& row : table.rows) {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (row.cells[i].number && !is_sourced(row.source_ids)) return table.key + "/" + table.columns[i].first;
            }
        }
    }
    return {};
}

} // namespace

TEST_CASE("Every number in the details of every site, country and agreement leads to a source") {
    const catalogue::LoadedAtlas loaded = catalogue::load_atlas(OREWAY_GEODATA);
    const catalogue::Atlas& atlas = *loaded.atlas;
    for (const catalogue::Site& site : atlas.sites()) {
        INFO(site.id);
        catalogue::Details details = catalogue::describe_site(atlas, site);
        map::add_surroundings(details, atlas, site);
        CHECK(unsourced_number(details, atlas).empty());
    }
    for (const catalogue::Country& country : atlas.countries()) {
        INFO(country.code);
        CHECK(unsourced_number(catalogue::describe_country(atlas, country.code), atlas).empty());
    }
    for (const catalogue::Agreement& agreement : atlas.agreements()) {
        INFO(agreement.id);
        CHECK(unsourced_number(catalogue::describe_agreement(atlas, agreement), atlas).empty());
    }
}
