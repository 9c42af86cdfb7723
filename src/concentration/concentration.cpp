// SPDX-License-Identifier: MIT
#include "concentration/concentration.h"

#include "base/error.h"
#include "base/text.h"
#include "concentration/blocs.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace oreway::concentration {

namespace {

/// Parts may exceed a world total by its rounding; beyond this it is said.
constexpr double rounding_tolerance = 0.02;
/// Shares of the world may exceed 100 % by this much.
constexpr double share_tolerance = 0.005;

using GroupOf = std::function<std::string(const SupplyPart&)>;

/// Which holder each part belongs to. An empty name: nobody knows.
GroupOf country_groups(By by) {
    return [by](const SupplyPart& part) { return by == By::owner ? part.owner_country : part.country; };
}

GroupOf region_groups(const catalogue::Atlas& atlas, By by) {
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
GroupOf bloc_groups(const std::vector<Bloc>& blocs) {
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

struct Grouped {
    Distribution distribution;
    std::map<std::string, std::set<std::string>> countries; ///< behind each holder
};

Grouped group(const Supply& supply, const GroupOf& group_of, bool rest_may_join_named) {
    std::map<std::string, double> amounts;
    std::map<std::string, std::set<std::string>> countries;
    double nameless = 0;
    for (const SupplyPart& part : supply.parts) {
        const std::string group = group_of(part);
        if (group.empty()) {
            nameless += part.amount;
            continue;
        }
        amounts[group] += part.amount;
        countries[group].insert(part.country);
    }
    std::vector<Holder> holders;
    for (const auto& [id, amount] : amounts)
        holders.push_back({id, amount});
    Rest rest{.lumped = supply.lumped + nameless, .world = supply.world, .unmeasured = supply.unmeasured};
    auto distribution = Distribution::of_amounts(std::move(holders), rest);
    if (rest_may_join_named) distribution = distribution.grouped([](const std::string& id) { return id; });
    return {std::move(distribution), std::move(countries)};
}

std::string name_of(const catalogue::Atlas& atlas, By by, const std::string& id) {
    return by == By::region || by == By::subregion ? id : atlas.country_name(id);
}

/// A region and a bloc are coloured whole, members without a figure included.
std::set<std::string> countries_of(const catalogue::Atlas& atlas, By by, const std::vector<Bloc>& blocs,
                                   const std::string& holder, std::set<std::string> behind) {
    for (const catalogue::Country& country : atlas.countries()) {
        if ((by == By::region && country.region == holder) || (by == By::subregion && country.subregion == holder))
            behind.insert(country.code);
    }
    for (const Bloc& bloc : blocs)
        if (bloc.id == holder) behind.insert(bloc.members.begin(), bloc.members.end());
    return behind;
}

std::vector<ShareRow> share_rows(const catalogue::Atlas& atlas, By by, const std::vector<Bloc>& blocs,
                                 const Grouped& grouped) {
    std::vector<ShareRow> rows;
    for (const Holder& holder : grouped.distribution.holders()) {
        const auto behind = countries_of(atlas, by, blocs, holder.id, grouped.countries.at(holder.id));
        rows.push_back({holder.id,
                        name_of(atlas, by, holder.id),
                        holder.amount,
                        grouped.distribution.share(holder),
                        {behind.begin(), behind.end()}});
    }
    return rows;
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

WithoutLargest without_largest(const Distribution& distribution) {
    WithoutLargest result;
    if (distribution.holders().empty()) return result;
    const Holder& largest = distribution.holders().front();
    result.id = largest.id;
    result.value = distribution.total() - largest.amount;
    result.share = result.value / distribution.total();
    const std::string ids[] = {largest.id};
    const auto left = distribution.without(ids);
    if (left && left->named() > 0) result.hhi = indices_of(*left).hhi;
    return result;
}

/// Takes the intervals of the figures used, and widens them by what each rival statement would give in their place.
void set_bounds(const Supply& supply, const GroupOf& group_of, bool rest_may_join_named, ConcentrationResult& result) {
    const Indices& used = result.indices;
    result.hhi_bounds = used.hhi;
    result.cr1_bounds = used.cr1;
    result.cr3_bounds = used.cr3;
    result.cr5_bounds = used.cr5;
    // Tonnes of a table are one consistent set; single shares of the world are statements of equal standing.
    if (!supply.is_share) return;
    for (const Rival& rival : supply.rivals) {
        Supply other = supply;
        std::erase_if(other.parts, [&](const SupplyPart& part) { return part.country == rival.country; });
        other.parts.push_back({rival.country, rival.country, "", rival.amount});
        const Indices indices = indices_of(group(other, group_of, rest_may_join_named).distribution);
        result.hhi_bounds = hull(result.hhi_bounds, indices.hhi);
        result.cr1_bounds = hull(result.cr1_bounds, indices.cr1);
        result.cr3_bounds = hull(result.cr3_bounds, indices.cr3);
        result.cr5_bounds = hull(result.cr5_bounds, indices.cr5);
    }
}

/// How much more may be missing, in crumbs, before the HHI of what is named falls to the threshold:
/// Σx² / (T + y)² = t.
std::optional<double> missing_until(const Distribution& distribution, double hhi_low, double threshold) {
    if (hhi_low <= threshold) return std::nullopt;
    return distribution.total() * (std::sqrt(hhi_low / threshold) - 1);
}

void weigh_governance(const Distribution& distribution, ConcentrationResult& result) {
    const ConcentrationQuery& query = result.query;
    if (query.governance.empty()) return;
    if (query.by != By::country && query.by != By::owner) {
        result.warnings.push_back("no governance-weighted HHI: weights are of countries");
        return;
    }
    std::string missing;
    result.governance_weighted = governance_weighted_hhi(distribution, query.governance, &missing);
    if (!result.governance_weighted) result.warnings.push_back("no governance-weighted HHI: no weight for " + missing);
}

void judge(const Supply& supply, const Distribution& distribution, ConcentrationResult& result) {
    if (!supply.world) {
        result.warnings.push_back("no verdict: without a world total nobody knows what is missing");
        return;
    }
    const By by = result.query.by;
    result.band_2010 = band_of(result.hhi_bounds, us_2010);
    result.band_2023 = band_of(result.hhi_bounds, us_2023);
    if (by == By::country || by == By::owner) result.over_eu_line = exceeds(result.cr1_bounds, eu_single_country_line);
    if (supply.world_is_least || !supply.unmeasured.empty())
        result.verdict_holds_up_to = missing_until(distribution, result.hhi_bounds.low, us_2023.high_above);
}

void add_warnings(const Supply& supply, const Distribution& distribution, const std::string& quantity,
                  ConcentrationResult& result) {
    if (!supply.unmeasured.empty())
        result.warnings.push_back("named without a figure (withheld or not available): " +
                                  base::join(supply.unmeasured, ", "));
    if (supply.world_is_least)
        result.warnings.push_back("the world total is printed as \"more than\": bounds hold for the printed total");
    if (supply.is_share && distribution.excess() > share_tolerance)
        result.warnings.push_back("the shares sum to more than the whole by " +
                                  base::to_fixed(100 * distribution.excess(), 1) + " % and are rescaled");
    if (!supply.is_share && distribution.excess() > rounding_tolerance)
        result.warnings.push_back("the parts exceed the printed world total by " +
                                  base::to_fixed(100 * distribution.excess(), 1) + " %; shares are of their sum");
    if (result.verdict_holds_up_to)
        result.warnings.push_back("highly concentrated (US 2023) unless more than " +
                                  base::to_grouped(*result.verdict_holds_up_to) + " " + quantity + " is missing");
    if (distribution.unmeasured().size() + distribution.holders().size() == 1 && !supply.is_share)
        result.warnings.push_back("one country alone has a figure");
}

} // namespace

ConcentrationResult compute(const catalogue::Atlas& atlas, const ConcentrationQuery& query) {
    const Supply supply = find_supply(atlas, query);

    ConcentrationResult result;
    result.query = query;
    result.commodity_name = atlas.commodity_name(query.commodity);
    result.stage = supply.stage;
    result.product = supply.product;
    result.unit = supply.unit;
    result.basis = supply.basis;
    result.edition = supply.edition;
    result.measure = supply.measure;
    result.step = supply.step;
    result.year = supply.year;
    result.world = supply.world;
    result.world_is_least = supply.world_is_least;
    result.unmeasured = supply.unmeasured;
    result.sources = supply.sources;
    result.warnings = supply.warnings;

    const bool side_by_side = query.by == By::bloc && query.blocs.empty();
    const std::vector<Bloc> blocs = query.by == By::bloc ? chosen_blocs(atlas, query) : std::vector<Bloc>{};
    const bool by_region = query.by == By::region || query.by == By::subregion;
    const GroupOf group_of = by_region                               ? region_groups(atlas, query.by)
                             : query.by == By::bloc && !side_by_side ? bloc_groups(blocs)
                                                                     : country_groups(query.by);
    if (by_region && atlas.countries().empty())
        throw base::Error(base::ExitCode::input,
                          "no regions: the atlas has no table of countries (tables/countries.csv)");
    // Other countries lie in some region or bloc, and an unknown owner in some country, that may be named already.
    const bool rest_may_join_named = by_region || query.by == By::owner || (query.by == By::bloc && !side_by_side);
    const Grouped grouped = group(supply, group_of, rest_may_join_named);
    const Distribution& distribution = grouped.distribution;

    result.shares = side_by_side ? bloc_rows(blocs, distribution) : share_rows(atlas, query.by, blocs, grouped);
    result.shares_overlap = side_by_side;
    result.total = distribution.total();
    result.lumped = distribution.lumped();
    result.unknown = distribution.rest() - distribution.lumped();
    result.coverage = distribution.coverage();
    result.indices = indices_of(distribution);
    set_bounds(supply, group_of, rest_may_join_named, result);
    result.n_minus_1 = without_largest(distribution);
    weigh_governance(distribution, result);
    judge(supply, distribution, result);
    add_warnings(supply, distribution, supply.is_share ? "%" : "t", result);
    if (side_by_side)
        result.warnings.push_back("blocs overlap: their shares do not sum to 100 %, and the indices are by country");
    for (const Bloc& bloc : blocs)
        for (const std::string& source : bloc.sources)
            if (std::find(result.sources.begin(), result.sources.end(), source) == result.sources.end())
                result.sources.push_back(source);
    return result;
}

} // namespace oreway::concentration
