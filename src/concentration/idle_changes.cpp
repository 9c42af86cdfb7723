// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "concentration/supply.h"

#include <algorithm>

namespace oreway::concentration {

namespace {

/// Whether another line or the query itself calls a bloc by its name.
bool is_bloc_used(const ConcentrationQuery& query, const Change& bloc) {
    const auto is_it = [&](const std::string& id) { return base::to_lower(id) == base::to_lower(bloc.id); };
    const auto& changes = query.scenario.changes;
    return (query.by == By::bloc && query.blocs.empty()) ||
           std::any_of(query.blocs.begin(), query.blocs.end(), is_it) ||
           std::any_of(query.without.begin(), query.without.end(), is_it) ||
           std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
               return (change.kind == ChangeKind::without_bloc || change.kind == ChangeKind::merge_bloc) &&
                      is_it(change.id);
           });
}

std::string plant_reason(const catalogue::Atlas& atlas, const Change& change, const Supply& supply) {
    if (supply.measure != Measure::capacity || !supply.has_owners)
        return "it concerns capacities of plants, and these are figures of " + std::string(label(supply.measure)) +
               " by country";
    const catalogue::Site* site = atlas.site(change.id);
    const std::string commodity =
        site == nullptr ? change.commodity : (site->commodities.empty() ? "" : site->commodities.front());
    if (commodity != supply.commodity) return "the plant is one of " + (commodity.empty() ? "nothing" : commodity);
    std::string stage = change.stage + "_capacity", product = capacity_product(change.product);
    if (site != nullptr) {
        stage = site->stage ? plant_stage_name(*site->stage) : "";
        product = capacity_product(site->capacity_of);
    }
    if (stage != supply.stage) return "the plant belongs to the stage " + stage;
    if (product != supply.product) return "the plant's capacity is of " + (product.empty() ? "nothing known" : product);
    return "what counts of the plant is the same without this line";
}

std::string reason_of(const catalogue::Atlas& atlas, const ConcentrationQuery& query, const Change& change,
                      const Supply& supply) {
    switch (change.kind) {
    case ChangeKind::without_country:
        return change.id + " is not listed";
    case ChangeKind::without_bloc:
        return "none of its members is listed";
    case ChangeKind::merge_country:
        return change.id + " has no figure that could count as another's";
    case ChangeKind::merge_bloc:
        return query.by == By::country || query.by == By::owner
                   ? "no member has a figure"
                   : "it concerns countries and owners, not regions and blocs";
    case ChangeKind::add_bloc:
        return "no other line and no option names the bloc";
    case ChangeKind::without_claim:
    case ChangeKind::add_claim:
        if (supply.measure != Measure::reserves || supply.is_share) return "claims concern reserves";
        return change.kind == ChangeKind::add_claim
                   ? "it does not say how much " + supply.commodity + " (" + supply.basis + ") there is"
                   : "the claim does not count here without this line either";
    case ChangeKind::without_plant:
    case ChangeKind::add_plant:
    case ChangeKind::set_capacity:
    case ChangeKind::set_year:
        return plant_reason(atlas, change, supply);
    case ChangeKind::add_country:
        break; // has said so where it was looked at
    }
    return "";
}

} // namespace

std::string to_text(const IdleChange& idle, const Scenario& scenario) {
    return scenario.told_as() + ": line " + std::to_string(idle.change.line) + ": \"" + to_text(idle.change) +
           "\" changes nothing here: " + idle.reason;
}

void name_idle_changes(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply) {
    for (const Change& change : query.scenario.changes) {
        const bool is_known = std::any_of(supply.idle.begin(), supply.idle.end(),
                                          [&](const IdleChange& idle) { return idle.change == change; });
        const bool is_used =
            supply.heeded.count(&change) > 0 || (change.kind == ChangeKind::add_bloc && is_bloc_used(query, change));
        if (!is_used && !is_known) supply.idle.push_back({change, reason_of(atlas, query, change, supply)});
    }
    std::sort(supply.idle.begin(), supply.idle.end(),
              [](const IdleChange& a, const IdleChange& b) { return a.change.line < b.change.line; });
    std::vector<std::string> lines;
    for (const IdleChange& idle : supply.idle)
        lines.push_back(to_text(idle, query.scenario));
    // First of all: what was asked for is not what is shown.
    supply.warnings.insert(supply.warnings.begin(), lines.begin(), lines.end());
}

} // namespace oreway::concentration
