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

/// What the next widget is, before it on the same line; widgets of one form begin at one place.
void field_label(Frame& frame, const char* label, float width_em);

/// A slider of the current item width with its value beside it, where the handle cannot hide it. `format` as for
/// printf.
bool slider(Frame& frame, const char* id, double& value, double low, double high, const char* format,
            ImGuiSliderFlags flags = 0);

/// Text that ends at the right edge of the column.
void right_text(Frame& frame, std::string_view utf8, FontRole role);

/// The text, cut to `width` with an ellipsis, in the current font.
std::string cut_text(std::string_view utf8, float width);

/// Moves the highlighted line of a list by the arrow keys.
void move_highlight(int& highlighted, std::size_t count);

/// A menu entry that runs a command; `checked` shows a mark.
void command_item(Frame& frame, std::string_view command, bool checked = false, bool enabled = true);

} // namespace oreway::ui
