// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"

#include <string>
#include <string_view>
#include <vector>

namespace oreway::ui {

/// A message of the command line as a reader of the window takes it: names in place of the ids of sites and the codes
/// of countries, titles in place of the ids of sources, spaces in place of underscores. Whatever the atlas does not
/// know stays.
std::string plain_words(const catalogue::Atlas& atlas, std::string_view message);

/// Titles of sources; an id that the atlas does not know stays.
std::vector<std::string> source_titles(const catalogue::Atlas& atlas, const std::vector<std::string>& ids);

} // namespace oreway::ui
