// SPDX-License-Identifier: MIT
#include "concentration/report.h"
#include "concentration/scenario_effect.h"
#include "concentration/text_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace oreway::concentration {

namespace {

using Json = nlohmann::ordered_json;

const ShareRow* find_row(const ConcentrationResult* result, const std::string& id) {
    if (result == nullptr) return nullptr;
    const auto found =
        std::find_if(result->shares.begin(), result->shares.end(), [&](const ShareRow& row) { return row.id == id; });
    return found == result->shares.end() ? nullptr : &*found;
}

const ConcentrationResult* pointer_to(const std::optional<ConcentrationResult>& result) {
    return result ? &*result : nullptr;
}

void append_change(const std::string& what, const std::string& before, const std::string& after, std::string& text) {
    text += "  " + padded_right(what, 10) + before + (before == after ? "" : " -> " + after) + "\n";
}

/// Indices, then the holders whose share differs.
std::string changes_text(const ConcentrationResult& a, const ConcentrationResult& b) {
    std::string text = title_of(a) + "\n";
    if (title_of(b) != title_of(a)) text += title_of(b) + "\n";
    append_change("HHI", points_text(a.hhi_bounds), points_text(b.hhi_bounds), text);
    append_change("total", amount_text(a.total), amount_text(b.total), text);
    append_change("largest", percent_text(a.cr1_bounds), percent_text(b.cr1_bounds), text);
    for (const ShareRow& row : a.shares) {
        if (!find_row(&b, row.id) && row.value > 0)
            text += "- " + padded_right(row.id, 10) + percent_text(row.share) + "\n";
    }
    for (const ShareRow& row : b.shares) {
        const ShareRow* before = find_row(&a, row.id);
        if (!before)
            text += "+ " + padded_right(row.id, 10) + percent_text(row.share) + "\n";
        else if (percent_text(before->share) != percent_text(row.share))
            append_change(row.id, percent_text(before->share), percent_text(row.share), text);
    }
    return text;
}

Json scenario_json(const Scenario& scenario) {
    const auto or_null = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
    return {{"name", or_null(scenario.name)}, {"title", or_null(scenario.title)}, {"path", or_null(scenario.path)}};
}

Json lines_json(const std::vector<Change>& changes) {
    Json lines = Json::array();
    for (const Change& change : changes)
        lines.push_back({{"line", change.line}, {"change", to_text(change)}});
    return lines;
}

Json figures_json(const std::optional<ConcentrationResult>& result) {
    if (!result) return nullptr;
    const auto bounds = [](const Interval& interval) { return Json::array({interval.low, interval.high}); };
    return {{"total", result->total},
            {"hhi_bounds", result->world ? bounds(result->hhi_bounds) : Json(nullptr)},
            {"hhi", result->indices.hhi.low},
            {"cr1_bounds", bounds(result->cr1_bounds)},
            {"n", result->indices.n}};
}

/// Every holder of either side, those of `before` first.
Json shares_json(const StageEffect& stage) {
    Json shares = Json::array();
    const auto share_of = [](const ShareRow* row) { return row == nullptr ? Json(nullptr) : Json(row->share); };
    for (const auto* side : {&stage.before, &stage.after}) {
        if (!*side) continue;
        for (const ShareRow& row : (*side)->shares) {
            if (side == &stage.after && find_row(pointer_to(stage.before), row.id) != nullptr) continue;
            shares.push_back({{"id", row.id},
                              {"name", row.name},
                              {"before", share_of(find_row(pointer_to(stage.before), row.id))},
                              {"after", share_of(find_row(pointer_to(stage.after), row.id))}});
        }
    }
    return shares;
}

Json stage_json(const StageEffect& stage) {
    const ConcentrationResult& there = stage.before ? *stage.before : *stage.after;
    return {{"commodity", there.query.commodity},
            {"stage", there.stage},
            {"product", there.product},
            {"unit", there.unit},
            {"basis", there.basis},
            {"year", there.year > 0 ? Json(there.year) : Json(nullptr)},
            {"reason", stage.reason.empty() ? Json(nullptr) : Json(stage.reason)},
            {"before", figures_json(stage.before)},
            {"after", figures_json(stage.after)},
            {"shares", shares_json(stage)}};
}

} // namespace

std::string to_text(const ScenarioEffect& effect) {
    std::string text = to_text(effect.lines);
    for (const StageEffect& stage : effect.stages) {
        if (stage.before && stage.after)
            text += "\n" + changes_text(*stage.before, *stage.after);
        else
            text += "\n" + title_of(stage.before ? *stage.before : *stage.after) + "\n  " +
                    (stage.before ? "no longer: " : "now; before: ") + stage.reason + "\n";
    }
    for (const std::string& warning : effect.warnings)
        text += "note: " + warning + "\n";
    return text;
}

std::string to_json(const ScenarioEffect& effect) {
    Json json;
    json["schema"] = "oreway.scenario-diff.1";
    json["a"] = scenario_json(effect.a);
    json["b"] = scenario_json(effect.b);
    json["only_in_a"] = lines_json(effect.lines.only_in_a);
    json["only_in_b"] = lines_json(effect.lines.only_in_b);
    json["stages"] = Json::array();
    for (const StageEffect& stage : effect.stages)
        json["stages"].push_back(stage_json(stage));
    json["warnings"] = effect.warnings;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace oreway::concentration
