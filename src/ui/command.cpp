// SPDX-License-Identifier: MIT
#include "ui/command.h"

#include "base/error.h"
#include "ui/command_table.h"

#include <algorithm>
#include <cassert>

namespace oreway::ui {

std::span<const Command> commands() {
    static const std::vector<Command> table = make_command_table();
    return table;
}

const Command* find_command(std::string_view id) {
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command& command) { return command.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const Command* command_for(const KeyChord& chord) {
    for (const Command& command : commands()) {
        if (std::find(command.chords.begin(), command.chords.end(), chord) != command.chords.end()) return &command;
    }
    return nullptr;
}

void run_command(std::string_view id, PanelContext& context) {
    const Command* command = find_command(id);
    assert(command != nullptr);
    run_command(*command, context);
}

void run_command(const Command& command, PanelContext& context) {
    try {
        command.run(context);
    } catch (const base::Error& error) {
        context.state.notice = {error.what(), true};
    }
}

std::string shortcut(std::string_view id) {
    const Command* command = find_command(id);
    return command == nullptr || command->chords.empty() ? std::string() : to_text(command->chords.front());
}

std::string list_bindings() {
    std::string text;
    for (const Command& command : commands()) {
        for (const KeyChord& chord : command.chords) {
            std::string line = to_text(chord);
            line.resize(std::max<std::size_t>(line.size() + 2, 16), ' ');
            line += command.id;
            line.resize(std::max<std::size_t>(line.size() + 2, 42), ' ');
            text += line + std::string(command.title) + "\n";
        }
    }
    return text;
}

} // namespace oreway::ui
