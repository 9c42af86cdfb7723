// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace oreway::catalogue {

/// Text as it is compared in a search: lower case, without accents ("Norra Kärr" is "norra karr"), Cyrillic (Russian,
/// Kazakh, Ukrainian, Mongolian, Serbian), Greek and Georgian letters in Latin ("Куйректыколь" is "kuyrektykol"), other
/// scripts as they are; everything that is neither letter nor digit is one space, apostrophes are nothing.
std::u32string fold(std::string_view utf8);

/// The least number of insertions, deletions, replacements and swaps of neighbours that make one text of the other
/// (Damerau-Levenshtein in the form of optimal string alignment). Stops at `limit`: a larger distance gives limit + 1.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

} // namespace oreway::catalogue
