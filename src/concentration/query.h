// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/indices.h"
#include "concentration/scenario.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace oreway::concentration {

enum class By {
    country,
    region,    ///< UN M49: Africa, Americas, Asia, Europe, Oceania
    subregion, ///< UN M49: Central Asia, Northern Europe, …
    bloc,      ///< members of a bloc as one holder
    owner,     ///< the country of the owner, not of the ground; known for plants and deposits
};

/// Which claims about deposits join the published table of reserves. A claim counts only for a country to which the
/// table credits nothing: deposits lie inside a country's figure, they are not added to it.
enum class ClaimLevel {
    table,    ///< none: the published table alone
    verified, ///< reserves under a standard, verified
    reported, ///< and reported ones
    all,      ///< and what governments and the press claim without a class, contested or not, the largest claim of each
};

/// What to measure. The window's panel and the command line fill the same structure.
struct ConcentrationQuery {
    std::string commodity; ///< "REE"
    /// A step ("reserves", "mine", "separation", "metal", "magnets"), a stage of the statistics ("mine_production") or
    /// capacities of plants ("separation_capacity").
    std::string stage;
    std::string product; ///< "rutile"; empty: the one with most holders
    By by = By::country;
    std::vector<std::string> blocs; ///< for By::bloc: which; they must not overlap. Empty: all of them side by side
    std::optional<int> year;        ///< nothing: the latest
    ClaimLevel claims = ClaimLevel::table;
    bool planned_plants = false;      ///< announced and unfinished plants too, once their year has come
    std::vector<std::string> without; ///< countries or blocs left out, as a scenario would
    Scenario scenario;
    /// By country, of the user's own: the atlas ships none. Empty: no governance-weighted HHI.
    std::map<std::string, GovernanceWeight> governance;
    std::string governance_file; ///< where they were read
};

} // namespace oreway::concentration
