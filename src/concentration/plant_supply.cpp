// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "concentration/supply.h"

#include <algorithm>
#include <set>

namespace oreway::concentration {

namespace {

using catalogue::Site;
using catalogue::SiteStatus;

/// A plant as the scenario sees it.
struct Plant {
    std::string id, country, owner_country, owner, product, source_id;
    catalogue::Stage stage = catalogue::Stage::separation;
    std::optional<double> capacity;
    std::optional<int> start_year;
    SiteStatus status = SiteStatus::unknown;
    bool is_whole_company = false;
    bool opens_in_scenario = false; ///< its year is the scenario's word; it counts as operating from then on
};

std::optional<catalogue::Stage> plant_stage(std::string_view text) {
    for (const auto& [word, stage] : catalogue::words<catalogue::Stage>())
        if (word == text) return stage;
    return std::nullopt;
}

std::vector<Plant> plants_of(const catalogue::Atlas& atlas, std::string_view commodity, const Scenario& scenario) {
    std::vector<Plant> plants;
    for (const Site& site : atlas.sites()) {
        if (site.kind != catalogue::SiteKind::plant || !site.stage) continue;
        if (site.commodities.empty() || site.commodities.front() != commodity) continue;
        plants.push_back({site.id, site.country, site.owner_country, site.owner, capacity_product(site.capacity_of),
                          site.source_id, *site.stage, site.capacity_t_per_year, site.start_year, site.status,
                          site.capacity_of.find("whole company") != std::string::npos});
    }
    for (const Change& change : scenario.changes) {
        const auto plant =
            std::find_if(plants.begin(), plants.end(), [&](const Plant& p) { return p.id == change.id; });
        if (change.kind == ChangeKind::add_plant) {
            const auto stage = plant_stage(change.stage);
            if (change.commodity == commodity && stage)
                plants.push_back({change.id, change.country, change.owner, "", capacity_product(change.product), "",
                                  *stage, change.amount, change.year, SiteStatus::operating, false, true});
        } else if (plant == plants.end()) {
            continue;
        } else if (change.kind == ChangeKind::without_plant) {
            plants.erase(plant);
        } else if (change.kind == ChangeKind::set_capacity) {
            plant->capacity = change.amount;
        } else if (change.kind == ChangeKind::set_year) {
            plant->start_year = change.year;
            plant->opens_in_scenario = true;
        }
    }
    return plants;
}

bool is_counted(const Plant& plant, const ConcentrationQuery& query) {
    if (query.year && plant.start_year && *plant.start_year > *query.year) return false;
    // A plant that opens later than any year asked for is part of the scenario's future, which is what is asked about.
    if (plant.opens_in_scenario || plant.status == SiteStatus::operating) return true;
    return query.planned_plants && (plant.status == SiteStatus::development || plant.status == SiteStatus::announced);
}

/// A capacity of a whole company holds those of its plants.
bool is_inside_company(const Plant& plant, const std::vector<Plant>& plants) {
    return !plant.is_whole_company && !plant.owner.empty() &&
           std::any_of(plants.begin(), plants.end(), [&](const Plant& other) {
               return other.is_whole_company && other.owner == plant.owner && other.stage == plant.stage;
           });
}

} // namespace

Supply plant_supply(const catalogue::Atlas& atlas, const ConcentrationQuery& query, const StageOffer& offer) {
    Supply supply;
    supply.commodity = query.commodity;
    supply.stage = offer.stage;
    supply.product = offer.product;
    supply.unit = "t";
    supply.basis = offer.basis;
    supply.measure = Measure::capacity;
    supply.step = offer.step;
    supply.year = query.year.value_or(0);
    supply.has_owners = true;
    supply.edition = "plants of the atlas";

    const std::vector<Plant> plants = plants_of(atlas, query.commodity, query.scenario);
    std::vector<std::string> without_capacity, later, inside;
    for (const Plant& plant : plants) {
        if (plant_stage_name(plant.stage) != offer.stage) continue;
        if (!plant.capacity) {
            if (is_counted(plant, query)) without_capacity.push_back(plant.id);
            continue;
        }
        if (plant.product != offer.product) continue;
        if (!is_counted(plant, query)) {
            if (plant.status != SiteStatus::halted) later.push_back(plant.id);
        } else if (is_inside_company(plant, plants)) {
            inside.push_back(plant.id);
        } else {
            supply.parts.push_back({plant.id, plant.country, plant.owner_country, *plant.capacity});
            supply.add_source(plant.source_id);
        }
    }
    if (!supply.parts.empty())
        supply.warn("capacities of single plants in the atlas, in tonnes a year: no world total is known, these are "
                    "shares of what is listed",
                    "plants of the atlas alone");
    if (!without_capacity.empty())
        supply.warn("operating without a stated capacity, not counted: " + base::join(without_capacity, ", "));
    if (!later.empty()) supply.warn("announced or not yet open, not counted: " + base::join(later, ", "));
    if (!inside.empty())
        supply.warn("inside the capacity of a whole company, not counted again: " + base::join(inside, ", "));
    return supply;
}

} // namespace oreway::concentration
