// SPDX-License-Identifier: MIT
#pragma once

#include "geo/projection.h"

#include <optional>
#include <string>

namespace oreway::geo {

/// What a specification means before PROJ is asked.
struct ProjectionRecipe {
    std::string definition;               ///< for PROJ: "+proj=…" or "EPSG:n"
    std::string title;                    ///< empty where the reference system's own name serves
    bool is_own = false;                  ///< one of Oreway's five, on WGS 84
    std::optional<ProjectionFrame> frame; ///< where it is known beforehand
};

/// Throws Error(usage) for unknown names, centres out of range, and a central meridian for EPSG codes or PROJ strings.
ProjectionRecipe read_projection_spec(const ProjectionSpec& spec);

} // namespace oreway::geo
