// SPDX-License-Identifier: MIT
#include "app/map_arguments.h"
#include "app/report.h"
#include "app/route_arguments.h"
#include "app/verbs.h"
#include "app/window_session.h"
#include "app/window_trial.h"
#include "base/error.h"
#include "base/text.h"
#include "map/route_planner.h"
#include "ui/command.h"
#include "ui/route_actions.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <set>

namespace oreway::app {

namespace {

struct Arguments {
    MapArguments map;
    WindowTrial trial;
    std::vector<std::string> route; ///< from, to
    map::RouteWish wish;
    double ratio = 0;
    std::string size = "1600x1000";
    bool list_bindings = false;
};

Window::Options window_options(const Arguments& arguments) {
    const PictureSize size = parse_size(arguments.size, 1);
    Window::Options options;
    options.width = size.width;
    options.height = size.height;
    options.ratio = arguments.ratio;
    options.waits_for_screen = arguments.trial.bench_pan == 0;
    return options;
}

void open_window(const Arguments& arguments, const CommonOptions& common) {
    if (arguments.list_bindings) {
        std::fputs(ui::list_bindings().c_str(), stdout);
        return;
    }
    Window window(window_options(arguments));
    map::Workspace workspace(workspace_options(arguments.map));
    apply_to_workspace(arguments.map, workspace);
    WindowSession session(window, workspace, [&](double width, double height) {
        return make_view(arguments.map, workspace, width, height);
    });
    if (!arguments.route.empty()) {
        map::RouteWish wish = arguments.wish;
        wish.from = arguments.route[0];
        wish.to = arguments.route[1];
        workspace.routes().set_wish(std::move(wish));
        session.context().state.routes.fits_next = !names_a_view(arguments.map);
        ui::show_routes(session.context());
    }
    session.step(0);
    if (common.verbose) say("first frame after " + base::to_fixed(window.time(), 2) + " s");
    if (arguments.trial.is_wanted())
        run_trial(arguments.trial, window, session);
    else
        session.run();
}

/// An option that the verb does not have falls through to the window's: it would be taken and do nothing.
void refuse_window_options(const CLI::App& program) {
    const std::vector<CLI::App*> verbs = program.get_subcommands();
    if (verbs.empty()) return;
    static const std::set<std::string> common{"--verbose", "--quiet"};
    for (const CLI::Option* option : program.get_options()) {
        if (option->count() == 0 || common.contains(option->get_name())) continue;
        const std::string verb = verbs.front()->get_name();
        const bool has_it = verbs.front()->get_option_no_throw(option->get_name()) != nullptr;
        throw base::Error(base::ExitCode::usage, option->get_name() +
                                                     (has_it ? ": belongs behind " : ": is no option of ") + verb +
                                                     " (see oreway " + verb + " --help)");
    }
}

} // namespace

void add_window(CLI::App& program, const CommonOptions& common) {
    auto arguments = std::make_shared<Arguments>();
    add_map_options(program, arguments->map);
    program.add_option("--route", arguments->route, "show the way from one place to another")
        ->expected(2)
        ->type_name("PLACE");
    add_alternatives_option(program, arguments->wish);
    add_route_options(program, arguments->wish);
    program.add_option("--window-size", arguments->size, "of the window")->type_name("WxH")->capture_default_str();
    program.add_option("--window-ratio", arguments->ratio,
                       "pixels to a device-independent pixel; 0: as the desktop says");
    program.add_flag("--list-bindings", arguments->list_bindings, "list the keys of the window");
    add_trial_options(program, arguments->trial);
    program.parse_complete_callback([&program] { refuse_window_options(program); });
    program.callback([arguments, &common, &program] {
        if (program.get_subcommands().empty()) open_window(*arguments, common);
    });
}

} // namespace oreway::app
