// SPDX-License-Identifier: MIT
#include "concentration/holders.h"

#include "base/error.h"

#include <algorithm>

namespace oreway::concentration {

namespace {

using HolderOf = std::function<std::string(const SupplyPart&)>;

HolderOf by_country(By by) {
    return [by](const SupplyPart& part) { return by == By::owner ? part.owner_country : part.country; };
}

HolderOf by_region(const catalogue::Atlas& atlas, By by) {
    return [&atlas, by](const SupplyPart& part) {
        const catalogue::Country* country = atlas.country(part.country);
        if (!country) return std::string();
        return by == By::subregion ? country->subregion : country->region;
    };
}

std::vector<Bloc> chosen_blocs(const catalogue::Atlas& atlas, const ConcentrationQuery& query) {
    std::vector<Bloc> blocs;
    const auto ids = query.blocs.empty() ? bloc_ids(atlas, query.scenario) : query.blocs;
    for (const std::string& id : ids) {
        const auto bloc = find_bloc(atlas, query.scenario, id);
        if (!bloc) refuse_bloc(atlas, query.scenario, id);
        blocs.push_back(*bloc);
    }
    return blocs;
}

/// Chosen blocs are holders like countries, so no country may be in two of them.
HolderOf by_bloc(const std::vector<Bloc>& blocs) {
    std::map<std::string, std::string> bloc_of;
    for (const Bloc& bloc : blocs) {
        for (const std::string& member : bloc.members) {
            const auto [place, is_new] = bloc_of.emplace(member, bloc.id);
            if (!is_new)
                throw base::Error(base::ExitCode::usage, member + " is in " + place->second + " and in " + bloc.id +
                                                             ": choose blocs that do not overlap");
        }
    }
    return [bloc_of](const SupplyPart& part) {
        const auto found = bloc_of.find(part.country);
        return found == bloc_of.end() ? part.country : found->second;
    };
}

std::string name_of(const catalogue::Atlas& atlas, By by, const std::string& id) {
    return by == By::region || by == By::subregion ? id : atlas.country_name(id);
}

/// A region and a bloc are coloured whole, members without a figure included.
std::set<std::string> countries_of(const catalogue::Atlas& atlas, const Grouping& grouping, const std::string& holder,
                                   std::set<std::string> behind) {
    const By by = grouping.by;
    for (const catalogue::Country& country : atlas.countries()) {
        if ((by == By::region && country.region == holder) || (by == By::subregion && country.subregion == holder))
            behind.insert(country.code);
    }
    for (const Bloc& bloc : grouping.blocs)
        if (bloc.id == holder) behind.insert(bloc.members.begin(), bloc.members.end());
    return behind;
}

/// All blocs side by side, each with its part of the total. They overlap.
std::vector<ShareRow> bloc_rows(const std::vector<Bloc>& blocs, const Distribution& countries) {
    std::vector<ShareRow> rows;
    for (const Bloc& bloc : blocs) {
        ShareRow row{bloc.id, bloc.id, 0, 0, bloc.members};
        for (const std::string& member : bloc.members)
            row.value += countries.amount_of(member);
        row.share = row.value / countries.total();
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ShareRow& a, const ShareRow& b) { return a.value > b.value; });
    return rows;
}

} // namespace

Grouping make_grouping(const catalogue::Atlas& atlas, const ConcentrationQuery& query) {
    Grouping grouping;
    grouping.by = query.by;
    switch (query.by) {
    case By::country:
    case By::owner:
        grouping.holder_of = by_country(query.by);
        grouping.rest_may_join_named = query.by == By::owner;
        break;
    case By::region:
    case By::subregion:
        if (atlas.countries().empty())
            throw base::Error(base::ExitCode::input,
                              "no regions: the atlas has no table of countries (tables/countries.csv)");
        grouping.holder_of = by_region(atlas, query.by);
        grouping.rest_may_join_named = true;
        break;
    case By::bloc:
        grouping.blocs = chosen_blocs(atlas, query);
        grouping.is_side_by_side = query.blocs.empty();
        grouping.holder_of = grouping.is_side_by_side ? by_country(query.by) : by_bloc(grouping.blocs);
        grouping.rest_may_join_named = !grouping.is_side_by_side;
        break;
    }
    return grouping;
}

Grouped group(const Supply& supply, const Grouping& grouping) {
    std::map<std::string, double> amounts;
    std::map<std::string, std::set<std::string>> countries;
    double nameless = 0;
    for (const SupplyPart& part : supply.parts) {
        SupplyPart counted = part;
        counted.country = supply.counted(part.country);
        counted.owner_country = supply.counted(part.owner_country);
        const std::string holder = grouping.holder_of(counted);
        if (holder.empty()) {
            nameless += part.amount;
            continue;
        }
        amounts[holder] += part.amount;
        countries[holder].insert(grouping.by == By::owner ? part.owner_country : part.country);
    }
    // Like a bloc, what counts as one is coloured whole, members without a figure included.
    for (const auto& [country, holder] : supply.counts_as)
        if (const auto own = countries.find(holder); own != countries.end()) own->second.insert(country);
    std::vector<Holder> holders;
    for (const auto& [id, amount] : amounts)
        holders.push_back({id, amount});
    Rest rest{.lumped = supply.lumped + nameless, .world = supply.world, .unmeasured = supply.unmeasured};
    auto distribution = Distribution::of_amounts(std::move(holders), rest);
    if (grouping.rest_may_join_named) distribution = distribution.grouped([](const std::string& id) { return id; });
    return {std::move(distribution), std::move(countries)};
}

std::vector<ShareRow> share_rows(const catalogue::Atlas& atlas, const Grouping& grouping, const Grouped& grouped) {
    if (grouping.is_side_by_side) return bloc_rows(grouping.blocs, grouped.distribution);
    std::vector<ShareRow> rows;
    for (const Holder& holder : grouped.distribution.holders()) {
        const auto behind = countries_of(atlas, grouping, holder.id, grouped.countries.at(holder.id));
        rows.push_back({holder.id,
                        name_of(atlas, grouping.by, holder.id),
                        holder.amount,
                        grouped.distribution.share(holder),
                        {behind.begin(), behind.end()}});
    }
    return rows;
}

} // namespace oreway::concentration
