// SPDX-License-Identifier: MIT
#include "concentration/regions.h"

#include "concentration/holders.h"

#include <algorithm>
#include <map>

namespace oreway::concentration {

namespace {

/// Σx² of a region that has `own`, if a part y of the world's rest lies in it as well. The HHI (Σx² + y²) / (T + y)²
/// first falls and then rises with y: its highest is at an end. It is lowest with all of the rest in the region, in
/// crumbs.
Interval hhi_with_rest(double squares, double own, double rest) {
    constexpr double points = 10'000;
    const double all = own + rest;
    return {points * squares / (all * all),
            points * std::max(squares / (own * own), (squares + rest * rest) / (all * all))};
}

} // namespace

std::vector<RegionConcentration> compute_regions(const catalogue::Atlas& atlas, const ConcentrationQuery& query) {
    ConcentrationQuery by_country = query;
    by_country.by = By::country;
    // A bloc that counts as one lies in no one region.
    std::erase_if(by_country.scenario.changes, [](const Change& c) { return c.kind == ChangeKind::merge_bloc; });
    const ConcentrationResult countries = compute(atlas, by_country);

    ConcentrationQuery by_region = countries.query;
    if (query.by != By::subregion) by_region.by = By::region;
    const Grouping grouping = make_grouping(atlas, by_region);

    std::map<std::string, RegionConcentration> regions;
    std::map<std::string, double> squares;
    for (const ShareRow& row : countries.shares) {
        const std::string name = grouping.holder_of({row.id, row.id, "", row.value});
        if (name.empty() || row.value <= 0) continue;
        RegionConcentration& region = regions[name];
        // Rows come largest first.
        if (region.n++ == 0) region.largest = row.id;
        region.value += row.value;
        squares[name] += row.value * row.value;
    }

    std::vector<RegionConcentration> result;
    for (auto& [name, region] : regions) {
        region.region = name;
        region.share = region.value / countries.total;
        region.hhi = hhi_with_rest(squares[name], region.value, countries.lumped + countries.unknown);
        for (const catalogue::Country& country : atlas.countries())
            if (grouping.holder_of({country.code, country.code, "", 0}) == name)
                region.countries.push_back(country.code);
        std::sort(region.countries.begin(), region.countries.end());
        result.push_back(std::move(region));
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const RegionConcentration& a, const RegionConcentration& b) { return a.value > b.value; });
    return result;
}

} // namespace oreway::concentration
