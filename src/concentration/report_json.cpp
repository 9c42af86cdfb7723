// SPDX-License-Identifier: MIT
#include "concentration/query_words.h"
#include "concentration/report.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace oreway::concentration {

namespace {

using Json = nlohmann::ordered_json;

/// Infinity has no place in JSON.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json bounds(const Interval& interval) { return Json::array({number(interval.low), number(interval.high)}); }

template <typename T> Json or_null(const std::optional<T>& value) { return value ? Json(*value) : Json(nullptr); }

Json band(const std::optional<Band>& value) { return value ? Json(to_text(*value)) : Json(nullptr); }

Json shares_json(const ConcentrationResult& result) {
    Json shares = Json::array();
    for (const ShareRow& row : result.shares)
        shares.push_back({{"id", row.id}, {"name", row.name}, {"value", row.value}, {"share", row.share}});
    return shares;
}

Json bands_json(const ConcentrationResult& result) {
    return {{us_2010.name, band(result.band_2010)},
            {us_2023.name, band(result.band_2023)},
            {"note", "made for firms, used by analogy; null when the bounds do not decide"}};
}

Json without_largest_json(const WithoutLargest& left) {
    if (left.id.empty()) return nullptr;
    return {{"id", left.id},
            {"value", left.value},
            {"share", left.share},
            {"hhi_bounds", left.hhi ? bounds(*left.hhi) : Json(nullptr)}};
}

void add_figures(const ConcentrationResult& result, Json& json) {
    const Indices& indices = result.indices;
    json["title"] = title_of(result);
    json["commodity"] = result.query.commodity;
    json["stage"] = result.stage;
    json["step"] = result.step ? Json(word(*result.step)) : Json(nullptr);
    json["product"] = result.product;
    json["measure"] = label(result.measure);
    json["unit"] = result.unit;
    json["basis"] = result.basis;
    json["edition"] = result.edition;
    json["by"] = word(result.query.by);
    json["year"] = result.year > 0 ? Json(result.year) : Json(nullptr);
    json["hhi"] = indices.hhi.low;
    json["hhi_bounds"] = result.world ? bounds(result.hhi_bounds) : Json(nullptr);
    json["bands"] = bands_json(result);
    json["cr1"] = indices.cr1.low;
    json["cr1_bounds"] = bounds(result.cr1_bounds);
    json["cr3"] = indices.cr3.low;
    json["cr3_bounds"] = bounds(result.cr3_bounds);
    json["cr5"] = indices.cr5.low;
    json["cr5_bounds"] = bounds(result.cr5_bounds);
    json["effective_number"] = number(10'000 / indices.hhi.low);
    json["effective_number_bounds"] = bounds(result.effective_number_bounds());
    json["n"] = indices.n;
    json["n_listed"] = indices.n_listed;
    json["shannon"] = {{"entropy", indices.shannon},
                       {"number", indices.shannon_number},
                       {"evenness", or_null(indices.shannon_evenness)}};
    json["gini"] = indices.gini;
    json["governance_weighted_hhi"] = or_null(result.governance_weighted);
    json["coverage"] = or_null(result.coverage);
    json["n_minus_1"] = result.n_minus_1.share;
    json["n_minus_1_bounds"] = bounds(result.n_minus_1_bounds());
    json["without_largest"] = without_largest_json(result.n_minus_1);
    json["over_eu_65_percent"] = or_null(result.over_eu_line);
    json["verdict_holds_up_to_missing"] = or_null(result.verdict_holds_up_to);
    json["total"] = result.total;
    json["world"] = or_null(result.world);
    json["world_is_least"] = result.world_is_least;
    json["other"] = result.lumped;
    json["unknown"] = result.unknown;
    json["unmeasured"] = result.unmeasured;
    json["left_out"] = result.left_out;
    json["shares_overlap"] = result.shares_overlap;
    json["shares"] = shares_json(result);
    json["sources"] = result.sources;
    json["warnings"] = result.warnings;
}

std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

} // namespace

std::string to_json(const ConcentrationResult& result) {
    Json json{{"schema", "oreway.concentration.1"}};
    add_figures(result, json);
    return dump(json);
}

std::string to_json(const std::vector<LadderStep>& ladder) {
    Json json{{"schema", "oreway.ladder.1"}, {"steps", Json::array()}};
    for (const LadderStep& step : ladder) {
        Json entry = Json::object();
        if (step.result)
            add_figures(*step.result, entry);
        else
            entry["reason"] = step.reason;
        entry["step"] = word(step.step);
        json["steps"].push_back(std::move(entry));
    }
    return dump(json);
}

std::string to_json(const BlocChain& chain) {
    Json json{{"schema", "oreway.bloc-chain.1"}};
    json["bloc"] = chain.bloc;
    json["members"] = chain.members;
    json["sources"] = chain.sources;
    json["chain"] = Json::array();
    for (const BlocStep& step : chain.chain)
        json["chain"].push_back({{"step", word(step.step)},
                                 {"share_bounds", step.share ? bounds(*step.share) : Json(nullptr)},
                                 {"value", step.value},
                                 {"unit", step.unit},
                                 {"year", step.year > 0 ? Json(step.year) : Json(nullptr)},
                                 {"edition", step.edition},
                                 {"closes", step.share ? Json(step.closes) : Json(nullptr)}});
    json["first_open"] = chain.first_open ? Json(word(*chain.first_open)) : Json(nullptr);
    return dump(json);
}

} // namespace oreway::concentration
