// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"
#include "app/report.h"
#include "app/route_arguments.h"
#include "app/verbs.h"
#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "catalogue/search.h"
#include "data/feature_writer.h"
#include "map/route_layer.h"
#include "routing/matrix.h"
#include "routing/route_output.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

namespace oreway::app {

namespace {

struct RouteOptions {
    MapArguments map;
    map::RouteWish wish;
    std::string file;
    bool overwrite = false;
    bool text = false, json = false, geojson = false;
};

struct MatrixOptions {
    MapArguments map;
    map::RouteWish wish;
    std::vector<std::string> from, to;
    std::string file;
    bool overwrite = false;
};

void find_route(const RouteOptions& options, const CommonOptions& common) {
    const catalogue::SiteSearch search(load_atlas(options.map, common));
    const auto geodata = workspace_options(options.map).geodata;
    const routing::RouteRequest request = map::make_request(options.wish, search, routing::LandNetwork::read(geodata));
    const auto router = load_router(geodata);
    const routing::RouteAnswer answer = router->route(request);
    if (answer.route && !options.file.empty()) {
        data::WriteOptions writing;
        writing.overwrite = options.overwrite;
        base::Diagnostics diagnostics;
        if (options.file == "-")
            print(data::features_text(*map::route_features(answer), writing, diagnostics));
        else
            diagnostics = data::write_features(*map::route_features(answer), options.file, writing);
        report_diagnostics(diagnostics, common);
    } else if (answer.route || options.json) {
        print(options.json      ? routing::to_route_json(answer)
              : options.geojson ? routing::to_route_geojson(answer)
                                : routing::to_route_text(answer));
    }
    if (!answer.route) throw base::Error(base::ExitCode::nothing_found, answer.reason);
}

/// "deposits", "plants" and "ports" stand for all sites of a kind; anything else is one place.
std::vector<routing::RoutePlace> find_places(const std::vector<std::string>& names, const catalogue::Atlas& atlas,
                                             const catalogue::SiteSearch& search, const routing::LandNetwork& land) {
    std::vector<routing::RoutePlace> places;
    for (const std::string& name : names) {
        bool is_layer = false;
        for (const auto& [layer, kind] :
             {std::pair{"deposits", catalogue::SiteKind::deposit}, std::pair{"plants", catalogue::SiteKind::plant},
              std::pair{"ports", catalogue::SiteKind::port}}) {
            if (name != layer) continue;
            is_layer = true;
            for (const catalogue::Site& site : atlas.sites()) {
                if (site.kind == kind) places.push_back(map::to_route_place(site));
            }
        }
        if (is_layer) continue;
        try {
            places.push_back(map::find_route_place(name, search, land));
        } catch (const base::Error& error) {
            // Some names have commas, so they part places only where the whole names none.
            const std::vector<std::string> parts = base::split(name, ',');
            if (parts.size() < 2 || error.code() != base::ExitCode::nothing_found) throw;
            const auto each = find_places(parts, atlas, search, land);
            places.insert(places.end(), each.begin(), each.end());
        }
    }
    return places;
}

bool show_progress(double share) {
    static const bool is_terminal = isatty(STDERR_FILENO) != 0;
    if (is_terminal) std::fprintf(stderr, "\r%3.0f %%%s", share * 100, share >= 1 ? "\n" : "");
    return true;
}

void make_table(const MatrixOptions& options, const CommonOptions& common) {
    const std::string extension = base::to_lower(std::filesystem::path(options.file).extension().string());
    if (options.file != "-" && extension != ".csv" && extension != ".json") {
        throw base::Error(base::ExitCode::usage,
                          options.file + ": the format follows from the name: .csv, .json, or - for CSV on stdout");
    }
    using Existing = base::AtomicFile::Existing;
    std::optional<base::AtomicFile> file; // refused before the work, not after
    if (options.file != "-") file.emplace(options.file, options.overwrite ? Existing::replace : Existing::refuse);
    const auto atlas = load_atlas(options.map, common);
    const catalogue::SiteSearch search(atlas);
    const auto geodata = workspace_options(options.map).geodata;
    const auto land = routing::LandNetwork::read(geodata);
    const auto from = find_places(options.from, *atlas, search, land);
    const auto to = find_places(options.to, *atlas, search, land);
    const auto router = load_router(geodata);
    const routing::RouteMatrix matrix =
        routing::make_matrix(*router, from, to, map::make_request(options.wish), show_progress);
    const std::string text = extension == ".json" ? routing::to_matrix_json(matrix) : routing::to_matrix_csv(matrix);
    if (file) {
        file->write(text);
        file->commit();
    } else {
        print(text);
    }
    const auto& cells = matrix.cells;
    if (std::none_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.is_reached; })) {
        throw base::Error(base::ExitCode::nothing_found, "no pair of the table has a way; the first: " +
                                                             (cells.empty() ? "no pair" : cells.front().reason));
    }
}

} // namespace

void add_route(CLI::App& program, const CommonOptions& common) {
    auto options = std::make_shared<RouteOptions>();
    CLI::App* verb = program.add_subcommand("route", "the way from one place to another by sea, rail, road and ferry");
    verb->add_option("FROM", options->wish.from, "a site, plant or port by id or name, or lon,lat")->required();
    verb->add_option("TO", options->wish.to, "the same")->required();
    add_route_options(*verb, options->wish);
    add_alternatives_option(*verb, options->wish);
    auto* json = verb->add_flag("--json", options->json, "as JSON");
    auto* geojson = verb->add_flag("--geojson", options->geojson, "as GeoJSON, a feature a leg")->excludes(json);
    auto* text = verb->add_flag("--text", options->text, "for reading; the default")->excludes(json)->excludes(geojson);
    auto* output =
        verb->add_option(
                "-o,--output", options->file,
                "write the legs as .geojson, .gpkg, .csv, .fgb or .shp instead of the answer; - for GeoJSON on stdout")
            ->type_name("FILE");
    output->excludes(json)->excludes(geojson)->excludes(text);
    verb->add_flag("--overwrite", options->overwrite, "replace the file if it exists")->needs(output);
    add_data_options(*verb, options->map);
    verb->callback([options, &common] { find_route(*options, common); });
}

void add_matrix(CLI::App& program, const CommonOptions& common) {
    auto options = std::make_shared<MatrixOptions>();
    CLI::App* verb = program.add_subcommand("matrix", "distances from many places to many places");
    verb->add_option("--from", options->from,
                     "places, parted by spaces, commas or semicolons; or deposits, plants, ports for all of them")
        ->delimiter(';')
        ->required();
    verb->add_option("--to", options->to, "the same")->delimiter(';')->required();
    verb->add_option("-o,--output", options->file, ".csv or .json, or - for stdout")->required()->type_name("FILE");
    verb->add_flag("--overwrite", options->overwrite, "replace the file if it exists");
    add_route_options(*verb, options->wish);
    add_data_options(*verb, options->map);
    verb->callback([options, &common] { make_table(*options, common); });
}

} // namespace oreway::app
