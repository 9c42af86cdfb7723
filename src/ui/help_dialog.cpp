// SPDX-License-Identifier: MIT
#include "ui/command.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace oreway::ui {

namespace {

struct Gesture {
    const char* input;
    const char* meaning;
};

constexpr Gesture gestures[] = {
    {"Drag", "move the map; on the globe, turn it"},
    {"Wheel", "zoom at the pointer; Ctrl: finer"},
    {"Shift+drag", "zoom to a box"},
    {"Double click", "zoom in; Shift: zoom out"},
    {"Right drag", "zoom"},
    {"Click", "what is here; Ctrl: add to what is selected"},
    {"Drop a file", "open it"},
};

void draw_line(Frame& frame, const std::string& keys, const std::string& meaning) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    text(frame, keys, frame.colors.accent);
    ImGui::TableNextColumn();
    text(frame, meaning);
}

std::string chords_text(const Command& command) {
    std::string keys;
    for (const KeyChord& chord : command.chords) {
        keys += (keys.empty() ? "" : ", ") + to_text(chord);
    }
    return keys;
}

bool begin_list(Frame& frame, const char* id) {
    if (!ImGui::BeginTable(id, 2)) return false;
    ImGui::TableSetupColumn("keys", ImGuiTableColumnFlags_WidthFixed, frame.em * 12);
    ImGui::TableSetupColumn("meaning", ImGuiTableColumnFlags_WidthStretch);
    return true;
}

} // namespace

void draw_help_dialog(Frame& frame) {
    ImGui::BeginChild("list", {0, frame.em * 30}, false);
    heading(frame, "Mouse");
    if (begin_list(frame, "gestures")) {
        for (const Gesture& gesture : gestures) {
            draw_line(frame, gesture.input, gesture.meaning);
        }
        ImGui::EndTable();
    }
    std::string_view group;
    bool in_table = false;
    for (const Command& command : commands()) {
        if (command.chords.empty()) continue;
        if (command.group != group) {
            if (in_table) ImGui::EndTable();
            group = command.group;
            heading(frame, group);
            in_table = begin_list(frame, std::string(group).c_str());
        }
        if (in_table) draw_line(frame, chords_text(command), std::string(command.title));
    }
    if (in_table) ImGui::EndTable();
    ImGui::EndChild();
    if (button(frame, "Close")) frame.state().dialog = Dialog::none;
}

void draw_about_dialog(Frame& frame) {
    text(frame, "Oreway", FontRole::title);
    text(frame, "A map of the world's critical minerals: where they lie, who processes them, how far they travel and "
                "who holds what. Every number is a claim with a basis, a date and a source.");
    ImGui::Dummy({0, frame.em * 0.3F});
    if (ImGui::BeginTable("versions", 2)) {
        for (const auto& [name, version] : frame.context.host.versions()) {
            draw_line(frame, name, version);
        }
        ImGui::EndTable();
    }
    muted_text(frame, "MIT licence. Made with Natural Earth; other sources are named on the map and in the details.");
    if (button(frame, "Close")) frame.state().dialog = Dialog::none;
}

} // namespace oreway::ui
