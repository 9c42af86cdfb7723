// SPDX-License-Identifier: MIT
#include "app/verbs.h"
#include "base/error.h"
#include "base/file.h"
#include "render/picture_compare.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>

namespace oreway::app {

namespace {

struct Arguments {
    std::string actual;
    std::string expected;
    std::string folder;
    render::PictureTolerance tolerance;
};

void compare(const Arguments& arguments) {
    const base::Image actual = base::decode_png(base::read_file(arguments.actual), arguments.actual);
    const base::Image expected = base::decode_png(base::read_file(arguments.expected), arguments.expected);
    const render::PictureComparison result = render::compare_pictures(actual, expected, arguments.tolerance);
    if (result.passes) return;
    std::printf("%s", render::describe(result, actual, expected).c_str());
    if (!arguments.folder.empty()) {
        const std::string name = std::filesystem::path(arguments.expected).stem().string();
        render::write_comparison(arguments.folder, name, actual, expected);
    }
    throw base::Error(base::ExitCode::check, arguments.actual + " differs from " + arguments.expected);
}

} // namespace

void add_compare(CLI::App& program, const CommonOptions&) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = program.add_subcommand("compare", "compare two PNG pictures; exit code 4 when they differ");
    verb->add_option("ACTUAL", arguments->actual, "a picture")->required();
    verb->add_option("EXPECTED", arguments->expected, "the picture it should be")->required();
    verb->add_option("--difference-to", arguments->folder, "a folder for expected, actual and difference as PNG");
    verb->add_option("--channel", arguments->tolerance.channel, "a channel may differ by this much, of 255")
        ->capture_default_str();
    verb->add_option("--share", arguments->tolerance.share, "share of pixels that may differ by more")
        ->capture_default_str();
    verb->add_option("--mean", arguments->tolerance.mean, "mean difference allowed, of 255")->capture_default_str();
    verb->callback([arguments] { compare(*arguments); });
}

} // namespace oreway::app
