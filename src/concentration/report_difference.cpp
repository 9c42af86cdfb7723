// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/report.h"
#include "concentration/text_table.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace oreway::concentration {

namespace {

const ShareRow* find_row(const ConcentrationResult& result, const std::string& id) {
    const auto found =
        std::find_if(result.shares.begin(), result.shares.end(), [&](const ShareRow& row) { return row.id == id; });
    return found == result.shares.end() ? nullptr : &*found;
}

void append_change(const std::string& what, const std::string& before, const std::string& after, std::string& text) {
    text += "  " + padded_right(what, 10) + before + (before == after ? "" : " -> " + after) + "\n";
}

bool is_same(const ConcentrationResult& a, const ConcentrationResult& b) {
    if (a.total != b.total || a.hhi_bounds != b.hhi_bounds || a.shares.size() != b.shares.size()) return false;
    return std::equal(a.shares.begin(), a.shares.end(), b.shares.begin(),
                      [](const ShareRow& x, const ShareRow& y) { return x.id == y.id && x.value == y.value; });
}

/// A result or why there is none.
struct Outcome {
    std::optional<ConcentrationResult> result;
    std::string reason;
};

Outcome outcome_of(const catalogue::Atlas& atlas, const ConcentrationQuery& query) {
    try {
        return {compute(atlas, query), ""};
    } catch (const base::Error& error) {
        if (error.code() != base::ExitCode::nothing_found) throw;
        return {std::nullopt, error.what()};
    }
}

/// Stages and products of a commodity, with those that only plants of a scenario make.
std::set<std::pair<std::string, std::string>>
stages_touched(const catalogue::Atlas& atlas, const std::string& commodity, const Scenario& a, const Scenario& b) {
    std::set<std::pair<std::string, std::string>> stages;
    for (const StageOffer& offer : stages_of(atlas, commodity))
        stages.emplace(offer.stage, offer.product);
    for (const Scenario* scenario : {&a, &b}) {
        for (const Change& change : scenario->changes)
            if (change.kind == ChangeKind::add_plant && change.commodity == commodity)
                stages.emplace(change.stage + "_capacity", capacity_product(change.product));
    }
    return stages;
}

} // namespace

std::string compare_text(const ConcentrationResult& a, const ConcentrationResult& b) {
    std::string text = title_of(a) + "\n";
    if (title_of(b) != title_of(a)) text += title_of(b) + "\n";
    append_change("HHI", points_text(a.hhi_bounds), points_text(b.hhi_bounds), text);
    append_change("total", amount_text(a.total), amount_text(b.total), text);
    append_change("largest", percent_text(a.cr1_bounds), percent_text(b.cr1_bounds), text);
    for (const ShareRow& row : a.shares) {
        if (!find_row(b, row.id) && row.value > 0)
            text += "- " + padded_right(row.id, 10) + percent_text(row.share) + "\n";
    }
    for (const ShareRow& row : b.shares) {
        const ShareRow* before = find_row(a, row.id);
        if (!before)
            text += "+ " + padded_right(row.id, 10) + percent_text(row.share) + "\n";
        else if (percent_text(before->share) != percent_text(row.share))
            append_change(row.id, percent_text(before->share), percent_text(row.share), text);
    }
    return text;
}

std::string scenario_diff_text(const catalogue::Atlas& atlas, const Scenario& a, const Scenario& b) {
    check_scenario(atlas, a);
    check_scenario(atlas, b);
    const ScenarioDiff difference = diff(a, b);
    std::string text = to_text(difference);
    if (difference.empty()) return text;
    std::set<std::string> told;
    for (const std::string& commodity : commodities_with_stages(atlas)) {
        for (const auto& [stage, product] : stages_touched(atlas, commodity, a, b)) {
            ConcentrationQuery query;
            query.commodity = commodity;
            query.stage = stage;
            query.product = product;
            query.scenario = a;
            const Outcome before = outcome_of(atlas, query);
            query.scenario = b;
            const Outcome after = outcome_of(atlas, query);
            if (before.result && after.result) {
                if (is_same(*before.result, *after.result)) continue;
                const std::string change = compare_text(*before.result, *after.result);
                // One table may be known under two stages.
                if (told.insert(change).second) text += "\n" + change;
            } else if (before.result || after.result) {
                const Outcome& there = before.result ? before : after;
                text += "\n" + title_of(*there.result) + "\n  " + (before.result ? "no longer: " : "now; before: ") +
                        (before.result ? after.reason : before.reason) + "\n";
            }
        }
    }
    return text;
}

std::string to_text(const std::vector<StageOffer>& offers) {
    std::vector<std::vector<std::string>> rows;
    for (const StageOffer& offer : offers) {
        std::vector<std::string> years;
        for (const int year : offer.years)
            years.push_back(std::to_string(year));
        const bool names_basis = !offer.basis.empty() && offer.basis != offer.product;
        rows.push_back({offer.stage, offer.product, names_basis ? offer.unit + " " + offer.basis : offer.unit,
                        years.empty() ? "as known" : base::join(years, ", "),
                        std::to_string(offer.holders) + (years.empty() ? " plants" : " countries")});
    }
    return columns_text(rows);
}

} // namespace oreway::concentration
