// SPDX-License-Identifier: MIT
#pragma once

#include "app/map_arguments.h"
#include "app/verbs.h"
#include "catalogue/atlas.h"

#include <memory>

namespace oreway::app {

/// Refuses to answer from an atlas of which something had to be left out: reports what, and throws Error(input).
void refuse_broken_atlas(const base::Diagnostics& diagnostics, const CommonOptions& common);

/// The atlas without a map, for verbs that draw nothing. Problems are reported on stderr; errors among them are thrown
/// as Error(input).
std::shared_ptr<const catalogue::Atlas> load_atlas(const MapArguments& arguments, const CommonOptions& common);

/// To stdout, with a line break at the end.
void print(const std::string& text);

} // namespace oreway::app
