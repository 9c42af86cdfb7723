// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "concentration/band.h"
#include "concentration/distribution.h"
#include "concentration/indices.h"
#include "concentration/query.h"
#include "concentration/supply.h"

#include <optional>
#include <string>
#include <vector>

namespace oreway::concentration {

/// A bar of the chart.
struct ShareRow {
    std::string id;                     ///< "CHN", "Asia", "G7"
    std::string name;                   ///< "China"
    double value = 0;                   ///< in the unit of the result
    double share = 0;                   ///< of the total, 0 to 1
    std::vector<std::string> countries; ///< behind it, sorted: what the map colours
};

/// What is left without the largest holder.
struct WithoutLargest {
    std::string id;
    double value = 0;            ///< what is left, in the unit of the result
    double share = 0;            ///< of today's total
    std::optional<Interval> hhi; ///< of what is left; nothing when no named holder is left
};

/// Everything that a panel, a legend or a verb shows about one stage.
struct ConcentrationResult {
    ConcentrationQuery query;
    std::string commodity_name;
    std::string stage, product, unit, basis, edition;
    Measure measure = Measure::other;
    std::optional<Step> step;
    int year = 0; ///< 0: of no year (capacities as known)

    std::vector<ShareRow> shares; ///< largest first, zeros included
    bool shares_overlap = false;  ///< blocs side by side: shares do not sum, indices are by country
    double total = 0;
    double lumped = 0;                   ///< other countries together
    double unknown = 0;                  ///< of the printed world total, credited to nobody
    std::optional<double> world;         ///< as printed, changed by the scenario and by claims
    bool world_is_least = false;         ///< printed as "more than"
    std::vector<std::string> unmeasured; ///< named without a figure
    std::vector<std::string> left_out;   ///< countries that the query or its scenario leaves out, sorted

    Indices indices; ///< of the figures used
    /// The intervals of `indices`, widened by what rival statements of equal standing would give.
    Interval hhi_bounds, cr1_bounds, cr3_bounds, cr5_bounds;
    Interval effective_number_bounds() const { return {10'000 / hhi_bounds.high, 10'000 / hhi_bounds.low}; }
    std::optional<double> coverage; ///< named part of the world total, 0 to 1; nothing when no total is known
    WithoutLargest n_minus_1;
    /// What may be left without the largest, as a fraction of the total.
    Interval n_minus_1_bounds() const { return {1 - cr1_bounds.high, 1 - cr1_bounds.low}; }

    /// Of the named holders; nothing without a weight for each of them, or when holders are not countries.
    std::optional<double> governance_weighted;

    /// Nothing when bounds reach over a threshold or no world total is known.
    std::optional<Band> band_2010, band_2023;
    std::optional<bool> over_eu_line; ///< the largest country has more than 65 %
    /// When the world total is printed as "more than", or leaves nothing for countries without a figure: the verdict
    /// "highly concentrated" (US 2023) holds unless more than this is missing, in the unit of the result.
    std::optional<double> verdict_holds_up_to;

    std::vector<std::string> sources;       ///< ids
    std::vector<std::string> source_titles; ///< of the same
    std::vector<std::string> warnings;
    std::vector<std::string> caveats; ///< those that change how a figure reads, in a few words, for pictures
    std::vector<IdleChange> idle;     ///< lines of the scenario that change nothing here; `warnings` names them too

    void warn(std::string message, std::string caveat);
};

/// Measures one stage. Throws Error as find_supply() does, and Error(usage) for blocs that overlap. Well below a
/// millisecond for the shipped atlas.
ConcentrationResult compute(const catalogue::Atlas& atlas, const ConcentrationQuery& query);

/// One step of the chain; without a result `reason` says why.
struct LadderStep {
    Step step = Step::reserves;
    std::optional<ConcentrationResult> result;
    std::string reason;
};

/// The whole chain of a commodity side by side. `query.stage` is ignored. A year applies to the steps that have figures
/// for it; the others have no result and say which years there are.
std::vector<LadderStep> compute_ladder(const catalogue::Atlas& atlas, const ConcentrationQuery& query);

/// Lines of the scenario that change nothing at any step that has figures, with the reason of the first such step.
std::vector<IdleChange> idle_everywhere(const std::vector<LadderStep>& ladder);

/// How much of each step lies inside a bloc.
struct BlocStep {
    Step step = Step::reserves;
    std::optional<Interval> share; ///< of the world, 0 to 1; nothing when the step has no figures for the world
    double value = 0;              ///< of the members that are named
    std::string unit, edition;
    int year = 0;
    bool closes = false; ///< the bloc may do this step with all that it mines
};

struct BlocChain {
    std::string bloc;
    std::vector<std::string> members, sources;
    std::vector<BlocStep> chain;
    /// The first step after the reserves that cannot be closed inside: nothing is produced, or even at best a smaller
    /// share of the world than the bloc's share of mining, so that what it mines must leave it.
    std::optional<Step> first_open;
    std::vector<Step> unknown; ///< steps without figures for the world
};

/// Throws Error(nothing_found) for an unknown bloc.
BlocChain compute_bloc_chain(const catalogue::Atlas& atlas, const ConcentrationQuery& query, const std::string& bloc);

} // namespace oreway::concentration
