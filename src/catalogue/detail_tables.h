// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/details.h"

#include <string>
#include <vector>

/// The pieces that details are put together from.
namespace oreway::catalogue {

inline DetailCell text_cell(std::string text) { return {std::move(text), std::nullopt, {}, {}}; }
inline DetailCell number_cell(double number, std::string text) { return {std::move(text), number, {}, {}}; }
inline DetailCell list_cell(std::vector<std::string> pieces, std::string text) {
    return {std::move(text), std::nullopt, {}, std::move(pieces)};
}
template <typename T> DetailCell word_cell(T value) {
    return {std::string(label(value)), std::nullopt, std::string(word(value)), {}};
}

/// "Australia (AUS)"; empty for an empty code.
DetailCell country_cell(const Atlas& atlas, const std::string& code);
/// "neodymium, graphite" with the codes as the machine's word.
DetailCell commodities_cell(const Atlas& atlas, const std::vector<std::string>& codes);
DetailCell date_cell(const std::optional<Date>& date);

/// The claims of a deposit, the chosen one first and marked, each with its arithmetic, quote and caveat below it.
DetailTable claim_table(const Atlas& atlas, const Site& site, const ClaimChoice& choice);
DetailTable agreement_table(const Atlas& atlas, const std::vector<const Agreement*>& agreements);
DetailTable site_table(const Atlas& atlas, std::string key, std::string title, const std::vector<const Site*>& sites);
DetailTable statistic_table(const Atlas& atlas, const std::vector<const Statistic*>& statistics);
DetailTable flow_table(const Atlas& atlas, const std::vector<const Flow*>& flows);
std::vector<DetailNote> conflict_notes(const std::vector<const Conflict*>& conflicts);

} // namespace oreway::catalogue
