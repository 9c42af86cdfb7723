// SPDX-License-Identifier: MIT
#include "concentration/concentration.h"

#include "base/text.h"
#include "concentration/holders.h"
#include "concentration/query_spelling.h"

#include <algorithm>
#include <cmath>

namespace oreway::concentration {

namespace {

/// Parts may exceed a world total by its rounding; beyond this it is said.
constexpr double rounding_tolerance = 0.02;
/// Shares of the world may exceed 100 % by this much.
constexpr double share_tolerance = 0.005;

WithoutLargest without_largest(const Distribution& distribution) {
    WithoutLargest result;
    if (distribution.holders().empty()) return result;
    const Holder& largest = distribution.holders().front();
    result.id = largest.id;
    result.value = distribution.total() - largest.amount;
    // As the bounds of CR1 have it, to the last bit: 1 - share is not the same number as the quotient of what is left.
    result.share = 1 - distribution.share(largest);
    const std::string ids[] = {largest.id};
    const auto left = distribution.without(ids);
    if (left && left->named() > 0) result.hhi = indices_of(*left).hhi;
    return result;
}

/// Takes the intervals of the figures used, and widens them by what each rival statement would give in their place.
void set_bounds(const Supply& supply, const Grouping& grouping, ConcentrationResult& result) {
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
        const Indices indices = indices_of(group(other, grouping).distribution);
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
    // A world total that is exact holds what is missing already.
    if (supply.world_is_least || (!supply.unmeasured.empty() && distribution.rest() <= 0))
        result.verdict_holds_up_to = missing_until(distribution, result.hhi_bounds.low, us_2023.high_above);
}

void add_warnings(const Supply& supply, const Distribution& distribution, const std::string& quantity,
                  ConcentrationResult& result) {
    if (!supply.unmeasured.empty())
        result.warnings.push_back("named without a figure (withheld or not available): " +
                                  base::join(supply.unmeasured, ", "));
    if (supply.world_is_least)
        result.warnings.push_back("the world total is printed as \"more than\": bounds hold for the printed total");
    const std::string excess = base::to_fixed(100 * distribution.excess(), 1) + " %";
    if (supply.is_share && distribution.excess() > share_tolerance)
        result.warn("the shares sum to more than the whole by " + excess + " and are rescaled",
                    "shares rescaled from " + excess + " more than the whole");
    if (!supply.is_share && !supply.world_is_least && distribution.excess() > rounding_tolerance)
        result.warn("the parts exceed the printed world total by " + excess + "; shares are of their sum",
                    "the parts exceed the world total by " + excess);
    if (result.verdict_holds_up_to) {
        const std::string missing = base::to_grouped(*result.verdict_holds_up_to) + " " + quantity;
        result.warn("highly concentrated (US 2023) unless more than " + missing + " is missing",
                    "unless more than " + missing + " is missing");
    }
    if (distribution.unmeasured().size() + distribution.holders().size() == 1 && !supply.is_share)
        result.warn("one country alone has a figure", "one country alone has a figure");
}

} // namespace

void ConcentrationResult::warn(std::string message, std::string caveat) {
    warnings.push_back(std::move(message));
    caveats.push_back(std::move(caveat));
}

ConcentrationResult compute(const catalogue::Atlas& atlas, const ConcentrationQuery& as_typed) {
    const ConcentrationQuery query = in_words_of(atlas, as_typed);
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
    result.left_out = supply.left_out;
    std::sort(result.left_out.begin(), result.left_out.end());
    result.left_out.erase(std::unique(result.left_out.begin(), result.left_out.end()), result.left_out.end());
    result.sources = supply.sources;
    result.warnings = supply.warnings;
    result.caveats = supply.caveats;
    result.idle = supply.idle;
    if (!result.idle.empty()) result.caveats.emplace_back("the what-if has lines that change nothing here");

    const Grouping grouping = make_grouping(atlas, query);
    const Grouped grouped = group(supply, grouping);
    const Distribution& distribution = grouped.distribution;
    result.shares = share_rows(atlas, grouping, grouped);
    result.shares_overlap = grouping.is_side_by_side;
    result.total = distribution.total();
    result.lumped = distribution.lumped();
    result.unknown = distribution.rest() - distribution.lumped();
    result.coverage = distribution.coverage();
    result.indices = indices_of(distribution);
    set_bounds(supply, grouping, result);
    result.n_minus_1 = without_largest(distribution);
    weigh_governance(distribution, result);
    judge(supply, distribution, result);
    add_warnings(supply, distribution, supply.is_share ? "%" : "t", result);
    if (supply.sources.size() > 1)
        result.warn("put together from " + std::to_string(supply.sources.size()) +
                        " sources, not the table of one: " + base::join(supply.sources, ", "),
                    "put together from " + std::to_string(supply.sources.size()) + " sources");
    if (result.shares_overlap)
        result.warnings.push_back("blocs overlap: their shares do not sum to 100 %, and the indices are by country");
    for (const Bloc& bloc : grouping.blocs)
        for (const std::string& source : bloc.sources)
            if (std::find(result.sources.begin(), result.sources.end(), source) == result.sources.end())
                result.sources.push_back(source);
    for (const std::string& id : result.sources) {
        const catalogue::Source* source = atlas.source(id);
        result.source_titles.push_back(source == nullptr ? id : source->title);
    }
    return result;
}

} // namespace oreway::concentration
