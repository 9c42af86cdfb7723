// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/details.h"
#include "map/workspace.h"

namespace oreway::ui {

/// What is known of a site, of a country, or of a feature of a layer (its attributes).
catalogue::Details describe_selection(const map::Workspace& workspace, const map::Selection& what);

} // namespace oreway::ui
