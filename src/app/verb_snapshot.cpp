// SPDX-License-Identifier: MIT
#include "app/map_arguments.h"
#include "app/report.h"
#include "app/snapshot.h"
#include "app/verbs.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace oreway::app {

namespace {

struct Arguments {
    MapArguments map;
    std::string file;
    std::string size = "1600x900";
    double ratio = 1;
    bool world_file = false;
};

void take_snapshot(const Arguments& arguments, const CommonOptions& common) {
    SnapshotOptions options;
    options.file = arguments.file;
    options.size = parse_size(arguments.size, arguments.ratio);
    options.world_file = arguments.world_file;
    options.inputs = arguments.map.add;
    map::Workspace workspace(workspace_options(arguments.map));
    apply_to_workspace(arguments.map, workspace);
    const map::View view = make_view(arguments.map, workspace, options.size.width / options.size.ratio,
                                     options.size.height / options.size.ratio);
    workspace.load_for(view);
    report_diagnostics(workspace.diagnostics(), common);
    const SnapshotReport report = write_snapshot(workspace.document(), view, options);
    report_diagnostics(report.diagnostics, common);
    if (common.verbose) say("drawn by " + report.context);
    if (common.verbose)
        say("the same picture: " + snapshot_command(workspace.document(), view, options.size, options.file));
}

} // namespace

void add_snapshot(CLI::App& program, const CommonOptions& common) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = program.add_subcommand("snapshot", "make a picture of the map; needs no display");
    verb->add_option("-o,--output", arguments->file, "the picture: .png, .tif (GeoTIFF), or - for a PNG on stdout")
        ->required()
        ->type_name("FILE");
    verb->add_option("--size", arguments->size, "width and height in pixels")->type_name("WxH")->capture_default_str();
    verb->add_option("--ratio", arguments->ratio, "pixels to a device-independent pixel: 2 doubles symbols and text")
        ->capture_default_str();
    verb->add_flag("--world-file", arguments->world_file, "write .pgw and .prj beside the PNG");
    add_map_options(*verb, arguments->map);
    verb->callback([arguments, &common] { take_snapshot(*arguments, common); });
}

} // namespace oreway::app
