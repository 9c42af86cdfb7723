// SPDX-License-Identifier: MIT
#pragma once

#include "ui/frame.h"

#include <imgui.h>

#include <string>
#include <string_view>

/// Small things that several panels are made of.
namespace oreway::ui {

ImVec4 to_imgui(base::Color color);
ImU32 to_imgui_u32(base::Color color);

/// A panel that fills a rectangle of the layout: call end_panel() whatever it returns.
bool begin_panel(const char* name, const WindowRect& place, ImGuiWindowFlags flags = 0);
void end_panel();

/// Remembers the last item under a name, for tests that press things by name.
void record_item(Frame& frame, std::string_view name);

/// Text of the data: its characters are loaded. Wrapped at the edge of the panel.
void text(Frame& frame, std::string_view utf8);
void text(Frame& frame, std::string_view utf8, base::Color color);
void text(Frame& frame, std::string_view utf8, FontRole role);
void text(Frame& frame, std::string_view utf8, FontRole role, base::Color color);
void muted_text(Frame& frame, std::string_view utf8);

/// The title of a part of a panel, with air above it.
void heading(Frame& frame, std::string_view title);

/// A word in a rounded box, on the same line as the next.
void chip(Frame& frame, std::string_view word, base::Color color);

/// A line of text that can be pressed.
bool link(Frame& frame, const char* id, std::string_view utf8);

/// A button that runs a command, its title and key in the tooltip.
bool command_button(Frame& frame, const char* label, std::string_view command);
void tooltip(const std::string& utf8);

bool button(Frame& frame, const char* label);
bool input_text(Frame& frame, const char* label, std::string& value, const char* hint = "",
                ImGuiInputTextFlags flags = 0);

/// A menu entry that runs a command; `checked` shows a mark.
void command_item(Frame& frame, std::string_view command, bool checked = false, bool enabled = true);

} // namespace oreway::ui
