// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "concentration/query.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a user types, as the atlas writes it: case does not matter, a commodity may be named, and a blank or a hyphen
/// in a stage is its underscore.
namespace oreway::concentration {

/// "REE" for "ree" and "rare earth elements"; nothing when no figures are of such a commodity.
std::optional<std::string> find_commodity(const catalogue::Atlas& atlas, std::string_view text);

/// Throws Error(nothing_found) with the nearest name and all that exist.
std::string commodity_or_refuse(const catalogue::Atlas& atlas, std::string_view text);

/// "mine_production" for "Mine production".
std::string stage_word(std::string_view text);

/// Lines whose commodity is unknown stay as they are: check_scenario() refuses them by their line.
Scenario in_words_of(const catalogue::Atlas& atlas, Scenario scenario);
/// Throws as commodity_or_refuse() does.
ConcentrationQuery in_words_of(const catalogue::Atlas& atlas, ConcentrationQuery query);

/// " (did you mean mine?)", or nothing when no known word is near.
std::string suggestion(std::string_view wanted, const std::vector<std::string>& known);

} // namespace oreway::concentration
