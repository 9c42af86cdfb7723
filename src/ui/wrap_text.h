// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace oreway::ui {

/// Breaks lines at spaces only, so that "4,390,000 t" is never cut inside of a number; a word wider than `width` keeps
/// a line to itself. `measure` gives the width of a text in the units of `width`. Line breaks in the text stay.
std::string wrapped_at_spaces(std::string_view utf8, float width,
                              const std::function<float(std::string_view)>& measure);

/// The text with its end cut off and "…" in its place where it is wider than `width`; whole characters only.
std::string cut_to_width(std::string_view utf8, float width, const std::function<float(std::string_view)>& measure);

/// True when the text has a comma or point between digits, at which Dear ImGui would break a line.
bool has_grouped_number(std::string_view utf8);

} // namespace oreway::ui
