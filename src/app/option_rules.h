// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>

namespace CLI {
class App;
}

namespace oreway::app {

/// Options that only say more about another one are refused without it, so that none is ignored in silence. All of
/// them have been added to the command.
void refuse_without(CLI::App& command, const char* needed, std::initializer_list<const char*> options);

} // namespace oreway::app
