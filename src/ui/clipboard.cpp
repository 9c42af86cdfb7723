// SPDX-License-Identifier: MIT
#include "ui/clipboard.h"

#include <imgui.h>

namespace oreway::ui {

void copy_to_clipboard(const std::string& text) { ImGui::SetClipboardText(text.c_str()); }

} // namespace oreway::ui
