// SPDX-License-Identifier: MIT
#pragma once

#include "base/csv.h"
#include "catalogue/records.h"

#include <vector>

/// Rows of the atlas tables as records. A row with a cell that cannot be read is a problem and left out; without one of
/// the columns that the rest stands on, the table gives nothing.
namespace oreway::catalogue {

std::vector<Claim> read_claims(const base::CsvTable& table, base::TableProblems& problems);
std::vector<Source> read_sources(const base::CsvTable& table, base::TableProblems& problems);
std::vector<Agreement> read_agreements(const base::CsvTable& table, base::TableProblems& problems);
std::vector<Statistic> read_statistics(const base::CsvTable& table, base::TableProblems& problems);
std::vector<Flow> read_flows(const base::CsvTable& table, base::TableProblems& problems);
std::vector<Conflict> read_conflicts(const base::CsvTable& table, base::TableProblems& problems);
std::vector<Choice> read_choices(const base::CsvTable& table, base::TableProblems& problems);
std::vector<KnownFinding> read_known_findings(const base::CsvTable& table, base::TableProblems& problems);
std::vector<Commodity> read_commodities(const base::CsvTable& table, base::TableProblems& problems);
std::vector<Substance> read_substances(const base::CsvTable& table, base::TableProblems& problems);
std::vector<BlocMember> read_blocs(const base::CsvTable& table, base::TableProblems& problems);
std::vector<Country> read_countries(const base::CsvTable& table, base::TableProblems& problems);

} // namespace oreway::catalogue
