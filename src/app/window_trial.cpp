// SPDX-License-Identifier: MIT
#include "app/window_trial.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "map/route_planner.h"
#include "ui/command.h"
#include "ui/route_actions.h"
#include "ui/selection.h"
#include "ui/shares_actions.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <utility>

namespace oreway::app {

namespace {

constexpr double look_seconds = 0.05;
constexpr int settling_frames = 4;

/// Draws until everything is loaded and every popup has found its size.
void settle(WindowSession& session) {
    for (int quiet = 0; quiet < settling_frames; quiet = session.is_loading() ? 0 : quiet + 1) {
        session.request_frame();
        session.step(look_seconds);
    }
}

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
    std::fflush(stdout);
}

/// "ready X Y W H": the map's rectangle in the window.
void print_ready(const WindowSession& session) {
    const ui::WindowRect map = session.map_rect();
    std::string line = "ready";
    for (const float value : {map.x, map.y, map.width, map.height}) {
        line += " " + base::to_fixed(static_cast<double>(value), 0);
    }
    print(line + "\n");
}

void print_selection(WindowSession& session, std::string& printed) {
    const std::string text = ui::selection_text(session.context());
    if (text == printed) return;
    printed = text;
    print(text.empty() ? "nothing selected\n" : "selected " + text);
}

std::string whole(double value) { return base::to_fixed(value, 0); }

/// What a trial has told already, by what it is about.
using Told = std::map<std::string, std::string>;

void tell_change(Told& told, const std::string& about, const std::string& text) {
    std::string& last = told[about];
    if (text != last) print(text);
    last = text;
}

/// "item X Y Routes/…": the middle of a button or field of the panel; "way …": the answer, once it is there.
void print_route(WindowSession& session, Told& told) {
    for (const ui::RecordedItem& item : session.context().state.items) {
        if (!item.name.starts_with("Routes/")) continue;
        const double x = static_cast<double>(item.x + item.width / 2),
                     y = static_cast<double>(item.y + item.height / 2);
        tell_change(told, item.name, "item " + whole(x) + " " + whole(y) + " " + item.name + "\n");
    }
    if (session.context().workspace.routes().is_working()) return;
    const std::string text = ui::route_text(session.context());
    if (!text.empty()) tell_change(told, "way", "way " + text);
}

/// "place X Y": where a place of the map lies in the window.
void print_place(WindowSession& session, const geo::LonLat& place, Told& told) {
    const auto at = session.view().to_screen(place);
    const ui::WindowRect map = session.map_rect();
    if (!at || !map.contains(at->x + static_cast<double>(map.x), at->y + static_cast<double>(map.y))) return;
    tell_change(told, "place",
                "place " + whole(at->x + static_cast<double>(map.x)) + " " + whole(at->y + static_cast<double>(map.y)) +
                    "\n");
}

void run_commands(const WindowTrial& trial, WindowSession& session) {
    for (const std::string& id : trial.commands) {
        const ui::Command* command = ui::find_command(id);
        if (command == nullptr) throw base::Error(base::ExitCode::usage, "--run-command " + id + ": no such command");
        ui::run_command(*command, session.context());
        settle(session);
    }
    if (!trial.type.empty()) {
        session.context().state.search.text = trial.type;
        settle(session);
    }
}

void print_times(const std::string& name, std::vector<double> milliseconds) {
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at_share = [&](double share) {
        const auto last = static_cast<double>(milliseconds.size() - 1);
        return base::to_fixed(milliseconds[static_cast<std::size_t>(share * last)], 1);
    };
    print(name + ": median " + at_share(0.5) + " ms, 95 % within " + at_share(0.95) + " ms\n");
}

/// What `frames` frames cost, each after a pan of `pixels` to and fro: map (when it moves), panels and swap.
void bench(const std::string& name, double pixels, int frames, Window& window, WindowSession& session) {
    std::vector<double> milliseconds;
    for (int i = 0; i < frames; ++i) {
        const double before = window.time();
        session.view().pan({(i / 20) % 2 == 0 ? pixels : -pixels, 0});
        session.request_frame();
        session.step(0);
        milliseconds.push_back((window.time() - before) * 1000);
    }
    print_times(name, std::move(milliseconds));
}

/// From a change of what is measured until bars, index and map show it.
void bench_shares(const std::string& name, const std::function<void(int)>& change, int count, Window& window,
                  WindowSession& session) {
    std::vector<double> milliseconds;
    for (int i = 0; i < count; ++i) {
        const double before = window.time();
        change(i);
        do {
            session.request_frame();
            session.step(0);
        } while (session.context().state.shares.wants_update || !session.map_is_current());
        milliseconds.push_back((window.time() - before) * 1000);
    }
    print_times(name, std::move(milliseconds));
}

/// With the chain of rare earths open and the map coloured by mining.
void bench_shares(int count, Window& window, WindowSession& session) {
    ui::PanelContext& context = session.context();
    ui::SharesState& shares = context.state.shares;
    shares.show = true;
    settle(session);
    ui::color_by_step(context, concentration::Step::mine);
    settle(session);
    const auto what_if = [&](int i) {
        if (i % 2 == 0)
            ui::add_change(context, "without country CHN");
        else
            ui::remove_change(context, 0);
    };
    const auto year = [&](int i) {
        shares.query.year = 2025 - (i + 1) % 2;
        shares.wants_update = true;
    };
    bench_shares("what-if", what_if, count, window, session);
    bench_shares("year step", year, count, window, session);
}

} // namespace

void add_trial_options(CLI::App& program, WindowTrial& trial) {
    const std::string hidden;
    program.add_option("--run-command", trial.commands)->group(hidden)->allow_extra_args(false);
    program.add_option("--type", trial.type)->group(hidden);
    program.add_option("--screenshot", trial.screenshot)->group(hidden);
    program.add_flag("--print-selection", trial.print_selection)->group(hidden);
    program.add_flag("--print-route", trial.print_route)->group(hidden);
    program.add_option("--print-place", trial.print_place)->group(hidden)->expected(2);
    program.add_option("--exit-after", trial.exit_after)->group(hidden);
    program.add_option("--bench-pan", trial.bench_pan)->group(hidden);
    program.add_option("--bench-shares", trial.bench_shares)->group(hidden);
}

void run_trial(const WindowTrial& trial, Window& window, WindowSession& session) {
    const double started = window.time();
    session.context().state.records_items = trial.print_route;
    settle(session);
    run_commands(trial, session);
    if (trial.bench_pan > 0) {
        bench("pan frame", 7, trial.bench_pan, window, session);
        bench("panels alone", 0, trial.bench_pan, window, session);
    }
    if (trial.bench_shares > 0) bench_shares(trial.bench_shares, window, session);
    if (!trial.screenshot.empty()) base::write_file(trial.screenshot, base::encode_png(session.read_window()));
    if (trial.print_selection || trial.print_route) print_ready(session);
    const bool stays = trial.print_selection || trial.print_route || trial.exit_after > 0;
    std::string printed;
    Told told;
    while (stays && !window.should_close()) {
        if (trial.exit_after > 0 && window.time() - started > trial.exit_after) return;
        session.step(look_seconds);
        if (trial.print_selection) print_selection(session, printed);
        if (trial.print_route) print_route(session, told);
        if (trial.print_place.size() == 2) print_place(session, {trial.print_place[0], trial.print_place[1]}, told);
    }
}

} // namespace oreway::app
