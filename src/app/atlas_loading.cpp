// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"

#include "app/report.h"
#include "catalogue/atlas_reader.h"

#include <CLI/CLI.hpp>

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

void add_data_options(CLI::App& verb, MapArguments& arguments) {
    verb.add_option("--geodata", arguments.geodata, "the folder of the shipped data")->type_name("DIR");
    verb.add_option("--atlas", arguments.atlases, "a further atlas of the same form (may be repeated)")
        ->type_name("DIR")
        ->allow_extra_args(false);
}

void print(const std::string& text) { std::printf("%s%s", text.c_str(), text.ends_with('\n') ? "" : "\n"); }

} // namespace oreway::app
