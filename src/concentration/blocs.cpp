// SPDX-License-Identifier: MIT
#include "concentration/blocs.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace oreway::concentration {

namespace {

bool is_member(const catalogue::BlocMember& row, std::optional<int> year) {
    if (!year) return !row.until;
    const catalogue::Date year_end{*year, 12, 31};
    return (!row.since || *row.since <= year_end) && (!row.until || *row.until > year_end);
}

void keep_sorted_and_once(std::vector<std::string>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

std::optional<Bloc> find_bloc(const catalogue::Atlas& atlas, const Scenario& scenario, std::string_view id,
                              std::optional<int> year) {
    const std::string wanted = base::to_lower(id) == "eu" ? "eu27" : base::to_lower(id);
    for (const Change& change : scenario.changes)
        if (change.kind == ChangeKind::add_bloc && base::to_lower(change.id) == wanted)
            return Bloc{change.id, change.members, {}};

    Bloc bloc;
    for (const catalogue::BlocMember& row : atlas.blocs()) {
        if (base::to_lower(row.bloc) != wanted) continue;
        bloc.id = row.bloc;
        if (!is_member(row, year)) continue;
        bloc.members.push_back(row.country);
        bloc.sources.push_back(row.source_id);
    }
    if (bloc.id.empty()) {
        const catalogue::Agreement* agreement = atlas.agreement(id);
        if (!agreement || agreement->parties.size() < 2) return std::nullopt;
        bloc = {agreement->id, agreement->parties, {agreement->source_id}};
    }
    keep_sorted_and_once(bloc.members);
    keep_sorted_and_once(bloc.sources);
    return bloc;
}

std::vector<std::string> bloc_ids(const catalogue::Atlas& atlas, const Scenario& scenario) {
    std::vector<std::string> ids;
    for (const Change& change : scenario.changes)
        if (change.kind == ChangeKind::add_bloc) ids.push_back(change.id);
    for (const catalogue::BlocMember& row : atlas.blocs())
        if (std::find(ids.begin(), ids.end(), row.bloc) == ids.end()) ids.push_back(row.bloc);
    return ids;
}

void refuse_bloc(const catalogue::Atlas& atlas, const Scenario& scenario, std::string_view id) {
    throw base::Error(base::ExitCode::nothing_found, "no bloc \"" + std::string(id) + "\"; there are " +
                                                         base::join(bloc_ids(atlas, scenario), ", ") +
                                                         ", and agreements by their ids");
}

} // namespace oreway::concentration
