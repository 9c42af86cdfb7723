// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/query.h"

#include <array>
#include <string>
#include <utility>

/// A query as the command line writes it; verbs, recipes of pictures and the window's panel share these words.
namespace oreway::concentration {

inline constexpr std::array<std::pair<const char*, By>, 5> by_words = {{{"country", By::country},
                                                                        {"region", By::region},
                                                                        {"subregion", By::subregion},
                                                                        {"bloc", By::bloc},
                                                                        {"owner", By::owner}}};
inline constexpr std::array<std::pair<const char*, ClaimLevel>, 4> claim_words = {{{"table", ClaimLevel::table},
                                                                                   {"verified", ClaimLevel::verified},
                                                                                   {"reported", ClaimLevel::reported},
                                                                                   {"all", ClaimLevel::all}}};
const char* word(By by);
const char* word(ClaimLevel claims);

/// The options that ask for the same: "--commodity REE --stage mine --year 2025". Changes of a scenario that only leave
/// out countries and blocs are `--without`; others name the scenario's file or, as long as it has none, stand one by
/// one.
std::string options_text(const ConcentrationQuery& query);

} // namespace oreway::concentration
