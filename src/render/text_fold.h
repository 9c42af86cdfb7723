// SPDX-License-Identifier: MIT
#pragma once

#include "render/typesetter.h"

#include <string>
#include <vector>

namespace oreway::render {

/// Breaks a text at its spaces into lines no wider than `width` where that is possible. At least one line.
std::vector<std::string> fold_text(Typesetter& typesetter, const std::string& text, const TextFont& font, double width);

} // namespace oreway::render
