// SPDX-License-Identifier: MIT
#include "app/program.h"

#include "app/verbs.h"
#include "app/version.h"
#include "base/edit_distance.h"
#include "base/error.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <vector>

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

/// The word in the place of a verb when no verb was found: the first that is no option.
std::string verb_meant(const CLI::App& program, int count, const char* const* arguments) {
    if (!program.get_subcommands().empty() || count < 2 || arguments[1][0] == '-') return "";
    return arguments[1];
}

std::string unknown_verb_text(const CLI::App& program, const std::string& word) {
    std::vector<std::string> verbs;
    for (const CLI::App* verb :
         program.get_subcommands([](const CLI::App* known) { return !known->get_name().empty(); }))
        verbs.push_back(verb->get_name());
    return "there is no verb \"" + word + "\"; there are " + base::join(base::nearest_first(word, verbs), ", ");
}

/// An answer that did not reach its file is no answer. Throws Error(failure).
void finish_stdout() {
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
        throw base::Error(base::ExitCode::failure,
                          "standard output: cannot be written" +
                              (errno == 0 ? std::string() : std::string(": ") + std::strerror(errno)));
}

int answer(CLI::App& program, int count, const char* const* arguments) {
    int code = static_cast<int>(base::ExitCode::ok);
    try {
        program.parse(count, arguments);
    } catch (const CLI::Success& request) { // help and version
        code = program.exit(request);
        std::cout.flush();
    }
    finish_stdout();
    return code;
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
        return answer(program, count, arguments);
    } catch (const CLI::RuntimeError& outcome) {
        return outcome.get_exit_code();
    } catch (const CLI::ExtrasError& error) {
        const std::string word = verb_meant(program, count, arguments);
        return report(base::ExitCode::usage, word.empty() ? (std::string(error.what()) + " (see oreway --help)").c_str()
                                                          : unknown_verb_text(program, word).c_str());
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
