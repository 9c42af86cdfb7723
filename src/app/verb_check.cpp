// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"
#include "app/today.h"
#include "app/verbs.h"
#include "base/error.h"
#include "catalogue/check.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace oreway::app {

namespace {

struct Arguments {
    MapArguments map;
    std::vector<std::string> folders;
    std::string on;
    bool json = false;
    bool strict = false;
};

catalogue::Date date_of(const std::string& text) {
    if (text.empty()) return today();
    const auto date = catalogue::parse_date(text);
    if (!date) throw base::Error(base::ExitCode::usage, "--on " + text + ": expected a date like 2026-11-22");
    return *date;
}

void check(const Arguments& arguments) {
    const std::filesystem::path geodata = workspace_options(arguments.map).geodata;
    const catalogue::Date date = date_of(arguments.on);
    catalogue::Findings findings;
    if (arguments.folders.empty()) findings = catalogue::check_geodata(geodata, date);
    for (const std::string& folder : arguments.folders) {
        const catalogue::Findings more = catalogue::check_folder(geodata, folder, date);
        findings.insert(findings.end(), more.begin(), more.end());
    }
    print(arguments.json ? catalogue::to_json(findings) : catalogue::to_text(findings));
    const catalogue::FindingCounts counts = catalogue::count(findings);
    const std::size_t failures = counts.errors + (arguments.strict ? counts.warnings : 0);
    if (failures > 0) {
        throw base::Error(base::ExitCode::check, std::to_string(failures) +
                                                     (failures == 1 ? " finding is" : " findings are") +
                                                     " to be mended");
    }
}

} // namespace

void add_check(CLI::App& program, const CommonOptions&) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = program.add_subcommand("check", "lint the shipped atlas, or folders of the same form");
    verb->add_option("PATH", arguments->folders, "atlas folders; none: the shipped atlas");
    verb->add_flag("--json", arguments->json, "as JSON");
    verb->add_flag("--strict", arguments->strict, "warnings count as errors");
    verb->add_option("--on", arguments->on, "judge dates as of this day; none: today")->type_name("DATE");
    add_geodata_option(*verb, arguments->map);
    verb->callback([arguments] { check(*arguments); });
}

} // namespace oreway::app
