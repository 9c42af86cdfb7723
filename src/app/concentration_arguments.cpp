// SPDX-License-Identifier: MIT
#include "app/concentration_arguments.h"

#include "base/error.h"
#include "base/text.h"
#include "concentration/query_words.h"
#include "concentration/scenario.h"

#include <CLI/CLI.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace oreway::app {

namespace {

template <typename Words> auto value_of(const char* option, const std::string& word, const Words& words) {
    std::vector<std::string> known;
    for (const auto& [text, value] : words) {
        if (word == text) return value;
        known.emplace_back(text);
    }
    if (option == std::string_view("--by")) known.emplace_back("passage (of `oreway concentration`)");
    throw base::Error(base::ExitCode::usage,
                      std::string(option) + " " + word + ": expected " + base::join(known, ", "));
}

} // namespace

void add_concentration_options(CLI::App& command, ConcentrationArguments& arguments) {
    command.add_option("--commodity", arguments.commodity, "a commodity of the atlas: REE, Li, Co, Ga …")
        ->capture_default_str();
    command.add_option("--stage", arguments.stage,
                       "reserves, mine, separation, metal, magnets, or a stage of the statistics");
    command.add_option("--product", arguments.product, "part of a commodity: rutile, sponge …");
    command
        .add_option("--by", arguments.by,
                    "country, region, subregion, bloc or owner; passage (concentration only): straits and canals")
        ->capture_default_str();
    command.add_option("--bloc", arguments.blocs, "with --by bloc: these blocs")->delimiter(',');
    command.add_option("--year", arguments.year, "the year; none: the latest with figures");
    command
        .add_option("--claims", arguments.claims,
                    "claims that join the table of reserves: table (none), verified, reported, all")
        ->capture_default_str();
    command.add_flag("--planned", arguments.planned, "count announced and unfinished plants too");
    command.add_option("--without", arguments.without, "countries or blocs left out")->delimiter(',');
    command.add_option("--scenario", arguments.scenario, "a what-if file")->type_name("FILE");
    command
        .add_option("--change", arguments.changes,
                    "a line of a what-if, after those of --scenario: \"set capacity iluka-eneabba 23000\"; repeatable")
        ->type_name("LINE")
        ->allow_extra_args(false);
    command
        .add_option(
            "--governance", arguments.governance,
            "your own weights for a governance-weighted HHI: a CSV with country, governance (0 good to 10 bad), "
            "trade; the atlas ships none")
        ->type_name("FILE");
}

concentration::ConcentrationQuery make_query(const ConcentrationArguments& arguments) {
    concentration::ConcentrationQuery query;
    query.commodity = arguments.commodity;
    query.stage = arguments.stage;
    query.product = arguments.product;
    query.by = value_of("--by", arguments.by, concentration::by_words);
    query.blocs = arguments.blocs;
    query.year = arguments.year;
    query.claims = value_of("--claims", arguments.claims, concentration::claim_words);
    query.planned_plants = arguments.planned;
    query.without = arguments.without;
    if (!arguments.scenario.empty()) query.scenario = concentration::read_scenario(arguments.scenario);
    if (!arguments.changes.empty()) query.scenario = concentration::with_lines(query.scenario, arguments.changes);
    if (!arguments.governance.empty()) {
        query.governance = concentration::read_governance_weights(arguments.governance);
        query.governance_file = arguments.governance;
    }
    return query;
}

} // namespace oreway::app
