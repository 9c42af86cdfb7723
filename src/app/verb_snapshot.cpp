// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"
#include "app/concentration_arguments.h"
#include "app/map_arguments.h"
#include "app/option_rules.h"
#include "app/overlay_arguments.h"
#include "app/report.h"
#include "app/route_arguments.h"
#include "app/snapshot.h"
#include "app/verbs.h"
#include "base/error.h"
#include "map/route_planner.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace oreway::app {

namespace {

struct Arguments {
    MapArguments map;
    std::string file;
    std::string size = "1600x900";
    double ratio = 1;
    bool world_file = false;
    OverlayArguments overlay;
    ConcentrationArguments shares;
    std::vector<std::string> route; ///< from, to
    map::RouteWish wish;
};

/// An overlay hides the symbols of sites but those that are asked for by name.
void show_overlay(const Arguments& arguments, map::Workspace& workspace, const map::View& view) {
    if (arguments.overlay.kind.empty()) return;
    workspace.show_overlay(make_overlay(arguments.overlay, arguments.shares), view);
    for (const auto* names : {&arguments.map.layers, &arguments.map.show})
        for (const std::string& name : *names)
            workspace.set_visible(name, true);
}

/// Before there is a view, as the view may be fitted to the route.
void show_route(const Arguments& arguments, map::Workspace& workspace) {
    if (arguments.route.empty()) return;
    map::RouteWish wish = arguments.wish;
    wish.from = arguments.route[0];
    wish.to = arguments.route[1];
    wish.alternatives = std::max(wish.alternatives, wish.shown);
    workspace.routes().show_now(*load_router(workspace_options(arguments.map).geodata), wish);
}

void take_snapshot(const Arguments& arguments, const CommonOptions& common) {
    SnapshotOptions options;
    options.file = arguments.file;
    options.size = parse_size(arguments.size, arguments.ratio);
    options.world_file = arguments.world_file;
    options.inputs = arguments.map.add;
    SnapshotWriter writer;
    map::Workspace workspace(workspace_options(arguments.map));
    refuse_broken_atlas(workspace.diagnostics(), common);
    apply_to_workspace(arguments.map, workspace);
    show_route(arguments, workspace);
    const map::View view = make_view(arguments.map, workspace, options.size.width / options.size.ratio,
                                     options.size.height / options.size.ratio);
    workspace.load_for(view);
    show_overlay(arguments, workspace, view);
    report_diagnostics(workspace.diagnostics(), common);
    const SnapshotReport report = writer.write(workspace.document(), view, options);
    report_diagnostics(report.diagnostics, common);
    if (common.verbose) say("drawn by " + report.context);
    if (common.verbose)
        say("the same picture: " + snapshot_command(workspace.document(), view, options.size, options.file));
}

} // namespace

void add_snapshot(CLI::App& program, const CommonOptions& common) {
    auto arguments = std::make_shared<Arguments>();
    arguments->map.legend_corner = to_text(map::LegendCorner::automatic);
    CLI::App* verb = program.add_subcommand("snapshot", "make a picture of the map; needs no display");
    verb->add_option("-o,--output", arguments->file, "the picture: .png, .tif (GeoTIFF), or - for a PNG on stdout")
        ->required()
        ->type_name("FILE");
    verb->add_option("--size", arguments->size, "width and height in pixels")->type_name("WxH")->capture_default_str();
    verb->add_option("--ratio", arguments->ratio, "pixels to a device-independent pixel: 2 doubles symbols and text")
        ->capture_default_str();
    verb->add_flag("--world-file", arguments->world_file, "write .pgw and .prj beside the PNG");
    add_overlay_options(*verb, arguments->overlay);
    verb->add_option("--route", arguments->route, "draw the way from one place to another")
        ->expected(2)
        ->type_name("PLACE");
    add_concentration_options(*verb, arguments->shares);
    verb->add_option("--alternative", arguments->wish.shown, "draw the first, second … other way instead of the best");
    add_alternatives_option(*verb, arguments->wish);
    add_route_options(*verb, arguments->wish);
    add_map_options(*verb, arguments->map);
    refuse_without(*verb, "--overlay",
                   {"--density-layer", "--density-of", "--density-unit", "--density-commodity", "--radius-km",
                    "--kernel", "--commodity", "--stage", "--product", "--by", "--bloc", "--year", "--claims",
                    "--planned", "--without", "--scenario", "--change", "--governance"});
    refuse_without(*verb, "--route",
                   {"--avoid", "--open", "--via", "--mode", "--vessel", "--speed", "--objective", "--max-connector-km",
                    "--alternatives", "--alternative"});
    verb->callback([arguments, &common] { take_snapshot(*arguments, common); });
}

} // namespace oreway::app
