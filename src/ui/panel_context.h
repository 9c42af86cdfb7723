// SPDX-License-Identifier: MIT
#pragma once

#include "map/view.h"
#include "map/workspace.h"
#include "ui/host.h"
#include "ui/panel_state.h"

namespace oreway::ui {

/// What a panel reads and acts on, and what a command works with.
struct PanelContext {
    map::Workspace& workspace;
    map::View& view;
    PanelState& state;
    Host& host;

    const map::MapDocument& document() const { return workspace.document(); }
    const catalogue::Atlas& atlas() const { return workspace.atlas(); }

    /// To be called before the view is changed.
    void leaving_view() { state.history.leaving(view, host.now()); }
};

} // namespace oreway::ui
