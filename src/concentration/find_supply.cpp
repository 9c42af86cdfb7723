// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/text.h"
#include "concentration/query_spelling.h"
#include "concentration/supply.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace oreway::concentration {

namespace {

[[noreturn]] void refuse(const std::string& message) { throw base::Error(base::ExitCode::nothing_found, message); }

std::optional<Step> step_of_word(std::string_view text) {
    for (const Step step : steps)
        if (word(step) == text) return step;
    if (text == "mining") return Step::mine;
    if (text == "refining") return Step::separation;
    if (text == "magnet") return Step::magnets;
    return std::nullopt;
}

std::string offer_text(const StageOffer& offer) {
    std::string text = offer.stage;
    if (!offer.product.empty()) text += " of " + offer.product;
    if (is_percent_of_world(offer.unit)) text += " in " + offer.unit;
    return text;
}

std::vector<std::string> stage_words(const std::vector<StageOffer>& offers) {
    std::vector<std::string> words;
    for (const StageOffer& offer : offers)
        if (std::find(words.begin(), words.end(), offer.stage) == words.end()) words.push_back(offer.stage);
    return words;
}

bool is_plants(const StageOffer& offer) { return offer.years.empty(); }

/// The stages that the query's words mean, best first.
std::vector<StageOffer> candidates_for(const ConcentrationQuery& query, const std::vector<StageOffer>& offers) {
    const auto step = step_of_word(query.stage);
    std::vector<StageOffer> candidates;
    for (const StageOffer& offer : offers) {
        const bool fits = step ? offer.step == step : offer.stage == query.stage;
        if (fits && (query.product.empty() || base::to_lower(offer.product) == base::to_lower(query.product)))
            candidates.push_back(offer);
    }
    if (candidates.empty()) {
        std::vector<std::string> products;
        for (const StageOffer& offer : offers)
            if (step ? offer.step == step : offer.stage == query.stage)
                products.push_back(offer.product.empty() ? "none (the commodity as such)" : offer.product);
        if (!products.empty())
            refuse("no figures for " + query.product + " of " + query.commodity + " at stage " + query.stage +
                   "; products there: " + base::join(products, ", "));
        refuse("no figures for " + query.commodity + " at stage \"" + query.stage + "\"" +
               suggestion(query.stage, stage_words(offers)) + "; there are " + base::join(stage_words(offers), ", "));
    }
    return candidates;
}

/// Plants of the scenario may make what no plant of the atlas makes.
void offer_new_plants(const ConcentrationQuery& query, std::vector<StageOffer>& offers) {
    for (const Change& change : query.scenario.changes) {
        if (change.kind != ChangeKind::add_plant || change.commodity != query.commodity) continue;
        for (const auto& [text, stage] : catalogue::words<catalogue::Stage>()) {
            const std::string name = plant_stage_name(stage), product = capacity_product(change.product);
            const bool is_offered = std::any_of(offers.begin(), offers.end(), [&](const StageOffer& offer) {
                return offer.stage == name && offer.product == product;
            });
            if (text == change.stage && !is_offered)
                offers.push_back({name, product, "t", product, step_of_plant(stage), {}, 1});
        }
    }
}

int distance(int a, int b) { return std::abs(a - b); }

[[noreturn]] void refuse_year(const ConcentrationQuery& query, const std::vector<StageOffer>& candidates) {
    std::set<int> years;
    for (const StageOffer& offer : candidates)
        years.insert(offer.years.begin(), offer.years.end());
    std::vector<int> nearest(years.begin(), years.end());
    std::stable_sort(nearest.begin(), nearest.end(),
                     [&](int a, int b) { return distance(a, *query.year) < distance(b, *query.year); });
    nearest.resize(std::min<std::size_t>(nearest.size(), 3));
    std::sort(nearest.begin(), nearest.end());
    std::vector<std::string> words;
    for (const int year : nearest)
        words.push_back(std::to_string(year));
    refuse("no figures for " + query.commodity + " " + query.stage + " in " + std::to_string(*query.year) +
           "; nearest years: " + base::join(words, ", "));
}

bool has_year(const StageOffer& offer, int year) {
    return std::find(offer.years.begin(), offer.years.end(), year) != offer.years.end();
}

Supply supply_by_owner(const catalogue::Atlas& atlas, const ConcentrationQuery& query,
                       const std::vector<StageOffer>& candidates, const std::vector<StageOffer>& offers) {
    for (const StageOffer& offer : candidates) {
        if (is_plants(offer)) return plant_supply(atlas, query, offer);
        if (offer.stage == "reserves" && is_tonnes(offer.unit)) return deposit_supply(atlas, query, offer);
    }
    std::vector<StageOffer> with_owners;
    for (const StageOffer& offer : offers)
        if (is_plants(offer) || offer.stage == "reserves") with_owners.push_back(offer);
    refuse("owners are known for plants and deposits, not for " + query.commodity + " " + query.stage + "; there are " +
           base::join(stage_words(with_owners), ", "));
}

Supply supply_by_place(const catalogue::Atlas& atlas, const ConcentrationQuery& query,
                       const std::vector<StageOffer>& candidates) {
    // Statistics come first. Where they exist, but not for this year, capacities of today's plants are no answer.
    if (is_plants(candidates.front())) return plant_supply(atlas, query, candidates.front());
    for (const StageOffer& offer : candidates)
        if (!is_plants(offer) && (!query.year || has_year(offer, *query.year)))
            return statistics_supply(atlas, query, offer, query.year.value_or(offer.years.back()));
    refuse_year(query, candidates);
}

void mention_others(const std::vector<StageOffer>& candidates, Supply& supply) {
    std::vector<std::string> others;
    for (const StageOffer& offer : candidates)
        if (offer.stage != supply.stage || offer.product != supply.product || offer.basis != supply.basis ||
            offer.unit != supply.unit)
            others.push_back(offer_text(offer));
    if (!others.empty()) supply.warn("not mixed in, ask for them apart: " + base::join(others, "; "));
}

/// The figures before countries are left out, added or merged.
Supply stated_supply(const catalogue::Atlas& atlas, const ConcentrationQuery& query,
                     const std::vector<StageOffer>& candidates, const std::vector<StageOffer>& offers) {
    if (query.by == By::owner) return supply_by_owner(atlas, query, candidates, offers);
    Supply supply = supply_by_place(atlas, query, candidates);
    add_claims(atlas, query, supply);
    return supply;
}

bool concerns(const Change& change, const Supply& supply) {
    switch (change.kind) {
    case ChangeKind::without_plant:
    case ChangeKind::add_plant:
    case ChangeKind::set_capacity:
    case ChangeKind::set_year:
        return supply.measure == Measure::capacity && supply.has_owners;
    case ChangeKind::without_claim:
    case ChangeKind::add_claim:
        return supply.measure == Measure::reserves && !supply.is_share;
    default:
        return false;
    }
}

/// A line about a plant or claim is heeded when the parts are others without it.
void heed_plants_and_claims(const catalogue::Atlas& atlas, const ConcentrationQuery& query,
                            const std::vector<StageOffer>& candidates, const std::vector<StageOffer>& offers,
                            Supply& supply) {
    const auto& changes = query.scenario.changes;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (!concerns(changes[i], supply)) continue;
        ConcentrationQuery without_line = query;
        without_line.scenario.changes.erase(without_line.scenario.changes.begin() + static_cast<std::ptrdiff_t>(i));
        if (stated_supply(atlas, without_line, candidates, offers).parts != supply.parts)
            supply.heeded.insert(&changes[i]);
    }
}

} // namespace

Supply find_supply(const catalogue::Atlas& atlas, const ConcentrationQuery& query) {
    check_scenario(atlas, query.scenario);
    std::vector<StageOffer> offers = stages_of(atlas, query.commodity);
    offer_new_plants(query, offers);
    if (offers.empty()) commodity_or_refuse(atlas, query.commodity);
    const std::vector<StageOffer> candidates = candidates_for(query, offers);
    Supply supply = stated_supply(atlas, query, candidates, offers);
    heed_plants_and_claims(atlas, query, candidates, offers, supply);
    mention_others(candidates, supply);
    if (query.claims != ClaimLevel::table && supply.measure != Measure::reserves)
        supply.warn("claims about deposits concern reserves; they change nothing at this stage");
    change_countries(atlas, query, supply);
    if (supply.parts.empty() && supply.lumped <= 0)
        refuse("no amount is above zero for " + query.commodity + " " + supply.stage + ": " +
               base::join(supply.warnings, "; "));
    name_idle_changes(atlas, query, supply);
    return supply;
}

} // namespace oreway::concentration
