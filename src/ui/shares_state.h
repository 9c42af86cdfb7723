// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/concentration.h"
#include "map/overlay_wish.h"
#include "map/passage_flows.h"

#include <optional>
#include <string>
#include <vector>

namespace oreway::ui {

enum class SharesTab { chain, what_if, density, passages };

/// What the panel of shares asks for, and the answer that it shows.
struct SharesState {
    bool show = false;
    double height_em = 21;

    concentration::ConcentrationQuery query; ///< its stage is left empty: the panel shows the whole chain
    std::optional<concentration::Step> colored;
    map::OverlayKind coloring = map::OverlayKind::share;
    bool wants_update = true;
    SharesTab tab = SharesTab::chain; ///< in front; where there is room the chain stands beside the others
    bool chain_is_tab = false;        ///< as of the last frame
    bool tab_is_chosen = false;       ///< pressed since the panel was opened: stays in front

    std::vector<concentration::LadderStep> ladder;
    std::optional<concentration::BlocChain> chain; ///< when one bloc is asked for
    std::vector<int> years;                        ///< for which any step has figures, descending
    std::string problem;                           ///< why there is nothing to show

    std::string change;               ///< of the what-if, being typed
    std::string change_problem;       ///< why it was refused
    std::string file = "what-if.txt"; ///< of the what-if

    map::DensityWish density;
    std::string density_layer;                    ///< what `density_attributes` belong to
    std::vector<std::string> density_attributes;  ///< that hold numbers
    std::vector<std::string> density_commodities; ///< of its sites
    std::string density_problem;

    std::string weights_file;    ///< of governance weights, being typed
    std::string weights_problem; ///< why they were refused

    map::PassageWish passages; ///< its commodity, year and closures follow the panel and the routes
    std::string flows_file;    ///< being typed
};

} // namespace oreway::ui
