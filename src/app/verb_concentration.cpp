// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"
#include "app/concentration_arguments.h"
#include "app/route_arguments.h"
#include "app/verbs.h"
#include "base/error.h"
#include "concentration/concentration.h"
#include "concentration/query_spelling.h"
#include "concentration/report.h"
#include "concentration/scenario_effect.h"
#include "map/passage_flows.h"

#include <CLI/CLI.hpp>

#include <initializer_list>
#include <memory>
#include <utility>

namespace oreway::app {

namespace {

enum class Format { text, json, csv };

struct Arguments {
    MapArguments map;
    ConcentrationArguments query;
    std::string bloc_chain;
    bool ladder = false;
    bool text = false, json = false, csv = false;
    std::string scenario_a, scenario_b;
    std::string flows, flow_unit;
    std::vector<std::string> avoid;
};

Format format_of(const Arguments& arguments) {
    return arguments.json ? Format::json : arguments.csv ? Format::csv : Format::text;
}

template <typename Result> void print_in(Format format, const Result& result) {
    using namespace concentration;
    print(format == Format::json ? to_json(result) : format == Format::csv ? to_csv(result) : to_text(result));
}

/// Refuses options that the answer would not heed.
void refuse_unheeded(const Arguments& arguments) {
    const ConcentrationArguments& query = arguments.query;
    const bool by_passage = query.by == "passage";
    const std::initializer_list<std::pair<const char*, bool>> given = {
        {"--stage", by_passage && !query.stage.empty()},
        {"--product", by_passage && !query.product.empty()},
        {"--bloc", by_passage && !query.blocs.empty()},
        {"--bloc-chain", by_passage && !arguments.bloc_chain.empty()},
        {"--claims", by_passage && query.claims != "table"},
        {"--planned", by_passage && query.planned},
        {"--without", by_passage && !query.without.empty()},
        {"--scenario", by_passage && !query.scenario.empty()},
        {"--change", by_passage && !query.changes.empty()},
        {"--governance", by_passage && !query.governance.empty()},
        {"--flows", !by_passage && !arguments.flows.empty()},
        {"--flow-unit", !by_passage && !arguments.flow_unit.empty()},
        {"--avoid", !by_passage && !arguments.avoid.empty()},
    };
    if (!query.blocs.empty() && query.by != "bloc" && !by_passage)
        throw base::Error(base::ExitCode::usage, "--bloc means nothing without --by bloc");
    for (const auto& [option, is_given] : given)
        if (is_given)
            throw base::Error(base::ExitCode::usage, std::string(option) + " means nothing " +
                                                         (by_passage ? "with" : "without") + " --by passage");
}

/// Shares of straits and canals in the flows of a commodity.
void measure_passages(const Arguments& arguments, const std::shared_ptr<const catalogue::Atlas>& atlas) {
    const std::string& typed = arguments.query.commodity; // a user's own flows may be of what the atlas does not know
    const map::PassageWish wish{
        {concentration::find_commodity(*atlas, typed).value_or(typed), arguments.query.year, arguments.flow_unit},
        arguments.flows,
        arguments.avoid};
    const catalogue::SiteSearch search(atlas);
    const auto router = load_router(workspace_options(arguments.map).geodata);
    print_in(format_of(arguments), map::passage_report(wish, *atlas, search, *router));
}

void measure(const Arguments& arguments, const CommonOptions& common) {
    refuse_unheeded(arguments);
    const auto atlas = load_atlas(arguments.map, common);
    if (arguments.query.by == "passage") return measure_passages(arguments, atlas);
    const concentration::ConcentrationQuery query = make_query(arguments.query);
    if (!arguments.bloc_chain.empty()) {
        if (arguments.csv)
            throw base::Error(base::ExitCode::usage, "--bloc-chain is printed as text or --json, not --csv");
        const auto chain = concentration::compute_bloc_chain(*atlas, query, arguments.bloc_chain);
        print(arguments.json ? to_json(chain) : to_text(chain));
    } else if (arguments.ladder || query.stage.empty()) {
        print_in(format_of(arguments), concentration::compute_ladder(*atlas, query));
    } else {
        print_in(format_of(arguments), concentration::compute(*atlas, query));
    }
}

/// What two scenarios say differently and what that does to every stage, or to the one asked for.
void diff_scenarios(const Arguments& arguments, const CommonOptions& common) {
    const concentration::Scenario a = concentration::read_scenario(arguments.scenario_a);
    const concentration::Scenario b = concentration::read_scenario(arguments.scenario_b);
    const auto atlas = load_atlas(arguments.map, common);
    const concentration::ScenarioEffect effect =
        arguments.query.stage.empty() ? concentration::compare_scenarios(*atlas, a, b)
                                      : concentration::compare_scenarios(*atlas, make_query(arguments.query), a, b);
    print(arguments.json ? to_json(effect) : to_text(effect));
}

} // namespace

void add_concentration(CLI::App& program, const CommonOptions& common) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = program.add_subcommand(
        "concentration", "shares and indices of a step of the chain; without --stage all steps side by side");
    add_concentration_options(*verb, arguments->query);
    auto* ladder = verb->add_flag("--ladder", arguments->ladder, "all steps of the chain side by side")
                       ->excludes(verb->get_option("--stage"));
    verb->add_option("--bloc-chain", arguments->bloc_chain, "how much of each step lies inside a bloc")
        ->type_name("BLOC")
        ->excludes(verb->get_option("--stage"))
        ->excludes(ladder);
    auto* text = verb->add_flag("--text", arguments->text, "as text, which is the default");
    auto* json = verb->add_flag("--json", arguments->json, "as JSON")->excludes(text);
    verb->add_flag("--csv", arguments->csv, "as CSV")->excludes(text)->excludes(json);
    auto* flows =
        verb->add_option(
                "--flows", arguments->flows,
                "with --by passage: a CSV with from, to, amount instead of the atlas's flows; ends are countries "
                "or places as of `oreway route`")
            ->type_name("FILE");
    auto* unit =
        verb->add_option("--flow-unit", arguments->flow_unit, "with --by passage: \"t REO\", as units are not mixed");
    flows->excludes(unit)->excludes(verb->get_option("--year"));
    verb->add_option("--avoid", arguments->avoid, "with --by passage: passages, ports and countries that are closed")
        ->delimiter(',');
    add_data_options(*verb, arguments->map);
    verb->callback([arguments, &common] { measure(*arguments, common); });
}

void add_scenario(CLI::App& program, const CommonOptions& common) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = program.add_subcommand("scenario", "compare two what-if files");
    verb->require_subcommand(1);
    CLI::App* difference = verb->add_subcommand(
        "diff", "what changes from A to B: lines, indices and shares; with --stage, of that stage alone");
    difference->add_option("A", arguments->scenario_a, "a scenario file")->required();
    difference->add_option("B", arguments->scenario_b, "a scenario file")->required();
    difference->add_flag("--json", arguments->json, "as JSON");
    add_concentration_options(*difference, arguments->query);
    for (const char* name :
         {"--scenario", "--change", "--governance"}) // A and B are the scenarios, and indices are not weighted
        difference->remove_option(difference->get_option(name));
    for (const char* name :
         {"--commodity", "--product", "--by", "--bloc", "--year", "--claims", "--planned", "--without"})
        difference->get_option(name)->needs(difference->get_option("--stage"));
    add_data_options(*difference, arguments->map);
    difference->callback([arguments, &common] { diff_scenarios(*arguments, common); });
}

} // namespace oreway::app
