// SPDX-License-Identifier: MIT
#pragma once

#include "ui/command.h"

#include <vector>

namespace oreway::ui {

/// Every command with its keys, from the groups below.
std::vector<Command> make_command_table();

void add_file_commands(std::vector<Command>& table);
void add_view_commands(std::vector<Command>& table);
void add_map_commands(std::vector<Command>& table);
void add_selection_commands(std::vector<Command>& table);
void add_route_commands(std::vector<Command>& table);
void add_shares_commands(std::vector<Command>& table);

} // namespace oreway::ui
