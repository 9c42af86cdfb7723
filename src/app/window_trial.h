// SPDX-License-Identifier: MIT
#pragma once

#include "app/window_session.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace oreway::app {

/// What tests and benchmarks ask of the window; hidden options of the program.
struct WindowTrial {
    std::vector<std::string> commands; ///< ui commands to run once everything is loaded
    std::string type;                  ///< text for the search
    std::string screenshot;            ///< a PNG of the window, panels included
    bool print_selection = false;      ///< tells on stdout when the window is ready and what is selected
    bool print_route = false;          ///< tells the route, and where what belongs to it lies, whenever they change
    std::vector<double> print_place;   ///< longitude, latitude: tells where it lies, whenever the view has changed
    double exit_after = 0;             ///< seconds; 0: stays open
    int bench_pan = 0;                 ///< frames to pan and to time
    int bench_shares = 0;              ///< what-ifs and steps in time to take and to time, shares coloured

    bool is_wanted() const {
        return !commands.empty() || !type.empty() || !screenshot.empty() || print_selection || print_route ||
               exit_after > 0 || bench_pan > 0 || bench_shares > 0;
    }
};

void add_trial_options(CLI::App& program, WindowTrial& trial);

void run_trial(const WindowTrial& trial, Window& window, WindowSession& session);

} // namespace oreway::app
