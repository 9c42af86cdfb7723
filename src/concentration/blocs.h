// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "concentration/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Groups of countries: the blocs of the atlas, its agreements with two parties or more, and blocs made up by a
/// scenario.
namespace oreway::concentration {

struct Bloc {
    std::string id;                   ///< "G7", "EU27", "us-japan-framework-2025"
    std::vector<std::string> members; ///< sorted
    std::vector<std::string> sources;
};

/// Members at the end of `year`, or today's when there is none. `id` is matched without regard to case; "EU" is "EU27".
/// Nothing when there is no such bloc. A bloc may have no members in a year before it began.
std::optional<Bloc> find_bloc(const catalogue::Atlas& atlas, const Scenario& scenario, std::string_view id,
                              std::optional<int> year = std::nullopt);

/// Ids of the scenario's blocs and the atlas's, in their order; agreements are left out.
std::vector<std::string> bloc_ids(const catalogue::Atlas& atlas, const Scenario& scenario);

/// The error for an id that find_bloc() does not know: Error(nothing_found) that lists those there are.
[[noreturn]] void refuse_bloc(const catalogue::Atlas& atlas, const Scenario& scenario, std::string_view id);

} // namespace oreway::concentration
