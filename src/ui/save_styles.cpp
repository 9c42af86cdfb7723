// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/file.h"
#include "map/style_file.h"
#include "ui/panels.h"

namespace oreway::ui {

void save_styles(PanelContext& context) {
    PanelState& state = context.state;
    state.dialog = Dialog::none;
    try {
        base::write_file(state.style_file, map::style_file_text(context.document()));
        context.workspace.styles_saved(state.style_file);
        state.notice = {"Saved " + state.style_file, false};
    } catch (const base::Error& error) {
        state.notice = {error.what(), true};
    }
}

} // namespace oreway::ui
