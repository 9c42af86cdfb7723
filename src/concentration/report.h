// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/concentration.h"

#include <string>
#include <vector>

/// Results as text for a terminal or a panel, as JSON and as CSV. Shares are fractions in JSON and CSV, per cent in
/// text.
namespace oreway::concentration {

/// "REE, mine production 2025, t REO, by country (USGS MCS 2026)".
std::string title_of(const ConcentrationResult& result);

/// The parts of the title: "REE (rare earth elements), mine production 2025" and "t REO, by country".
std::string stage_text(const ConcentrationResult& result);
std::string measure_text(const ConcentrationResult& result);

/// "with all claims, contested ones too": which claims joined the table of reserves; empty when none may have.
std::string claims_text(const ConcentrationResult& result);

/// "Without China, without EU": the scenario's title, name or else its changes, and what is left out besides; empty for
/// what is so.
std::string what_if_text(const ConcentrationQuery& query);

/// "covers 99.7 % of the world total": for legends; says so when no total is known.
std::string coverage_text(const ConcentrationResult& result);

/// "HHI 5,056 to 5,058: highly concentrated (…)".
std::string hhi_text(const ConcentrationResult& result);

/// "1.22 to 2.04": as concentrated as so many equal holders.
std::string equal_holders_text(const ConcentrationResult& result);

/// "governance-weighted HHI 12,345 (0 to 100,000)"; empty without weights.
std::string governance_text(const ConcentrationResult& result);

std::string to_text(const ConcentrationResult& result);

/// Keys: schema, title, commodity, stage, product, unit, basis, by, year, hhi, hhi_bounds, bands, cr1, cr3, cr5 with
/// bounds, effective_number, n, n_listed, shannon, gini, coverage, n_minus_1 (part left without the largest) with
/// bounds, without_largest,
/// over_eu_65_percent, shares (id, name, value, share), other, unknown, world, unmeasured, left_out, sources, warnings.
/// What is not known is null.
std::string to_json(const ConcentrationResult& result);

/// One row a holder: rank,id,name,value,unit,share,commodity,stage,year; then OTH and UNKNOWN without rank.
std::string to_csv(const ConcentrationResult& result);

std::string to_text(const std::vector<LadderStep>& ladder);
/// Keys: schema, steps: each the keys of a result, or step and reason.
std::string to_json(const std::vector<LadderStep>& ladder);
std::string to_csv(const std::vector<LadderStep>& ladder);

std::string to_text(const BlocChain& chain);
std::string to_json(const BlocChain& chain);

/// What can be asked for, a line each: stage, product, unit, years, how many holders.
std::string to_text(const std::vector<StageOffer>& offers);

} // namespace oreway::concentration
