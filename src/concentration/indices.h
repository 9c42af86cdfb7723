// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/distribution.h"
#include "concentration/interval.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

/// How concentrated a total is. Shares s_i are fractions of the total, the rest included; every interval contains the
/// figure for each way in which the rest may be divided among holders that are not named.
namespace oreway::concentration {

/// The largest part of its use that the European Union wants from one third country at any stage by 2030: Regulation
/// (EU) 2024/1252, article 5.
inline constexpr double eu_single_country_line = 0.65;

struct Indices {
    int n = 0;                 ///< named holders with more than zero
    int n_listed = 0;          ///< named holders, zeros included
    Interval hhi;              ///< Herfindahl-Hirschman index, 10,000 · Σ s², 0 to 10,000
    Interval cr1;              ///< share of the largest, 0 to 1
    Interval cr3, cr5;         ///< shares of the three and five largest together
    Interval effective_number; ///< 1 / Σ s²: as concentrated as so many equal holders
    Interval n_minus_1;        ///< what is left without the largest, as a fraction of the total: 1 - cr1

    /// Shannon entropy H = -Σ s ln s, e^H, and H / ln n, with the rest as one holder: the least that they can be. A
    /// rest in crumbs would raise them without limit.
    double shannon = 0;
    double shannon_number = 1;
    std::optional<double> shannon_evenness; ///< nothing for a single holder

    /// Gini coefficient of what the n_listed named holders have. It grows with every zero that is listed: never show it
    /// without n_listed.
    double gini = 0;
};

Indices indices_of(const Distribution& distribution);

/// Weights of a governance-weighted HHI: 10,000 · Σ s² · g · t (European Commission, methodology for the list of
/// critical raw materials).
struct GovernanceWeight {
    double governance = 0; ///< World Governance Indicators turned to 0 (good) … 10 (bad)
    double trade = 1;      ///< export restrictions; 1 for none
};

/// Reads a table with the columns country (ISO 3166-1 alpha-3), governance (0 to 10) and, if wanted, trade (0 or more).
/// Throws Error(input) for the first row that cannot be read.
std::map<std::string, GovernanceWeight> read_governance_weights(const std::filesystem::path& path);

/// Nothing when a holder with a share has no weight; the id of the first such holder is put into `missing`.
std::optional<double> governance_weighted_hhi(const Distribution& distribution,
                                              const std::map<std::string, GovernanceWeight>& weights,
                                              std::string* missing = nullptr);

} // namespace oreway::concentration
