// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fonts.h"
#include "ui/layout.h"
#include "ui/panel_context.h"
#include "ui/panel_style.h"

namespace oreway::ui {

/// What a panel needs while one frame is drawn.
struct Frame {
    PanelContext& context;
    const Fonts& fonts;
    PanelColors colors;
    Layout layout;
    float em = 15; ///< height of the text, window units: panels measure in it

    PanelState& state() const { return context.state; }
    map::Workspace& workspace() const { return context.workspace; }
    const map::MapDocument& document() const { return context.workspace.document(); }
};

} // namespace oreway::ui
