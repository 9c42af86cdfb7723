// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace oreway::base {

/// How alike two words are: letters to put in, take out or change, neighbours swapped counting once ("suze" is one slip
/// from "suez"). Letters are bytes; fold case before.
std::size_t edit_distance(std::string_view a, std::string_view b);

} // namespace oreway::base
