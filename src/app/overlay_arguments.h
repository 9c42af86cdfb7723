// SPDX-License-Identifier: MIT
#pragma once

#include "app/concentration_arguments.h"
#include "map/overlay_wish.h"

#include <string>

namespace oreway::app {

/// The options of `snapshot` that lay something over the base map; what is measured is in ConcentrationArguments.
struct OverlayArguments {
    std::string kind; ///< empty: no overlay
    map::DensityWish density;
    bool kernel = false;
};

void add_overlay_options(CLI::App& command, OverlayArguments& arguments);

/// Throws Error(usage) for an unknown overlay and for shares without a stage.
map::OverlayWish make_overlay(const OverlayArguments& arguments, const ConcentrationArguments& shares);

} // namespace oreway::app
