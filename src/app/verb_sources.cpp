// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"
#include "app/report.h"
#include "app/verbs.h"
#include "catalogue/source_use.h"
#include "catalogue/trace.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace oreway::app {

namespace {

struct Arguments {
    MapArguments map;
    std::string id;
    bool json = false;
};

void print_sources(const Arguments& arguments, const CommonOptions& common) {
    const auto atlas = load_atlas(arguments.map, common);
    base::TableProblems problems;
    const auto uses = catalogue::source_uses_in(workspace_options(arguments.map).geodata / "network", problems);
    base::Diagnostics diagnostics;
    base::add_to(diagnostics, problems);
    report_diagnostics(diagnostics, common);
    if (arguments.id.empty()) {
        const auto traces = catalogue::trace_sources(*atlas, uses);
        print(arguments.json ? catalogue::to_json(traces) : catalogue::to_text(traces));
    } else {
        const auto trace = catalogue::trace_source(*atlas, arguments.id, uses);
        print(arguments.json ? catalogue::to_json(trace) : catalogue::to_text(trace));
    }
}

} // namespace

void add_sources(CLI::App& program, const CommonOptions& common) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = program.add_subcommand("sources", "the sources, and what rests on each");
    verb->add_option("ID", arguments->id, "a source; none: all, a line each");
    verb->add_flag("--json", arguments->json, "as JSON");
    add_data_options(*verb, arguments->map);
    verb->callback([arguments, &common] { print_sources(*arguments, common); });
}

} // namespace oreway::app
