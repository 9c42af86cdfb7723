// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/text.h"
#include "concentration/blocs.h"
#include "concentration/supply.h"

#include <algorithm>

namespace oreway::concentration {

namespace {

bool is_known_country(const catalogue::Atlas& atlas, const std::string& code) {
    const auto& sites = atlas.sites();
    const auto& statistics = atlas.statistics();
    return atlas.country(code) ||
           std::any_of(sites.begin(), sites.end(), [&](const auto& site) { return site.country == code; }) ||
           std::any_of(statistics.begin(), statistics.end(), [&](const auto& row) { return row.country == code; });
}

/// Whether a change says something about this supply's stage: "mine" or "mine_production".
bool is_stage_of(const std::string& stage, const Supply& supply) {
    return stage == supply.stage || (supply.step && stage == word(*supply.step));
}

bool is_known_stage(const catalogue::Atlas& atlas, const Change& change) {
    if (std::any_of(steps.begin(), steps.end(), [&](Step step) { return word(step) == change.stage; })) return true;
    const auto offers = stages_of(atlas, change.commodity);
    return std::any_of(offers.begin(), offers.end(), [&](const StageOffer& o) { return o.stage == change.stage; });
}

/// Country by country of what goes, with the world total made smaller by it.
void leave_out(const std::vector<std::string>& countries, const std::string& name, Supply& supply) {
    const auto goes = [&](const std::string& code) {
        return std::find(countries.begin(), countries.end(), code) != countries.end();
    };
    supply.left_out.insert(supply.left_out.end(), countries.begin(), countries.end());
    double removed = 0;
    for (const SupplyPart& part : supply.parts)
        if (goes(part.country)) removed += part.amount;
    std::erase_if(supply.parts, [&](const SupplyPart& part) { return goes(part.country); });
    std::erase_if(supply.unmeasured, goes);
    std::erase_if(supply.rivals, [&](const Rival& rival) { return goes(rival.country); });
    if (supply.world) *supply.world = std::max(0.0, *supply.world - removed);
    supply.warn("what if: without " + name + ", " + base::to_grouped(removed, 1) + (supply.is_share ? " %" : " t") +
                " less");
}

void add_amount(const ConcentrationQuery& query, const Change& change, Supply& supply) {
    if (change.commodity != supply.commodity || !is_stage_of(change.stage, supply)) return;
    if (!change.product.empty() && change.product != supply.product) return;
    const std::string text = "what if: " + to_text(change);
    if (supply.is_share) {
        supply.warn(text + ": not added, as the figures are shares of the world and not tonnes");
        return;
    }
    if (query.year && change.year && *change.year > *query.year) {
        supply.warn(text + ": not added in " + std::to_string(*query.year));
        return;
    }
    supply.parts.push_back({change.id + " added", change.id, change.id, change.amount});
    std::erase(supply.unmeasured, change.id);
    if (supply.world) *supply.world += change.amount;
    supply.warn(text + (change.year ? ", on the figures of " + std::to_string(supply.year) : std::string()));
}

void merge(const std::vector<std::string>& countries, const std::string& into, Supply& supply) {
    const auto joins = [&](const std::string& code) {
        return std::find(countries.begin(), countries.end(), code) != countries.end();
    };
    for (SupplyPart& part : supply.parts) {
        if (joins(part.country)) part.country = into;
        if (joins(part.owner_country)) part.owner_country = into;
    }
    std::erase_if(supply.rivals, [&](const Rival& rival) { return joins(rival.country); });
    supply.warn("what if: " + base::join(countries, ", ") + " count as " + into);
}

Bloc bloc_or_refuse(const catalogue::Atlas& atlas, const Scenario& scenario, const std::string& id) {
    const auto bloc = find_bloc(atlas, scenario, id);
    if (!bloc) refuse_bloc(atlas, scenario, id);
    return *bloc;
}

class ScenarioChecker {
public:
    ScenarioChecker(const catalogue::Atlas& atlas, const Scenario& scenario)
        : atlas_(atlas)
        , scenario_(scenario) {}

    void check(const Change& change) const {
        switch (change.kind) {
        case ChangeKind::without_country:
            need_country(change, change.id);
            break;
        case ChangeKind::merge_country:
            need_country(change, change.id);
            need_country(change, change.into);
            break;
        case ChangeKind::add_country:
            need_country(change, change.id);
            need(is_known_commodity(change.commodity), change, "commodity", change.commodity);
            need(is_known_stage(atlas_, change), change, "stage", change.stage);
            break;
        case ChangeKind::without_bloc:
        case ChangeKind::merge_bloc:
            need(is_bloc(change.id), change, "bloc", change.id);
            break;
        case ChangeKind::add_bloc:
            for (const std::string& member : change.members)
                need_country(change, member);
            break;
        case ChangeKind::without_plant:
        case ChangeKind::set_capacity:
        case ChangeKind::set_year:
            need(is_plant(change.id), change, "plant", change.id);
            break;
        case ChangeKind::add_plant:
            check_new_plant(change);
            break;
        case ChangeKind::without_claim:
        case ChangeKind::add_claim:
            need(atlas_.claim(change.id), change, "claim", change.id);
            break;
        }
    }

private:
    void need(bool is_there, const Change& change, const std::string& what, const std::string& id) const {
        if (!is_there) refuse(change, "unknown " + what + " \"" + id + "\"");
    }

    void need_country(const Change& change, const std::string& code) const {
        need(is_known_country(atlas_, code), change, "country", code);
    }

    [[noreturn]] void refuse(const Change& change, const std::string& message) const {
        throw base::Error(base::ExitCode::input,
                          scenario_.name + ": line " + std::to_string(change.line) + ": " + message);
    }

    bool is_known_commodity(const std::string& code) const { return !stages_of(atlas_, code).empty(); }
    bool is_bloc(const std::string& id) const { return find_bloc(atlas_, scenario_, id).has_value(); }
    bool is_plant(const std::string& id) const {
        const auto* site = atlas_.site(id);
        return site && site->kind == catalogue::SiteKind::plant;
    }

    void check_new_plant(const Change& change) const {
        if (atlas_.site(change.id)) refuse(change, change.id + " is in the atlas already: set its capacity or year");
        need_country(change, change.country);
        if (!change.owner.empty()) need_country(change, change.owner);
        need(is_known_commodity(change.commodity), change, "commodity", change.commodity);
        std::vector<std::string> stages;
        for (const auto& [text, stage] : catalogue::words<catalogue::Stage>())
            stages.emplace_back(text);
        if (std::find(stages.begin(), stages.end(), change.stage) == stages.end())
            refuse(change, "unknown stage \"" + change.stage + "\" of a plant; there are " + base::join(stages, ", "));
    }

    const catalogue::Atlas& atlas_;
    const Scenario& scenario_;
};

} // namespace

void check_scenario(const catalogue::Atlas& atlas, const Scenario& scenario) {
    const ScenarioChecker checker(atlas, scenario);
    for (const Change& change : scenario.changes)
        checker.check(change);
}

void change_countries(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply) {
    const Scenario& scenario = query.scenario;
    for (const Change& change : scenario.changes)
        if (change.kind == ChangeKind::add_country) add_amount(query, change, supply);
    for (const std::string& id : query.without) {
        if (is_known_country(atlas, id))
            leave_out({id}, id, supply);
        else
            leave_out(bloc_or_refuse(atlas, scenario, id).members, id, supply);
    }
    for (const Change& change : scenario.changes) {
        if (change.kind == ChangeKind::without_country) leave_out({change.id}, change.id, supply);
        if (change.kind == ChangeKind::without_bloc)
            leave_out(bloc_or_refuse(atlas, scenario, change.id).members, change.id, supply);
    }
    for (const Change& change : scenario.changes) {
        if (change.kind == ChangeKind::merge_country) merge({change.id}, change.into, supply);
        if (change.kind != ChangeKind::merge_bloc) continue;
        if (query.by == By::country || query.by == By::owner)
            merge(bloc_or_refuse(atlas, scenario, change.id).members, change.id, supply);
        else
            supply.warn("what if: \"" + to_text(change) + "\" concerns countries and owners, not regions and blocs");
    }
}

} // namespace oreway::concentration
