// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"
#include "app/option_rules.h"
#include "app/report.h"
#include "app/route_arguments.h"
#include "app/verbs.h"
#include "catalogue/atlas.h"
#include "catalogue/details.h"
#include "map/site_routes.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace oreway::app {

namespace {

struct Arguments {
    MapArguments map;
    std::string subject;
    bool json = false;
    bool routes = false;
    map::RouteWish wish;
};

void print_details(const Arguments& arguments, const CommonOptions& common) {
    const map::Workspace workspace(workspace_options(arguments.map));
    refuse_broken_atlas(workspace.diagnostics(), common);
    report_diagnostics(workspace.diagnostics(), common);
    catalogue::Details details = workspace.describe(arguments.subject);
    if (const catalogue::Site* site = arguments.routes ? workspace.atlas().site(details.id) : nullptr) {
        const auto geodata = workspace_options(arguments.map).geodata;
        details.tables.push_back(map::distance_table(*load_router(geodata), workspace.atlas(), *site,
                                                     map::chosen_destinations(geodata, workspace.atlas()),
                                                     arguments.wish));
    }
    print(arguments.json ? catalogue::to_json(details) : catalogue::to_text(details));
}

} // namespace

void add_details(CLI::App& program, const CommonOptions& common) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = program.add_subcommand("details", "everything known of a site or a country, with sources");
    verb->add_option("SITE", arguments->subject,
                     "id or name of a site, ISO code or name of a country, id of an agreement")
        ->required();
    verb->add_flag("--json", arguments->json, "as JSON");
    verb->add_flag("--routes", arguments->routes, "the ways from a site to chosen plants too");
    add_route_options(*verb, arguments->wish);
    add_data_options(*verb, arguments->map);
    refuse_without(
        *verb, "--routes",
        {"--avoid", "--open", "--via", "--mode", "--vessel", "--speed", "--objective", "--max-connector-km"});
    verb->callback([arguments, &common] { print_details(*arguments, common); });
}

} // namespace oreway::app
