// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/concentration.h"
#include "map/overlay_wish.h"

#include <optional>
#include <string>
#include <vector>

namespace oreway::ui {

/// What the panel of shares asks for, and the answer that it shows.
struct SharesState {
    bool show = false;
    double height_em = 21;

    concentration::ConcentrationQuery query; ///< its stage is left empty: the panel shows the whole chain
    std::optional<concentration::Step> colored;
    map::OverlayKind coloring = map::OverlayKind::share;
    bool wants_update = true;

    std::vector<concentration::LadderStep> ladder;
    std::optional<concentration::BlocChain> chain; ///< when one bloc is asked for
    std::vector<int> years;                        ///< for which any step has figures, descending
    std::string problem;                           ///< why there is nothing to show

    std::string change;               ///< of the what-if, being typed
    std::string change_problem;       ///< why it was refused
    std::string file = "what-if.txt"; ///< of the what-if

    map::DensityWish density;
    std::string density_layer;                   ///< what `density_attributes` belong to
    std::vector<std::string> density_attributes; ///< that hold numbers
    std::string density_problem;
};

} // namespace oreway::ui
