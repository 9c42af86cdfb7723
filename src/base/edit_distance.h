// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::base {

/// How alike two words are: letters to put in, take out or change, neighbours swapped counting once ("suze" is one slip
/// from "suez"). Letters are bytes; fold case before.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word that was probably meant, case aside; empty when none is near: beyond a slip for each three letters.
std::string nearest_word(std::string_view wanted, const std::vector<std::string>& known);

/// The words sorted by how alike `wanted` they are, case aside.
std::vector<std::string> nearest_first(std::string_view wanted, std::vector<std::string> words);

} // namespace oreway::base
