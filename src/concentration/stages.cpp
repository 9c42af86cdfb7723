// SPDX-License-Identifier: MIT
#include "concentration/stages.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace oreway::concentration {

namespace {

struct StatisticStage {
    std::string_view stage;
    Measure measure;
    std::optional<Step> step;
};

constexpr std::array statistic_stages = {
    StatisticStage{"reserves", Measure::reserves, Step::reserves},
    StatisticStage{"resources", Measure::resources, std::nullopt},
    StatisticStage{"mine_production", Measure::production, Step::mine},
    StatisticStage{"mine_production_share", Measure::production, std::nullopt},
    StatisticStage{"production", Measure::production, std::nullopt},
    StatisticStage{"primary_production", Measure::production, Step::separation},
    StatisticStage{"refinery_production", Measure::production, Step::separation},
    StatisticStage{"refining", Measure::production, Step::separation},
    StatisticStage{"smelter_production", Measure::production, Step::metal},
    StatisticStage{"sponge_production", Measure::production, Step::metal},
    StatisticStage{"magnets", Measure::production, Step::magnets},
    StatisticStage{"capacity", Measure::capacity, std::nullopt},
    StatisticStage{"imports", Measure::trade, std::nullopt},
    StatisticStage{"exports", Measure::trade, std::nullopt},
};

const StatisticStage* find_stage(std::string_view stage) {
    const auto found = std::find_if(statistic_stages.begin(), statistic_stages.end(),
                                    [&](const StatisticStage& known) { return known.stage == stage; });
    return found == statistic_stages.end() ? nullptr : &*found;
}

/// A figure from which shares of one commodity can be computed.
bool is_usable(const catalogue::Statistic& row) {
    return row.commodities.size() == 1 && row.value && find_stage(row.stage) &&
           (is_tonnes(row.unit) || is_percent_of_world(row.unit));
}

/// A plant's capacity is one of its main commodity: a scandium line in a titanium works makes no titanium.
bool has_capacity(const catalogue::Site& site) {
    return site.kind == catalogue::SiteKind::plant && site.stage && site.capacity_t_per_year &&
           !site.commodities.empty();
}

bool is_single_country(const catalogue::Statistic& row) { return row.country != "WLD" && row.country != "OTH"; }

using OfferKey = std::tuple<std::string, std::string, std::string, std::string>; // stage, product, unit, basis

void add_statistics(const catalogue::Atlas& atlas, std::string_view commodity, std::vector<StageOffer>& offers) {
    std::map<OfferKey, std::map<int, std::set<std::string>>> countries;
    for (const catalogue::Statistic& row : atlas.statistics()) {
        if (!is_usable(row) || row.commodities.front() != commodity || !is_single_country(row)) continue;
        countries[{row.stage, row.product, row.unit, row.basis}][row.year].insert(row.country);
    }
    for (const auto& [key, years] : countries) {
        const auto& [stage, product, unit, basis] = key;
        StageOffer offer{stage, product, unit, basis, step_of_statistic(stage), {}, 0};
        for (const auto& [year, codes] : years) {
            offer.years.push_back(year);
            offer.holders = std::max(offer.holders, static_cast<int>(codes.size()));
        }
        offers.push_back(std::move(offer));
    }
}

void add_plants(const catalogue::Atlas& atlas, std::string_view commodity, std::vector<StageOffer>& offers) {
    std::map<std::pair<catalogue::Stage, std::string>, int> plants;
    for (const catalogue::Site& site : atlas.sites()) {
        if (has_capacity(site) && site.commodities.front() == commodity)
            ++plants[{*site.stage, capacity_product(site.capacity_of)}];
    }
    for (const auto& [key, count] : plants)
        offers.push_back(
            {plant_stage_name(key.first), key.second, "t", key.second, step_of_plant(key.first), {}, count});
}

} // namespace

std::string_view word(Step step) {
    switch (step) {
    case Step::reserves:
        return "reserves";
    case Step::mine:
        return "mine";
    case Step::separation:
        return "separation";
    case Step::metal:
        return "metal";
    case Step::magnets:
        return "magnets";
    }
    return "";
}

std::string_view label(Step step) { return step == Step::separation ? "separation and refining" : word(step); }

std::optional<Step> step_of_statistic(std::string_view stage) {
    const StatisticStage* known = find_stage(stage);
    return known ? known->step : std::nullopt;
}

std::optional<Step> step_of_plant(catalogue::Stage stage) {
    switch (stage) {
    case catalogue::Stage::separation:
    case catalogue::Stage::refining:
        return Step::separation;
    case catalogue::Stage::metal:
    case catalogue::Stage::alloy:
        return Step::metal;
    case catalogue::Stage::magnet:
        return Step::magnets;
    case catalogue::Stage::concentration:
    case catalogue::Stage::recycling:
        break;
    }
    return std::nullopt;
}

Measure measure_of_statistic(std::string_view stage) {
    const StatisticStage* known = find_stage(stage);
    return known ? known->measure : Measure::other;
}

std::string_view label(Measure measure) {
    switch (measure) {
    case Measure::reserves:
        return "reserves";
    case Measure::resources:
        return "resources";
    case Measure::production:
        return "production";
    case Measure::capacity:
        return "capacity";
    case Measure::trade:
        return "trade";
    case Measure::other:
        break;
    }
    return "other";
}

std::string plant_stage_name(catalogue::Stage stage) { return std::string(catalogue::word(stage)) + "_capacity"; }

bool is_tonnes(std::string_view unit) { return unit == "t"; }

bool is_percent_of_world(std::string_view unit) { return unit == "% of world" || unit == "% of world primary"; }

std::string capacity_product(std::string_view capacity_of) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> products = {{
        {"NdFeB magnet", "NdFeB magnets"},
        {"NdPr oxide", "NdPr oxide"},
        {"NdPr metal", "NdPr metal"},
        {"Dy and Tb oxide", "Dy and Tb oxides"},
        {"REO", "REO"},
    }};
    std::string product(base::trim(capacity_of.substr(0, capacity_of.find_first_of("(,"))));
    for (const auto& [beginning, name] : products)
        if (product.starts_with(beginning)) product = name;
    if (capacity_of.find("actual output") != std::string_view::npos) product += ", actual output";
    return product;
}

std::vector<StageOffer> stages_of(const catalogue::Atlas& atlas, std::string_view commodity) {
    std::vector<StageOffer> offers;
    add_statistics(atlas, commodity, offers);
    add_plants(atlas, commodity, offers);
    const auto place = [](const StageOffer& offer) { return offer.step ? static_cast<int>(*offer.step) : 99; };
    std::stable_sort(offers.begin(), offers.end(), [&](const StageOffer& a, const StageOffer& b) {
        // Along the chain; statistics of the world before capacities of single plants; the fullest first.
        return std::tuple(place(a), a.years.empty(), -a.holders) < std::tuple(place(b), b.years.empty(), -b.holders);
    });
    return offers;
}

std::vector<std::string> commodities_with_stages(const catalogue::Atlas& atlas) {
    std::set<std::string> codes;
    for (const catalogue::Statistic& row : atlas.statistics())
        if (is_usable(row) && is_single_country(row)) codes.insert(row.commodities.front());
    for (const catalogue::Site& site : atlas.sites())
        if (has_capacity(site)) codes.insert(site.commodities.front());
    return {codes.begin(), codes.end()};
}

} // namespace oreway::concentration
