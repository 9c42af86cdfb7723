// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace oreway::ui {

void copy_to_clipboard(const std::string& text);

} // namespace oreway::ui
