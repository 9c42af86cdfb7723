// SPDX-License-Identifier: MIT
#include "concentration/scenario_effect.h"

#include "base/error.h"
#include "concentration/query_spelling.h"
#include "concentration/report.h"

#include <algorithm>
#include <set>
#include <utility>

namespace oreway::concentration {

namespace {

bool is_same(const ConcentrationResult& a, const ConcentrationResult& b) {
    if (a.total != b.total || a.hhi_bounds != b.hhi_bounds || a.shares.size() != b.shares.size()) return false;
    return std::equal(a.shares.begin(), a.shares.end(), b.shares.begin(),
                      [](const ShareRow& x, const ShareRow& y) { return x.id == y.id && x.value == y.value; });
}

/// A result; nothing and the reason when there is none.
std::optional<ConcentrationResult> outcome_of(const catalogue::Atlas& atlas, const ConcentrationQuery& query,
                                              std::string& reason) {
    try {
        return compute(atlas, query);
    } catch (const base::Error& error) {
        if (error.code() != base::ExitCode::nothing_found) throw;
        reason = error.what();
        return std::nullopt;
    }
}

/// Stages and products of a commodity, with those that only plants of a scenario make.
std::set<std::pair<std::string, std::string>>
stages_touched(const catalogue::Atlas& atlas, const std::string& commodity, const Scenario& a, const Scenario& b) {
    std::set<std::pair<std::string, std::string>> stages;
    for (const StageOffer& offer : stages_of(atlas, commodity))
        stages.emplace(offer.stage, offer.product);
    for (const Scenario* scenario : {&a, &b}) {
        for (const Change& change : scenario->changes)
            if (change.kind == ChangeKind::add_plant && change.commodity == commodity)
                stages.emplace(change.stage + "_capacity", capacity_product(change.product));
    }
    return stages;
}

/// Lines of a scenario that no stage has heeded so far.
class IdleLines {
public:
    explicit IdleLines(const Scenario& scenario)
        : scenario_(scenario) {
        for (const Change& change : scenario.changes)
            idle_.push_back({change, ""});
    }

    void look_at(const std::optional<ConcentrationResult>& result) {
        // Where a scenario leaves nothing, nobody can say which of its lines did so.
        if (!result) idle_.clear();
        if (!result) return;
        std::erase_if(idle_, [&](IdleChange& known) {
            const auto here = std::find_if(result->idle.begin(), result->idle.end(),
                                           [&](const IdleChange& other) { return other.change == known.change; });
            return here == result->idle.end();
        });
    }

    void tell(std::vector<std::string>& warnings) const {
        for (const IdleChange& idle : idle_)
            warnings.push_back(scenario_.told_as() + ": line " + std::to_string(idle.change.line) + ": \"" +
                               to_text(idle.change) + "\" changes nothing at any stage looked at");
    }

private:
    const Scenario& scenario_;
    std::vector<IdleChange> idle_;
};

ScenarioEffect lines_of(const catalogue::Atlas& atlas, const Scenario& a, const Scenario& b) {
    check_scenario(atlas, a);
    check_scenario(atlas, b);
    ScenarioEffect effect{in_words_of(atlas, a), in_words_of(atlas, b), {}, {}, {}};
    effect.lines = diff(effect.a, effect.b);
    return effect;
}

} // namespace

ScenarioEffect compare_scenarios(const catalogue::Atlas& atlas, const Scenario& a, const Scenario& b) {
    ScenarioEffect effect = lines_of(atlas, a, b);
    if (effect.lines.empty()) return effect;
    IdleLines idle_a(effect.a), idle_b(effect.b);
    std::set<std::string> told;
    for (const std::string& commodity : commodities_with_stages(atlas)) {
        for (const auto& [stage, product] : stages_touched(atlas, commodity, effect.a, effect.b)) {
            ConcentrationQuery query{.commodity = commodity, .stage = stage, .product = product};
            StageEffect here;
            query.scenario = effect.a;
            here.before = outcome_of(atlas, query, here.reason);
            query.scenario = effect.b;
            here.after = outcome_of(atlas, query, here.reason);
            if (!here.before && !here.after) continue;
            idle_a.look_at(here.before);
            idle_b.look_at(here.after);
            if (here.before && here.after && is_same(*here.before, *here.after)) continue;
            // A commodity as such may be known by a product alone, and is then one of its stages twice.
            if (!told.insert(title_of(here.before ? *here.before : *here.after)).second) continue;
            effect.stages.push_back(std::move(here));
        }
    }
    idle_a.tell(effect.warnings);
    idle_b.tell(effect.warnings);
    return effect;
}

ScenarioEffect compare_scenarios(const catalogue::Atlas& atlas, ConcentrationQuery query, const Scenario& a,
                                 const Scenario& b) {
    ScenarioEffect effect = lines_of(atlas, a, b);
    StageEffect stage;
    query.scenario = effect.a;
    stage.before = compute(atlas, query);
    query.scenario = effect.b;
    stage.after = compute(atlas, query);
    for (const auto* result : {&stage.before, &stage.after})
        for (const IdleChange& idle : (*result)->idle)
            effect.warnings.push_back(to_text(idle, (*result)->query.scenario));
    effect.stages.push_back(std::move(stage));
    return effect;
}

} // namespace oreway::concentration
