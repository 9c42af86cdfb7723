// SPDX-License-Identifier: MIT
#include "concentration/report.h"
#include "concentration/text_table.h"

#include <algorithm>
#include <cmath>

namespace oreway::concentration {

namespace {

std::string unit_text(const ConcentrationResult& result) {
    return result.basis.empty() ? result.unit : result.unit + " " + result.basis;
}

std::string by_text(By by) {
    switch (by) {
    case By::country:
        return "by country";
    case By::region:
        return "by region (UN M49)";
    case By::subregion:
        return "by subregion (UN M49)";
    case By::bloc:
        return "by bloc";
    case By::owner:
        return "by owner's country";
    }
    return "";
}

void append_shares(const ConcentrationResult& result, std::string& text) {
    std::size_t id_width = 3, name_width = 15;
    for (const ShareRow& row : result.shares) {
        id_width = std::max(id_width, row.id.size());
        name_width = std::max(name_width, base::to_code_points(row.name).size());
    }
    int rank = 0;
    const auto line = [&](const std::string& number, const std::string& id, const std::string& name, double value) {
        text += padded_left(number, 3) + "  " + padded_right(id == name ? "" : id, id_width) + "  " +
                padded_right(name, name_width) + padded_left(amount_text(value), 15) +
                padded_left(percent_text(value / result.total), 9) + "\n";
    };
    for (const ShareRow& row : result.shares)
        line(row.value > 0 ? std::to_string(++rank) : "-", row.id, row.name, row.value);
    if (result.shares_overlap) return;
    if (result.lumped > 0) line("", "", "others together", result.lumped);
    if (result.unknown > 0) line("", "", "not credited", result.unknown);
}

void append_list(const std::string& head, const std::vector<std::string>& items, std::string& text) {
    for (const std::string& item : items)
        text += head + item + "\n";
}

std::string eu_line_text(const ConcentrationResult& result) {
    const std::string line = "EU line of 65 % from one country (here of the world's supply): ";
    if (!result.over_eu_line) return line + "undecided";
    return line + (*result.over_eu_line ? "exceeded" : "not exceeded");
}

void append_indices(const ConcentrationResult& result, std::string& text) {
    const Indices& indices = result.indices;
    text += hhi_text(result) + "\n";
    text += "largest " + percent_text(result.cr1_bounds) + ", three largest " + percent_text(result.cr3_bounds) +
            ", five largest " + percent_text(result.cr5_bounds) + "\n";
    text += "as concentrated as " + equal_holders_text(result) + " equal holders; n = " + std::to_string(indices.n) +
            " of " + std::to_string(indices.n_listed) + " listed\n";
    text += std::string("Shannon ") + (result.total > 0 && result.lumped + result.unknown > 0 ? "at least " : "") +
            base::to_fixed(indices.shannon, 3) + " (" + base::to_fixed(indices.shannon_number, 2) + " holders";
    if (indices.shannon_evenness) text += ", evenness " + base::to_fixed(*indices.shannon_evenness, 2);
    text += "); Gini " + base::to_fixed(indices.gini, 3) + " over " + std::to_string(indices.n_listed) +
            " listed, zeros included\n";
    if (!result.n_minus_1.id.empty()) {
        text += "without the largest (" + result.n_minus_1.id + ") " + amount_text(result.n_minus_1.value) + " " +
                unit_text(result) + " are left, " + percent_text(result.n_minus_1_bounds());
        if (result.n_minus_1.hhi) text += ", with an HHI of " + points_text(*result.n_minus_1.hhi);
        text += "\n";
    }
    if (result.governance_weighted) text += governance_text(result) + "\n";
    const bool by_country = result.query.by == By::country || result.query.by == By::owner;
    if (result.world && by_country) text += eu_line_text(result) + "\n";
}

} // namespace

std::string what_if_text(const ConcentrationQuery& query) {
    std::vector<std::string> parts;
    const Scenario& scenario = query.scenario;
    if (!scenario.empty() && scenario.title.empty() && scenario.name.empty()) {
        for (const Change& change : scenario.changes)
            parts.push_back(to_text(change));
    } else if (!scenario.empty()) {
        parts.push_back(scenario.title.empty() ? scenario.name : scenario.title);
    }
    if (!query.without.empty()) parts.push_back("without " + base::join(query.without, ", "));
    return base::join(parts, ", ");
}

std::string stage_text(const ConcentrationResult& result) {
    std::string stage = result.stage;
    std::replace(stage.begin(), stage.end(), '_', ' ');
    std::string text = result.query.commodity;
    if (result.commodity_name != result.query.commodity) text += " (" + result.commodity_name + ")";
    text += ", " + stage;
    // "sponge production" says already of what.
    const bool says_product = result.product == result.basis || stage.starts_with(result.product + " ");
    if (!result.product.empty() && !says_product) text += " of " + result.product;
    if (result.year > 0) text += " " + std::to_string(result.year);
    return text;
}

std::string measure_text(const ConcentrationResult& result) {
    return unit_text(result) + ", " + by_text(result.query.by);
}

std::string equal_holders_text(const ConcentrationResult& result) {
    const auto [low, high] = result.effective_number_bounds();
    if (high - low < 0.01) return base::to_fixed(low, 2);
    return base::to_fixed(low, 2) + " to " + (std::isfinite(high) ? base::to_fixed(high, 2) : "any number of");
}

std::string claims_text(const ConcentrationResult& result) {
    if (result.measure != Measure::reserves) return "";
    switch (result.query.claims) {
    case ClaimLevel::table:
        break;
    case ClaimLevel::verified:
        return "with verified claims";
    case ClaimLevel::reported:
        return "with verified and reported claims";
    case ClaimLevel::all:
        return "with all claims, contested ones too";
    }
    return "";
}

std::string title_of(const ConcentrationResult& result) {
    std::string text = stage_text(result) + ", " + measure_text(result);
    if (!result.edition.empty()) text += " (" + result.edition + ")";
    const std::string claims = claims_text(result);
    if (!claims.empty()) text += ", " + claims;
    // A table of what is not so says so in its title.
    const std::string what_if = what_if_text(result.query);
    return what_if.empty() ? text : text + ", what if: " + what_if;
}

std::string coverage_text(const ConcentrationResult& result) {
    if (!result.coverage) return "coverage unknown: no world total";
    // What misses a little is not all.
    const bool is_all = *result.coverage >= 1;
    const std::string part = !is_all && *result.coverage >= 0.9995 ? "over 99.9 %" : percent_text(*result.coverage);
    if (!result.world_is_least) return "covers " + part + " of the world total";
    return "covers " + (is_all ? "all" : part) + " of a world total that is printed as \"more than\" so much";
}

std::string hhi_text(const ConcentrationResult& result) {
    std::string text = "HHI " + points_text(result.hhi_bounds) + " of 10,000";
    if (!result.world) return text + " among those listed; no verdict";
    if (result.band_2010 && result.band_2010 == result.band_2023)
        return text + ": " + to_text(*result.band_2010) + " (US 2010 and US 2023 bands, used by analogy)";
    return text + ": " + verdict(result.hhi_bounds, us_2010) + "; " + verdict(result.hhi_bounds, us_2023);
}

std::string governance_text(const ConcentrationResult& result) {
    if (!result.governance_weighted) return "";
    return "governance-weighted HHI " + base::to_grouped(std::round(*result.governance_weighted)) + " (0 to 100,000)";
}

std::string to_text(const ConcentrationResult& result) {
    std::string text = title_of(result) + "\n";
    append_shares(result, text);
    append_indices(result, text);
    text += coverage_text(result);
    if (result.world && is_tonnes(result.unit))
        text += " (" + amount_text(*result.world) + " " + unit_text(result) + ")";
    text += "\n";
    text += "sources: " + base::join(result.sources, ", ") + "\n";
    append_list("note: ", result.warnings, text);
    return text;
}

std::string to_text(const std::vector<LadderStep>& ladder) {
    std::string text;
    const Scenario* scenario = nullptr;
    for (const LadderStep& step : ladder) {
        text += padded_right(std::string(label(step.step)), 24);
        if (!step.result) {
            text += step.reason + "\n";
            continue;
        }
        const ConcentrationResult& result = *step.result;
        std::vector<std::string> largest;
        for (std::size_t i = 0; i < std::min<std::size_t>(3, result.shares.size()); ++i)
            if (result.shares[i].value > 0)
                largest.push_back(result.shares[i].id + " " + percent_text(result.shares[i].share));
        text += padded_right(base::join(largest, ", "), 40) + hhi_text(result) + "\n";
        text += padded_right("", 24) + title_of(result) + "; " + coverage_text(result) + "\n";
        scenario = &result.query.scenario;
    }
    for (const IdleChange& idle : idle_everywhere(ladder))
        text += "note: at every step, " + to_text(idle, *scenario) + "\n";
    return text;
}

std::string to_text(const BlocChain& chain) {
    std::string text = chain.bloc + ": " + base::join(chain.members, ", ") + "\n";
    for (const BlocStep& step : chain.chain) {
        text += padded_right(std::string(label(step.step)), 24);
        if (!step.share)
            text += step.unit.empty() ? "no figures"
                                      : "no world total; " + amount_text(step.value) + " " + step.unit + " inside";
        else
            text += padded_left(percent_text(*step.share), 18) + " inside, " + std::to_string(step.year) + ", " +
                    step.edition;
        text += "\n";
    }
    if (chain.first_open)
        text += "first step that cannot be closed inside: " + std::string(label(*chain.first_open)) + "\n";
    else
        text += "no step with figures for the world is open\n";
    text += "rule: a step is closed when the bloc's share of the world may be as large as its share of mining\n";
    text += chain.sources.empty() ? "membership: of the scenario\n"
                                  : "sources of membership: " + base::join(chain.sources, ", ") + "\n";
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
