// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "concentration/blocs.h"
#include "concentration/supply.h"

#include <algorithm>

namespace oreway::concentration {

namespace {

using Countries = std::vector<std::string>;

bool holds(const Countries& countries, const std::string& code) {
    return std::find(countries.begin(), countries.end(), code) != countries.end();
}

bool is_listed(const Supply& supply, const std::string& code) {
    return holds(supply.unmeasured, code) ||
           std::any_of(supply.parts.begin(), supply.parts.end(),
                       [&](const SupplyPart& part) { return part.country == code || part.owner_country == code; });
}

/// Countries that are merged into one of these go with it, and what is merged into those.
Countries with_merged(const Scenario& scenario, Countries countries, Supply& supply) {
    for (bool grows = true; grows;) {
        grows = false;
        for (const Change& change : scenario.changes) {
            if (change.kind != ChangeKind::merge_country || !holds(countries, change.into) ||
                holds(countries, change.id))
                continue;
            if (is_listed(supply, change.id)) supply.heeded.insert(&change);
            countries.push_back(change.id);
            grows = true;
        }
    }
    return countries;
}

/// Country by country of what goes, with the world total made smaller by it. False when none of them was listed.
bool leave_out(const Countries& countries, Supply& supply) {
    const auto goes = [&](const std::string& code) { return holds(countries, code); };
    const bool is_there = std::any_of(countries.begin(), countries.end(),
                                      [&](const std::string& code) { return is_listed(supply, code); });
    supply.left_out.insert(supply.left_out.end(), countries.begin(), countries.end());
    double removed = 0;
    for (const SupplyPart& part : supply.parts)
        if (goes(part.country)) removed += part.amount;
    std::erase_if(supply.parts, [&](const SupplyPart& part) { return goes(part.country); });
    std::erase_if(supply.unmeasured, goes);
    std::erase_if(supply.rivals, [&](const Rival& rival) { return goes(rival.country); });
    if (!is_there) return false;
    if (supply.world) *supply.world = std::max(0.0, *supply.world - removed);
    supply.warn("what if: without " + base::join(countries, ", ") + ", " + base::to_grouped(removed, 1) +
                (supply.is_share ? " %" : " t") + " less");
    return true;
}

Countries members_of(const catalogue::Atlas& atlas, const Scenario& scenario, const std::string& id) {
    const auto bloc = find_bloc(atlas, scenario, id);
    if (!bloc) refuse_bloc(atlas, scenario, id);
    return bloc->members;
}

void leave_out_all(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply) {
    const Scenario& scenario = query.scenario;
    for (const std::string& id : query.without) {
        const Countries countries = is_known_country(atlas, id) ? Countries{id} : members_of(atlas, scenario, id);
        if (!leave_out(with_merged(scenario, countries, supply), supply))
            supply.warn("what if: without " + id + " nothing changes here: it is not listed");
    }
    for (const Change& change : scenario.changes) {
        if (change.kind != ChangeKind::without_country && change.kind != ChangeKind::without_bloc) continue;
        const Countries countries =
            change.kind == ChangeKind::without_country ? Countries{change.id} : members_of(atlas, scenario, change.id);
        if (leave_out(with_merged(scenario, countries, supply), supply)) supply.heeded.insert(&change);
    }
}

void merge(const Countries& countries, const std::string& into, const Change& change, Supply& supply) {
    for (auto& [country, holder] : supply.counts_as)
        if (holds(countries, holder)) holder = into;
    Countries joining;
    for (const std::string& country : countries) {
        if (country == into || !supply.counts_as.emplace(country, into).second) continue;
        if (is_listed(supply, country)) joining.push_back(country);
    }
    std::erase_if(supply.rivals, [&](const Rival& rival) { return holds(countries, rival.country); });
    if (joining.empty()) return;
    supply.heeded.insert(&change);
    supply.warn("what if: " + base::join(joining, ", ") + (joining.size() == 1 ? " counts as " : " count as ") + into);
}

void merge_all(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply) {
    for (const Change& change : query.scenario.changes) {
        if (change.kind == ChangeKind::merge_country) merge({change.id}, change.into, change, supply);
        if (change.kind == ChangeKind::merge_bloc && (query.by == By::country || query.by == By::owner))
            merge(members_of(atlas, query.scenario, change.id), change.id, change, supply);
    }
}

/// Why an amount does not join these figures; empty when it does.
std::string reason_not_to_add(const ConcentrationQuery& query, const Change& change, const Supply& supply) {
    if (change.commodity != supply.commodity) return "it concerns " + change.commodity;
    const bool is_stage_of = change.stage == supply.stage || (supply.step && change.stage == word(*supply.step));
    if (!is_stage_of) return "it concerns the stage " + change.stage;
    if (!change.product.empty() && change.product != supply.product)
        return "it is of " + change.product + ", and these figures are of " +
               (supply.product.empty() ? "the commodity as such" : supply.product);
    if (supply.is_share) return "these figures are shares of the world and not tonnes";
    if (query.year && change.year && *change.year > *query.year)
        return std::to_string(*query.year) + " comes before " + std::to_string(*change.year);
    return "";
}

void add_amounts(const ConcentrationQuery& query, Supply& supply) {
    for (const Change& change : query.scenario.changes) {
        if (change.kind != ChangeKind::add_country) continue;
        const std::string reason = reason_not_to_add(query, change, supply);
        if (!reason.empty()) {
            supply.idle.push_back({change, reason});
            continue;
        }
        supply.parts.push_back({change.id + " added", change.id, change.id, change.amount});
        std::erase(supply.unmeasured, change.id);
        if (supply.world) *supply.world += change.amount;
        supply.heeded.insert(&change);
        supply.warn("what if: " + to_text(change) +
                    (change.year ? ", on the figures of " + std::to_string(supply.year) : std::string()));
    }
}

} // namespace

void change_countries(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply) {
    add_amounts(query, supply);
    leave_out_all(atlas, query, supply);
    merge_all(atlas, query, supply);
}

} // namespace oreway::concentration
