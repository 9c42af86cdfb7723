// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"
#include "app/report.h"
#include "app/verbs.h"
#include "base/text.h"
#include "data/feature_writer.h"
#include "map/atlas_tables.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace oreway::app {

namespace {

struct Arguments {
    MapArguments map;
    std::string layer;
    std::string file;
    bool overwrite = false;
};

void export_layer(const Arguments& arguments, const CommonOptions& common) {
    map::Workspace workspace(workspace_options(arguments.map));
    refuse_broken_atlas(workspace.diagnostics(), common);
    const auto table = workspace.table_of(arguments.layer);
    base::Diagnostics diagnostics = workspace.diagnostics();
    data::WriteOptions options;
    options.where = arguments.map.where;
    options.overwrite = arguments.overwrite;
    if (arguments.file == "-")
        print(data::features_text(*table, options, diagnostics));
    else
        diagnostics.merge(data::write_features(*table, arguments.file, options));
    report_diagnostics(diagnostics, common);
}

} // namespace

void add_export(CLI::App& program, const CommonOptions& common) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb =
        program.add_subcommand("export", "write a layer or table as .geojson, .gpkg, .csv, .fgb or .shp, sources kept");
    verb->add_option("LAYER", arguments->layer,
                     "a layer of the map (see oreway layers), or a table of the atlas: " +
                         base::join(map::atlas_table_names(), ", "))
        ->required();
    verb->add_option("-o,--output", arguments->file,
                     "the file; its name decides the format; - for stdout: GeoJSON, or CSV of what has no places")
        ->required()
        ->type_name("FILE");
    verb->add_option("--where", arguments->map.where, "only features for which this OGR SQL condition holds");
    verb->add_flag("--overwrite", arguments->overwrite, "replace the file if it exists");
    add_data_options(*verb, arguments->map);
    verb->callback([arguments, &common] { export_layer(*arguments, common); });
}

} // namespace oreway::app
