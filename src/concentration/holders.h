// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "concentration/blocs.h"
#include "concentration/concentration.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

/// From the parts of a supply to holders: the countries, regions, blocs or owners that a query divides by.
namespace oreway::concentration {

struct Grouping {
    By by = By::country;
    std::vector<Bloc> blocs;
    bool is_side_by_side = false; ///< all blocs, which overlap: holders are countries
    /// Other countries lie in some region or bloc, and an unknown owner in some country, that may be named already.
    bool rest_may_join_named = false;
    /// The holder that a part belongs to; empty when nobody knows.
    std::function<std::string(const SupplyPart&)> holder_of;
};

/// Throws Error(nothing_found) for an unknown bloc, Error(usage) for blocs that overlap, and Error(input) for regions
/// without a table of countries.
Grouping make_grouping(const catalogue::Atlas& atlas, const ConcentrationQuery& query);

struct Grouped {
    Distribution distribution;
    std::map<std::string, std::set<std::string>> countries; ///< behind each holder
};

Grouped group(const Supply& supply, const Grouping& grouping);

std::vector<ShareRow> share_rows(const catalogue::Atlas& atlas, const Grouping& grouping, const Grouped& grouped);

} // namespace oreway::concentration
