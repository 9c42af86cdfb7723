// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/concentration.h"

#include <optional>
#include <string>
#include <vector>

/// What becomes of shares and indices when one scenario takes the place of another.
namespace oreway::concentration {

/// One stage under both scenarios; without a result `reason` says why.
struct StageEffect {
    std::optional<ConcentrationResult> before, after;
    std::string reason;
};

struct ScenarioEffect {
    Scenario a, b;
    ScenarioDiff lines;
    std::vector<StageEffect> stages;   ///< those that differ
    std::vector<std::string> warnings; ///< lines that change nothing at any stage looked at
};

/// Every stage of every commodity. Throws Error(input) for ids that do not exist.
ScenarioEffect compare_scenarios(const catalogue::Atlas& atlas, const Scenario& a, const Scenario& b);

/// The one stage of the query, whether it differs or not. Throws as compute() does.
ScenarioEffect compare_scenarios(const catalogue::Atlas& atlas, ConcentrationQuery query, const Scenario& a,
                                 const Scenario& b);

/// "- without country CHN" and "+ …" lines, then the indices and shares that change, stage by stage.
std::string to_text(const ScenarioEffect& effect);

/// Keys: schema, a and b (name, title, path), only_in_a and only_in_b (line, change), stages (commodity, stage,
/// product, unit, basis, year, reason, before and after with total, hhi_bounds, cr1_bounds, n; shares with id, name,
/// before, after), warnings. What is not there is null.
std::string to_json(const ScenarioEffect& effect);

} // namespace oreway::concentration
