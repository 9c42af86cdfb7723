// SPDX-License-Identifier: MIT
#include "base/csv.h"
#include "base/error.h"
#include "concentration/indices.h"

namespace oreway::concentration {

std::map<std::string, GovernanceWeight> read_governance_weights(const std::filesystem::path& path) {
    base::TableProblems problems;
    const base::CsvTable table = base::CsvTable::read(path, problems);
    std::map<std::string, GovernanceWeight> weights;
    if (table.require({"country", "governance"}, problems)) {
        for (std::size_t i = 0; i < table.row_count(); ++i) {
            base::CsvRow row(table, i, problems);
            GovernanceWeight weight;
            const std::string country = row.required_text("country");
            if (row.required_text("governance").empty()) continue;
            weight.governance = row.number_between("governance", 0, 10).value_or(0);
            weight.trade = row.number("trade").value_or(1);
            if (weight.trade < 0) row.problem("trade", "a trade factor is not negative: 1 changes nothing");
            if (!weights.emplace(country, weight).second) row.problem("country", country + " is listed twice");
        }
    }
    if (!problems.empty()) throw base::Error(base::ExitCode::input, to_text(problems.front()));
    return weights;
}

std::optional<double> governance_weighted_hhi(const Distribution& distribution,
                                              const std::map<std::string, GovernanceWeight>& weights,
                                              std::string* missing) {
    double sum = 0;
    for (const Holder& holder : distribution.holders()) {
        if (holder.amount <= 0) continue;
        const auto weight = weights.find(holder.id);
        if (weight == weights.end()) {
            if (missing) *missing = holder.id;
            return std::nullopt;
        }
        const double s = distribution.share(holder);
        sum += s * s * weight->second.governance * weight->second.trade;
    }
    return 10'000 * sum;
}

} // namespace oreway::concentration
