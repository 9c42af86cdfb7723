// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catalogue/check_rules.h"

#include <cmath>
#include <map>
#include <set>

namespace oreway::catalogue {

namespace {

using base::Severity;

constexpr double shares_tolerance = 0.5; // per cent: rounding of a table's rows

/// The shares of one table, as far as the atlas has them.
struct ShareTable {
    double sum = 0;
    std::size_t rows = 0;
    bool has_rest = false; ///< "other countries" is a row, so that the table is whole
    Origin first;
};

bool is_share_of_whole(const std::string& unit) { return unit.starts_with("% of"); }

void report(const std::map<std::string, ShareTable>& tables, Findings& findings) {
    for (const auto& [name, table] : tables) {
        const bool too_much = table.rows > 1 && table.sum > 100 + shares_tolerance;
        const bool too_little = table.has_rest && table.sum < 100 - shares_tolerance;
        if (!too_much && !too_little) continue;
        findings.push_back(
            finding_at(Severity::warning, "shares-sum", table.first, name,
                       std::to_string(table.rows) + " shares add up to " + base::to_grouped(table.sum, 2) + " %",
                       "correct the shares, or keep tables of different sources or bases apart"));
    }
}

void add_share(std::map<std::string, ShareTable>& tables, const std::string& name, double value, bool is_rest,
               const Origin& origin) {
    ShareTable& table = tables[name];
    if (table.rows == 0) table.first = origin;
    table.sum += value;
    ++table.rows;
    table.has_rest = table.has_rest || is_rest;
}

void check_basis(const Statistic& statistic, Findings& findings) {
    const bool tonnes = statistic.unit == "t" && statistic.value && statistic.basis.empty();
    const bool of_ground = statistic.stage == "reserves" || statistic.stage == "resources" ||
                           statistic.stage == "mine_production" || statistic.stage == "refinery_production";
    if (!tonnes || !of_ground) return;
    findings.push_back(finding_at(Severity::warning, "unit-without-basis", statistic.origin,
                                  statistic.country + " " + statistic.stage,
                                  "tonnes of ore, oxide or metal is not said",
                                  "fill basis if the source says it; nothing is ranked with it otherwise", "basis"));
}

} // namespace

void check_statistics(const Atlas& atlas, Findings& findings) {
    std::map<std::string, ShareTable> tables;
    for (const Statistic& statistic : atlas.statistics()) {
        check_basis(statistic, findings);
        const bool counted = is_share_of_whole(statistic.unit) && statistic.value && !statistic.value_high &&
                             statistic.country != "WLD" && statistic.superseded_by.empty();
        if (!counted) continue;
        const std::string name = base::join(statistic.commodities, ";") + " " + statistic.stage + " " +
                                 std::to_string(statistic.year) + ", " + statistic.unit + ", " + statistic.source_id;
        add_share(tables, name, *statistic.value, statistic.country == "OTH", statistic.origin);
    }
    for (const Flow& flow : atlas.flows()) {
        if (!is_share_of_whole(flow.unit) || !flow.value) continue;
        const std::string name = base::join(flow.commodities, ";") + " to " + flow.to + " " +
                                 std::to_string(flow.year) + ", " + flow.unit + ", " + flow.source_id;
        add_share(tables, name, *flow.value, flow.from == "OTH", flow.origin);
    }
    report(tables, findings);
}

} // namespace oreway::catalogue
