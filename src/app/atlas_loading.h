// SPDX-License-Identifier: MIT
#pragma once

#include "app/map_arguments.h"
#include "app/verbs.h"
#include "catalogue/atlas.h"

#include <memory>

namespace oreway::app {

/// The atlas without a map, for verbs that draw nothing. Problems are reported on stderr.
std::shared_ptr<const catalogue::Atlas> load_atlas(const MapArguments& arguments, const CommonOptions& common);

/// To stdout, with a line break at the end.
void print(const std::string& text);

} // namespace oreway::app
