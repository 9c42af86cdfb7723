// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/blocs.h"
#include "concentration/concentration.h"
#include "concentration/query_spelling.h"

#include <algorithm>

namespace oreway::concentration {

namespace {

/// Mining is the step that feeds the others; reserves are a stock and feed nothing by themselves.
bool is_flow(Step step) { return step != Step::reserves; }

BlocStep bloc_step(const ConcentrationResult& result, Step step, const std::vector<std::string>& members) {
    BlocStep inside;
    inside.step = step;
    inside.unit = result.unit;
    inside.edition = result.edition;
    inside.year = result.year;
    bool names_every_member = true;
    for (const std::string& member : members) {
        const auto row = std::find_if(result.shares.begin(), result.shares.end(),
                                      [&](const ShareRow& share) { return share.id == member; });
        if (row == result.shares.end())
            names_every_member = false;
        else
            inside.value += row->value;
    }
    if (!result.world) return inside;
    const double named = inside.value / result.total;
    // What is lumped or unknown may be a member's that is not named, or nobody's of the bloc.
    const double rest = (result.lumped + result.unknown) / result.total;
    inside.share = Interval{named, names_every_member ? named : std::min(1.0, named + rest)};
    return inside;
}

} // namespace

std::vector<IdleChange> idle_everywhere(const std::vector<LadderStep>& ladder) {
    std::vector<IdleChange> idle;
    bool is_first = true;
    for (const LadderStep& step : ladder) {
        if (!step.result) continue;
        const auto& here = step.result->idle;
        if (is_first) idle = here;
        is_first = false;
        std::erase_if(idle, [&](const IdleChange& known) {
            return std::none_of(here.begin(), here.end(),
                                [&](const IdleChange& other) { return other.change == known.change; });
        });
    }
    return idle;
}

std::vector<LadderStep> compute_ladder(const catalogue::Atlas& atlas, const ConcentrationQuery& query) {
    std::vector<LadderStep> ladder;
    commodity_or_refuse(atlas, query.commodity);
    for (const Step step : steps) {
        ConcentrationQuery of_step = query;
        of_step.stage = word(step);
        of_step.product.clear();
        try {
            ladder.push_back({step, compute(atlas, of_step), ""});
        } catch (const base::Error& error) {
            // A step without figures is a finding of the ladder; a bad scenario is an error.
            if (error.code() != base::ExitCode::nothing_found) throw;
            ladder.push_back({step, std::nullopt, error.what()});
        }
    }
    return ladder;
}

BlocChain compute_bloc_chain(const catalogue::Atlas& atlas, const ConcentrationQuery& query,
                             const std::string& bloc_id) {
    const auto bloc = find_bloc(atlas, query.scenario, bloc_id);
    if (!bloc) refuse_bloc(atlas, query.scenario, bloc_id);
    BlocChain chain{bloc->id, bloc->members, bloc->sources, {}, std::nullopt, {}};

    ConcentrationQuery by_country = query;
    by_country.by = By::country;
    std::optional<double> mined;
    for (const LadderStep& step : compute_ladder(atlas, by_country)) {
        BlocStep inside;
        inside.step = step.step;
        if (step.result) inside = bloc_step(*step.result, step.step, bloc->members);
        if (!inside.share) {
            chain.unknown.push_back(step.step);
        } else {
            if (step.step == Step::mine) mined = inside.share->low;
            inside.closes = inside.share->high > 0 && (!mined || inside.share->high >= *mined);
            if (is_flow(step.step) && !inside.closes && !chain.first_open) chain.first_open = step.step;
        }
        chain.chain.push_back(std::move(inside));
    }
    return chain;
}

} // namespace oreway::concentration
