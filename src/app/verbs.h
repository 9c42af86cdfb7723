// SPDX-License-Identifier: MIT
#pragma once

namespace CLI {
class App;
}

/// The verbs. Each function declares one verb's options and what it does when it is chosen.
namespace oreway::app {

/// What every verb obeys.
struct CommonOptions {
    bool verbose = false;
    bool quiet = false;
};

void add_window(CLI::App& program, const CommonOptions& common);
void add_snapshot(CLI::App& program, const CommonOptions& common);
void add_details(CLI::App& program, const CommonOptions& common);
void add_identify(CLI::App& program, const CommonOptions& common);
void add_layers(CLI::App& program, const CommonOptions& common);
void add_check(CLI::App& program, const CommonOptions& common);
void add_sources(CLI::App& program, const CommonOptions& common);
void add_export(CLI::App& program, const CommonOptions& common);
void add_route(CLI::App& program, const CommonOptions& common);
void add_matrix(CLI::App& program, const CommonOptions& common);
void add_concentration(CLI::App& program, const CommonOptions& common);
void add_scenario(CLI::App& program, const CommonOptions& common);
void add_compare(CLI::App& program, const CommonOptions& common);

} // namespace oreway::app
