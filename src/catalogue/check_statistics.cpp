// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catalogue/check_rules.h"

#include <algorithm>
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

/// The mine production of a country in a year, to hold its reserves against.
class Production {
public:
    explicit Production(const Atlas& atlas) {
        for (const Statistic& statistic : atlas.statistics()) {
            const bool counts = statistic.stage == "mine_production" && statistic.value &&
                                statistic.superseded_by.empty() && statistic.unit == "t";
            if (counts) tonnes_[key_of(statistic)] = std::max(tonnes_[key_of(statistic)], *statistic.value);
        }
    }

    /// The largest of any year; 0: nothing is known.
    double most_a_year(const Statistic& of_reserves) const {
        const auto found = tonnes_.find(key_of(of_reserves));
        return found == tonnes_.end() ? 0 : found->second;
    }

private:
    static std::string key_of(const Statistic& statistic) {
        return statistic.country + "/" + base::join(statistic.commodities, ";") + "/" + statistic.product + "/" +
               statistic.basis;
    }

    std::map<std::string, double> tonnes_;
};

void check_reserves(const Statistic& statistic, const Production& production, Findings& findings) {
    const bool counts = statistic.stage == "reserves" && statistic.value && *statistic.value > 0 &&
                        statistic.superseded_by.empty() && statistic.unit == "t";
    const double a_year = counts ? production.most_a_year(statistic) : 0;
    if (!counts || a_year <= *statistic.value) return;
    findings.push_back(finding_at(Severity::warning, "reserves-below-production", statistic.origin,
                                  statistic.country + " " + base::join(statistic.commodities, ";") + " reserves",
                                  base::to_grouped(*statistic.value) + " t in the ground, " + base::to_grouped(a_year) +
                                      " t mined in a year",
                                  "check the unit; if the source has it so, say it in the note", "value"));
}

} // namespace

void check_statistics(const Atlas& atlas, Findings& findings) {
    std::map<std::string, ShareTable> tables;
    const Production production(atlas);
    for (const Statistic& statistic : atlas.statistics()) {
        check_basis(statistic, findings);
        check_reserves(statistic, production, findings);
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
