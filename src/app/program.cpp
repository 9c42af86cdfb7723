// SPDX-License-Identifier: MIT
#include "app/program.h"

#include "app/verbs.h"
#include "app/version.h"
#include "base/error.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>

namespace oreway::app {

namespace {

int report(base::ExitCode code, const char* message) {
    std::fprintf(stderr, "oreway: error: %s\n", message);
    return static_cast<int>(code);
}

void add_verbs(CLI::App& program, const CommonOptions& common) {
    add_window(program, common);
    add_snapshot(program, common);
    add_details(program, common);
    add_identify(program, common);
    add_layers(program, common);
    add_check(program, common);
    add_sources(program, common);
    add_export(program, common);
    add_route(program, common);
    add_matrix(program, common);
    add_concentration(program, common);
    add_scenario(program, common);
    add_compare(program, common);
}

/// An answer that did not reach its file is no answer. Throws Error(failure).
void finish_stdout() {
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
        throw base::Error(base::ExitCode::failure,
                          std::string("standard output: cannot be written: ") + std::strerror(errno));
}

} // namespace

int run_program(int count, const char* const* arguments) {
    CLI::App program("A map of the world's critical minerals. Without a verb it opens the window.", "oreway");
    CommonOptions common;
    program.set_version_flag("--version", version_text());
    program.set_help_all_flag("--help-all", "help for every verb");
    program.add_flag("-v,--verbose", common.verbose, "say what is done and with what");
    program.add_flag("-q,--quiet", common.quiet, "only errors");
    program.require_subcommand(0, 1);
    program.fallthrough();
    add_verbs(program, common);
    program.footer(
        "Exit codes: 0 ok, 1 failure at run time, 2 bad usage, 3 input missing or unreadable, 4 check failed, "
        "5 nothing found.");
    try {
        program.parse(count, arguments);
        finish_stdout();
        return static_cast<int>(base::ExitCode::ok);
    } catch (const CLI::Success& request) {
        return program.exit(request);
    } catch (const CLI::RuntimeError& outcome) {
        return outcome.get_exit_code();
    } catch (const CLI::ParseError& error) {
        return report(base::ExitCode::usage, (std::string(error.what()) + " (see oreway --help)").c_str());
    } catch (const base::Error& error) {
        return report(error.code(), error.what());
    } catch (const std::bad_alloc&) {
        return report(base::ExitCode::failure, "out of memory; ask for a smaller picture or fewer layers");
    } catch (const std::exception& error) {
        return report(base::ExitCode::failure, error.what());
    }
}

} // namespace oreway::app
