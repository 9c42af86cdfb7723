// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panel_context.h"

namespace oreway::ui {

/// Opens a dialog; the one that is open closes.
void show_dialog(PanelContext& context, Dialog dialog);

/// What Esc does, the first that applies: closes the innermost popup or dialog, ends the tool or gesture, leaves the
/// search, stops loading, clears the selection. Never quits.
void step_back(PanelContext& context);

} // namespace oreway::ui
