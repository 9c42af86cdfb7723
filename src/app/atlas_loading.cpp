// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"

#include "app/report.h"
#include "catalogue/atlas_reader.h"

#include <cstdio>

namespace oreway::app {

std::shared_ptr<const catalogue::Atlas> load_atlas(const MapArguments& arguments, const CommonOptions& common) {
    const map::Workspace::Options options = workspace_options(arguments);
    const catalogue::LoadedAtlas loaded = catalogue::load_atlas(options.geodata, options.atlas_folders);
    base::Diagnostics diagnostics;
    base::add_to(diagnostics, loaded.problems);
    report_diagnostics(diagnostics, common);
    return loaded.atlas;
}

void print(const std::string& text) { std::printf("%s%s", text.c_str(), text.ends_with('\n') ? "" : "\n"); }

} // namespace oreway::app
