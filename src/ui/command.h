// SPDX-License-Identifier: MIT
#pragma once

#include "ui/key.h"
#include "ui/panel_context.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::ui {

/// Something the user can ask for, by whatever means: a key, a menu, a button and a test run the same function.
struct Command {
    std::string_view id;    ///< "view.zoom-in"
    std::string_view group; ///< heading in the list of keys
    std::string_view title; ///< "Zoom in"
    std::vector<KeyChord> chords;
    void (*run)(PanelContext&);
};

/// All of them, in the order in which they are listed.
std::span<const Command> commands();

/// nullptr when there is none.
const Command* find_command(std::string_view id);
const Command* command_for(const KeyChord& chord);

/// Runs the command; what goes wrong becomes a notice.
void run_command(std::string_view id, PanelContext& context);
void run_command(const Command& command, PanelContext& context);

/// The first chord of a command as text; "" when it has none.
std::string shortcut(std::string_view id);

/// One line a key: "Ctrl+F      search            Search names and coordinates".
std::string list_bindings();

} // namespace oreway::ui
