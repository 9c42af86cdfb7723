// SPDX-License-Identifier: MIT
#include "ui/shares_actions.h"

#include "base/error.h"
#include "base/file.h"
#include "concentration/query_words.h"
#include "concentration/report.h"
#include "concentration/supply.h"
#include "map/passage_planner.h"
#include "map/route_planner.h"

#include <algorithm>
#include <functional>
#include <set>

namespace oreway::ui {

namespace {

/// Years of the figures of the chain, the latest first.
std::vector<int> years_of(const catalogue::Atlas& atlas, const std::string& commodity) {
    std::set<int, std::greater<>> years;
    for (const concentration::StageOffer& offer : concentration::stages_of(atlas, commodity))
        if (offer.step) years.insert(offer.years.begin(), offer.years.end());
    return {years.begin(), years.end()};
}

bool is_colored(const PanelContext& context) {
    const auto& overlay = context.workspace.overlay();
    return overlay && overlay->kind != map::OverlayKind::density;
}

void color_map(PanelContext& context) {
    SharesState& shares = context.state.shares;
    if (!shares.colored) {
        if (is_colored(context)) context.workspace.clear_overlay();
        return;
    }
    map::OverlayWish wish;
    wish.kind = shares.coloring;
    wish.query = shares.query;
    wish.query.stage = concentration::word(*shares.colored);
    try {
        context.workspace.show_overlay(wish, context.view);
    } catch (const base::Error& error) {
        // Why a step has no figures is told by its column.
        if (error.code() != base::ExitCode::nothing_found) shares.problem = error.what();
        if (is_colored(context)) context.workspace.clear_overlay();
    }
}

void tell(PanelContext& context, const std::string& text) { context.state.notice = {text, false}; }

} // namespace

void update_shares(PanelContext& context) {
    SharesState& shares = context.state.shares;
    if (!shares.wants_update) return;
    shares.wants_update = false;
    shares.problem.clear();
    shares.ladder.clear();
    shares.chain.reset();
    if (shares.query.commodity.empty()) shares.query.commodity = "REE";
    shares.years = years_of(context.atlas(), shares.query.commodity);
    try {
        shares.ladder = concentration::compute_ladder(context.atlas(), shares.query);
        if (shares.query.blocs.size() == 1)
            shares.chain = concentration::compute_bloc_chain(context.atlas(), shares.query, shares.query.blocs.front());
    } catch (const base::Error& error) {
        shares.problem = error.what();
    }
    color_map(context);
}

void color_by_step(PanelContext& context, concentration::Step step) {
    SharesState& shares = context.state.shares;
    if (shares.colored == step)
        shares.colored.reset();
    else
        shares.colored = step;
    shares.problem.clear();
    color_map(context);
}

void show_density(PanelContext& context) {
    SharesState& shares = context.state.shares;
    shares.density_problem.clear();
    map::OverlayWish wish;
    wish.kind = map::OverlayKind::density;
    wish.density = shares.density;
    try {
        context.workspace.show_overlay(wish, context.view);
        shares.colored.reset();
    } catch (const base::Error& error) {
        shares.density_problem = error.what();
    }
}

void clear_overlay(PanelContext& context) {
    context.state.shares.colored.reset();
    context.workspace.clear_overlay();
}

bool add_change(PanelContext& context, const std::string& line) {
    SharesState& shares = context.state.shares;
    concentration::Scenario& scenario = shares.query.scenario;
    try {
        concentration::Scenario changed = concentration::with_lines(scenario, {line});
        if (changed.changes.size() == scenario.changes.size()) return false;
        concentration::check_scenario(context.atlas(), changed);
        scenario = std::move(changed);
    } catch (const base::Error& error) {
        shares.change_problem = error.what();
        return false;
    }
    shares.change_problem.clear();
    shares.wants_update = true;
    return true;
}

void remove_change(PanelContext& context, std::size_t number) {
    SharesState& shares = context.state.shares;
    auto& changes = shares.query.scenario.changes;
    if (number >= changes.size()) return;
    changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(number));
    shares.query.scenario.path.clear();
    shares.wants_update = true;
}

void load_scenario(PanelContext& context) {
    SharesState& shares = context.state.shares;
    try {
        concentration::Scenario scenario = concentration::read_scenario(shares.file);
        concentration::check_scenario(context.atlas(), scenario);
        shares.query.scenario = std::move(scenario);
        shares.change_problem.clear();
        shares.wants_update = true;
        tell(context, "Read " + shares.file);
    } catch (const base::Error& error) {
        shares.change_problem = error.what();
    }
}

void save_scenario(PanelContext& context) {
    SharesState& shares = context.state.shares;
    try {
        base::write_file(shares.file, to_text(shares.query.scenario));
        shares.query.scenario.path = shares.file;
        shares.query.scenario.name = shares.file;
        shares.change_problem.clear();
        shares.wants_update = true; // titles and commands name the file
        tell(context, "Wrote " + shares.file);
    } catch (const base::Error& error) {
        shares.change_problem = error.what();
    }
}

void load_weights(PanelContext& context) {
    SharesState& shares = context.state.shares;
    shares.weights_problem.clear();
    try {
        std::map<std::string, concentration::GovernanceWeight> weights;
        if (!shares.weights_file.empty()) weights = concentration::read_governance_weights(shares.weights_file);
        shares.query.governance = std::move(weights);
        shares.query.governance_file = shares.weights_file;
        shares.wants_update = true;
    } catch (const base::Error& error) {
        shares.weights_problem = error.what();
    }
}

void update_passages(PanelContext& context) {
    map::PassageWish& wish = context.state.shares.passages;
    wish.query.commodity = context.state.shares.query.commodity;
    wish.query.year = context.state.shares.query.year;
    wish.avoid = context.workspace.routes().wish().avoid;
    context.workspace.passages().ask(wish);
}

namespace {

const map::PassageReport* passages_in_front(PanelContext& context) {
    if (context.state.shares.tab != SharesTab::passages) return nullptr;
    const auto answer = context.workspace.passages().answer();
    return answer && answer->report ? &*answer->report : nullptr;
}

} // namespace

std::string shares_text(PanelContext& context) {
    const SharesState& shares = context.state.shares;
    std::string text;
    if (const map::PassageReport* passages = passages_in_front(context)) {
        text = to_text(*passages) + "\n";
    } else {
        for (const concentration::LadderStep& step : shares.ladder) {
            text += std::string(concentration::label(step.step)) + "\n";
            text += step.result ? concentration::to_text(*step.result) : step.reason + "\n";
            text += "\n";
        }
    }
    return text + shares_command(shares) + "\n";
}

std::string shares_csv(PanelContext& context) {
    const map::PassageReport* passages = passages_in_front(context);
    return passages != nullptr ? to_csv(*passages) : concentration::to_csv(context.state.shares.ladder);
}

std::string shares_command(const SharesState& shares) {
    if (shares.tab == SharesTab::passages) return "oreway concentration " + options_text(shares.passages);
    concentration::ConcentrationQuery query = shares.query;
    if (shares.colored) query.stage = concentration::word(*shares.colored);
    return "oreway concentration " + concentration::options_text(query);
}

} // namespace oreway::ui
