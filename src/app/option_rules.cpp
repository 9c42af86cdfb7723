// SPDX-License-Identifier: MIT
#include "app/option_rules.h"

#include <CLI/CLI.hpp>

namespace oreway::app {

void refuse_without(CLI::App& command, const char* needed, std::initializer_list<const char*> options) {
    CLI::Option* other = command.get_option(needed);
    for (const char* option : options)
        command.get_option(option)->needs(other);
}

} // namespace oreway::app
