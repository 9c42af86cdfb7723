// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"

#include "app/report.h"
#include "base/error.h"
#include "catalogue/atlas_reader.h"

#include <cstdio>

namespace oreway::app {

void refuse_broken_atlas(const base::Diagnostics& diagnostics, const CommonOptions& common) {
    if (!diagnostics.has_errors()) return;
    report_diagnostics(diagnostics, common);
    throw base::Error(base::ExitCode::input,
                      "the atlas has the errors named above and gives no answers; mend them (oreway check FOLDER lists "
                      "them all)");
}

std::shared_ptr<const catalogue::Atlas> load_atlas(const MapArguments& arguments, const CommonOptions& common) {
    const map::Workspace::Options options = workspace_options(arguments);
    const catalogue::LoadedAtlas loaded = catalogue::load_atlas(options.geodata, options.atlas_folders);
    base::Diagnostics diagnostics;
    base::add_to(diagnostics, loaded.problems);
    refuse_broken_atlas(diagnostics, common);
    report_diagnostics(diagnostics, common);
    return loaded.atlas;
}

void print(const std::string& text) { std::printf("%s%s", text.c_str(), text.ends_with('\n') ? "" : "\n"); }

} // namespace oreway::app
